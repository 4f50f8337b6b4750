package org.fettle.library.catalogue;

import java.util.Optional;
import org.fettle.marc.MarcRecord;

/// A record as the search index wants it.
///
/// @param accepted what everybody may find
/// @param newest what only staff may find, where it differs from the accepted version
public record IndexEntry(Bib bib, Optional<MarcRecord> accepted, Optional<MarcRecord> newest) {}
