package org.fettle.library.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A bibliographic record: what it is called and where it stands. Its content is in its versions.
///
/// @param number short, as people say it: `B-1042`
/// @param version the newest; also what [Cataloguing] wants back when somebody changes it
/// @param accepted the version that everybody sees; empty while there is none
public record Bib(
        UUID id,
        String number,
        BibState state,
        int version,
        Optional<Integer> accepted,
        Description description,
        Instant createdAt,
        String createdBy) {

    public String title() {
        return description.title();
    }

    /// What lists show.
    ///
    /// @param year four digits, or empty
    /// @param isbns thirteen digits each
    /// @param controlNumber `(003)001`, or empty
    /// @param language code of MARC, or empty
    public record Description(
            String title,
            String author,
            String year,
            List<String> isbns,
            String controlNumber,
            Material material,
            String language,
            String callNumber) {
        public Description {
            isbns = List.copyOf(isbns);
        }
    }
}
