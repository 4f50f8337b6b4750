package org.fettle.marc.check;

import static org.fettle.marc.check.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem.Place;

/// What one field of a record says about another: 880 and its partner by `$6`, media type (337) and carrier (338).
final class Links {
    private static final Pattern LINK = Pattern.compile("([0-9]{3})-([0-9]{2})(/.*)?");

    /// Carriers begin with the letter of their media type; film (`m`) is projected.
    private static final Map<Character, Character> CARRIER_OF = Map.of('m', 'g');

    private final MarcRecord record;
    private final List<Problem> found = new ArrayList<>();

    static List<Problem> check(MarcRecord record) {
        var links = new Links(record);
        links.pairs();
        links.carriers();
        links.linking();
        return links.found;
    }

    private Links(MarcRecord record) {
        this.record = record;
    }

    private void pairs() {
        var said = new HashSet<String>(); // e.g. 245-880-01: this field says that one
        each((field, link, _) -> said.add(field.tag() + "-" + link.group(1) + "-" + link.group(2)));
        each((field, link, place) -> {
            var back = link.group(1) + "-" + field.tag() + "-" + link.group(2);
            if (!link.group(2).equals("00") && !said.contains(back))
                found.add(new Problem(
                        "link-unpaired", WARNING, place, List.of(field.tag(), link.group(), link.group(1))));
        });
    }

    private interface OnLink {
        void at(Field.Data field, MatchResult link, Place place);
    }

    private void each(OnLink then) {
        for (int i = 0; i < record.fields().size(); i++)
            if (record.fields().get(i) instanceof Field.Data data)
                for (int s = 0; s < data.subfields().size(); s++)
                    if (data.subfields().get(s).code() == '6') {
                        var m = LINK.matcher(data.subfields().get(s).value().strip());
                        if (m.lookingAt()
                                && (m.group(1).equals("880") || data.tag().equals("880")))
                            then.at(data, m.toMatchResult(), new Place(data.tag(), i, s));
                    }
    }

    /// 76X to 78X: something must say which record is meant.
    private void linking() {
        for (int i = 0; i < record.fields().size(); i++)
            if (record.fields().get(i) instanceof Field.Data data
                    && (data.tag().startsWith("76")
                            || data.tag().startsWith("77")
                            || data.tag().startsWith("78"))
                    && data.subfields().stream().noneMatch(s -> "atswxzoruyk".indexOf(s.code()) >= 0))
                found.add(new Problem("linking-empty", WARNING, new Place(data.tag(), i, -1), List.of(data.tag())));
    }

    private void carriers() {
        var said = record.data("337").map(f -> f.value('b')).toList();
        if (said.isEmpty() || said.stream().anyMatch(Optional::isEmpty)) return; // words only: nothing to compare
        Set<Character> media = said.stream()
                .flatMap(Optional::stream)
                .filter(c -> c.length() == 1)
                .map(c -> c.charAt(0))
                .collect(Collectors.toSet());
        if (media.isEmpty() || media.contains('x') || media.contains('z')) return; // "other" goes with any carrier
        for (int i = 0; i < record.fields().size(); i++)
            if (record.fields().get(i) instanceof Field.Data data && data.tag().equals("338"))
                carrier(data, media, new Place("338", i, -1));
    }

    private void carrier(Field.Data field, Set<Character> media, Place place) {
        Optional<String> code = field.value('b').filter(c -> c.length() == 2);
        if (code.isEmpty()) return;
        char letter = code.get().charAt(0);
        if (letter != 'z' && !media.contains(CARRIER_OF.getOrDefault(letter, letter)))
            found.add(new Problem(
                    "carrier-media",
                    WARNING,
                    place,
                    List.of(
                            code.get(),
                            media.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")))));
    }
}
