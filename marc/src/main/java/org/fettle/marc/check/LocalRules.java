package org.fettle.marc.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Rules of one library, from a file that it keeps: a line each, words apart by blanks, `#` begins a comment.
/// ```
/// field    949 R * *  Item of ours           a field: repeatable or not, indicators (b for blank, * for any), label
/// subfield 949 a NR   Barcode                a subfield of such a field, or one more of a field of the format
/// require  949 a                             the field, or this subfield in each such field, must be there
/// forbid   590                               may not be there; 59X for any of them
/// pattern  949 a [0-9]{14}                   what the subfield must look like, a regular expression
/// ignore   subfield-unknown 035              do not say this problem, of this field or (without one) of any
/// ```
public final class LocalRules {
    /// A line that is no rule.
    ///
    /// @param number the first line is 1
    public record Fault(int number, String line, String remedy) {}

    record Need(String tag, char code) {}

    record Form(String tag, char code, Pattern pattern) {}

    public static final LocalRules NONE = new LocalRules();

    private final Map<String, TagTable.Tag> fields = new HashMap<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<String> forbidden = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final Set<String> ignored = new java.util.HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /// @param text of the file
    public static LocalRules read(String text) {
        var rules = new LocalRules();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) continue;
            var remedy = rules.add(bare.split("\\s+"));
            if (remedy.isPresent()) rules.faults.add(new Fault(number, line, remedy.get()));
        }
        return rules;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /// Empty if the line is a rule; else what one looks like.
    private Optional<String> add(String[] w) {
        return switch (w[0]) {
            case "field" -> field(w);
            case "subfield" -> subfield(w);
            case "require" -> {
                if (w.length < 2 || w.length > 3 || !isTag(w[1]) || w.length == 3 && w[2].length() != 1)
                    yield Optional.of("require TAG [CODE]");
                needs.add(new Need(w[1], w.length == 3 ? w[2].charAt(0) : 0));
                yield Optional.empty();
            }
            case "forbid" -> {
                if (w.length != 2 || !isTag(w[1])) yield Optional.of("forbid TAG, X for any character");
                forbidden.add(w[1]);
                yield Optional.empty();
            }
            case "pattern" -> pattern(w);
            case "ignore" -> {
                if (w.length < 2 || w.length > 3) yield Optional.of("ignore RULE [TAG]");
                ignored.add(w.length == 3 ? w[1] + " " + w[2] : w[1]);
                yield Optional.empty();
            }
            default -> Optional.of("begin with field, subfield, require, forbid, pattern or ignore");
        };
    }

    private Optional<String> field(String[] w) {
        if (w.length < 6 || !isTag(w[1]) || !isRepeatable(w[2]))
            return Optional.of("field TAG R|NR INDICATOR INDICATOR LABEL");
        var label = String.join(" ", List.of(w).subList(5, w.length));
        fields.put(w[1], new TagTable.Tag(w[1], w[2].equals("R"), w[3], w[4], label, new ArrayList<>()));
        return Optional.empty();
    }

    private Optional<String> subfield(String[] w) {
        if (w.length < 4 || !isTag(w[1]) || w[2].length() != 1 || !isRepeatable(w[3]))
            return Optional.of("subfield TAG CODE R|NR LABEL");
        var label = String.join(" ", List.of(w).subList(4, w.length));
        var tag = fields.computeIfAbsent(
                w[1],
                t -> TagTable.bibliographic()
                        .tag(t)
                        .map(b -> new TagTable.Tag(
                                t, b.repeatable(), b.first(), b.second(), b.label(), new ArrayList<>(b.subfields())))
                        .orElse(new TagTable.Tag(t, true, "*", "*", "", new ArrayList<>())));
        tag.subfields().removeIf(c -> c.code() == w[2].charAt(0));
        tag.subfields().add(new TagTable.Code(w[2].charAt(0), w[3].equals("R"), label));
        return Optional.empty();
    }

    private Optional<String> pattern(String[] w) {
        if (w.length != 4 || !isTag(w[1]) || w[2].length() != 1) return Optional.of("pattern TAG CODE EXPRESSION");
        try {
            forms.add(new Form(w[1], w[2].charAt(0), Pattern.compile(w[3])));
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("a regular expression; " + e.getDescription());
        }
    }

    private static boolean isTag(String word) {
        return word.length() == 3;
    }

    private static boolean isRepeatable(String word) {
        return word.equals("R") || word.equals("NR");
    }

    Optional<TagTable.Tag> field(String tag) {
        return Optional.ofNullable(fields.get(tag));
    }

    List<Need> needs() {
        return needs;
    }

    List<String> forbidden() {
        return forbidden;
    }

    List<Form> forms() {
        return forms;
    }

    boolean ignores(Problem problem) {
        return !ignored.isEmpty()
                && (ignored.contains(problem.rule())
                        || ignored.contains(
                                problem.rule() + " " + problem.place().tag()));
    }

    private LocalRules() {}
}
