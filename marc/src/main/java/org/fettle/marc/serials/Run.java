package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.Field;

/// An unbroken run of issues, as one 863-865 says it: from the first to the last, or from the first on.
///
/// @param last empty: the run is open, issues still come; the same as `first` for a single issue
/// @param after what separates it from the next run
public record Run(Issue first, Optional<Issue> last, Break after) {
    /// $w.
    public enum Break {
        NOT_SAID,
        /// `g`: issues are missing.
        GAP,
        /// `n`: nothing is missing; none was published, or the numbering jumps.
        NON_GAP
    }

    public static Run of(Issue only) {
        return new Run(only, Optional.of(only), Break.NOT_SAID);
    }

    /// Reads a field: `$a1-5$i1990-1994` is a run, `$a6-$i1995-` an open one. Values without a hyphen hold for both
    /// ends.
    public static Run of(Field.Data field) {
        var first = new TreeMap<Character, String>();
        var last = new TreeMap<Character, String>();
        boolean open = false;
        for (var s : field.subfields()) {
            if (s.code() < 'a' || s.code() > 'm' || first.containsKey(s.code())) continue;
            int hyphen = s.value().indexOf('-');
            boolean range = hyphen > 0;
            var end = s.value().substring(hyphen + 1).strip();
            open |= range && end.isEmpty();
            first.put(s.code(), range ? s.value().substring(0, hyphen) : s.value());
            last.put(s.code(), range ? end : s.value());
        }
        var breaks = field.value('w').map(String::strip).orElse("");
        return new Run(
                Issue.of(first),
                open ? Optional.empty() : Optional.of(Issue.of(last)),
                breaks.equals("g") ? Break.GAP : breaks.equals("n") ? Break.NON_GAP : Break.NOT_SAID);
    }

    public boolean isOpen() {
        return last.isEmpty();
    }

    public boolean isSingle() {
        return last.filter(first::equals).isPresent();
    }

    Run with(Break separation) {
        return new Run(first, last, separation);
    }

    /// As a field, detailed (level 4), compressed if it is more than one issue.
    public Field.Data field(Caption.Stream stream, int link, int sequence) {
        var subfields = new ArrayList<Field.Subfield>();
        subfields.add(new Field.Subfield('8', link + "." + sequence));
        var to = last;
        first.values().forEach((code, value) -> {
            var end = to.map(l -> l.value(code)).orElse("");
            subfields.add(new Field.Subfield(code, end.equals(value) ? value : value + "-" + end));
        });
        if (after != Break.NOT_SAID) subfields.add(new Field.Subfield('w', after == Break.GAP ? "g" : "n"));
        return new Field.Data(stream.holdingTag(), '4', isSingle() ? '1' : '0', List.copyOf(subfields));
    }
}
