package org.fettle.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fettle.people.rules.Need;
import org.fettle.people.rules.RuleBook;
import org.fettle.platform.shell.Glossary;
import org.fettle.platform.shell.Texts;
import org.springframework.stereotype.Component;

/// Puts reasons, remedies and steps into words: codes become the names that the rule packs give them, ISO dates those
/// of the language.
@Component
public class Wording implements Glossary {
    private static final Pattern WORD =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Z]+(_[A-Z]+)+|[a-z0-9][a-z0-9.*-]*(/[a-z0-9+-]+)?");
    /// Their first argument is a person's name.
    private static final Set<String> OF_PEOPLE = Set.of(
            "people.remedy.give-to",
            "people.remedy.supervisor",
            "people.reason.ratio",
            "people.reason.circle",
            "people.reason.not-his-supervisor");

    private static final int KINDS_NAMED = 4;

    /// The sentence that is a name alone: `shell.t("people.named", code)` where a template has a code.
    public static final String NAMED = "people.named";

    private final Texts texts;
    private final RulePacks packs;

    Wording(Texts texts, RulePacks packs) {
        this.texts = texts;
        this.packs = packs;
    }

    public String say(Locale language, Reason reason) {
        return texts.say(language, reason.key(), reason.arguments().toArray());
    }

    public String say(Locale language, Remedy remedy) {
        return texts.say(language, remedy.key(), remedy.arguments().toArray());
    }

    /// A step of a pathway.
    public String say(Locale language, Step step) {
        var said = say(language, Refusals.remedy(step));
        if (!(step instanceof Step.Obtain obtain) || obtain.way() < 0) return said;
        var known = packs.lately().qualification(obtain.code());
        return known.map(k -> said + " " + inLanguage(k.ways().get(obtain.way()).names(), language, "") + ".")
                .orElse(said);
    }

    /// The name of a qualification (`code` or `code/scope+scope`), skill, register or task type; the text itself where
    /// no pack knows it.
    public String name(Locale language, String code) {
        return name(packs.lately(), language, code);
    }

    /// As [#name], or for `gas.*` the names of the kinds of work it stands for.
    public String kinds(Locale language, String code) {
        if (!code.endsWith("*")) return name(language, code);
        var begins = code.substring(0, code.length() - 1);
        var names = packs.lately().taskTypes().stream()
                .filter(type -> type.code().startsWith(begins))
                .map(type -> type.name(language))
                .sorted()
                .toList();
        if (names.isEmpty()) return code;
        if (names.size() <= KINDS_NAMED) return String.join(", ", names);
        return texts.say(
                language,
                "people.kinds.more",
                String.join(", ", names.subList(0, KINDS_NAMED)),
                names.size() - KINDS_NAMED);
    }

    /// A trade such as `white-goods`; the text itself where a pack brought one that the bundles do not know.
    public String trade(Locale language, String code) {
        var said = texts.say(language, "people.trade." + code);
        return said.contains("people.trade.") ? code : said;
    }

    /// A line such as [Asked] holds, with every code in it as a name.
    public String line(Locale language, String line) {
        return line.equals("*") ? texts.say(language, "people.anyone") : translate(packs.lately(), language, line);
    }

    /// What a rule needs, in one line.
    public String line(Locale language, Need need) {
        return line(language, Reasons.name(need));
    }

    @Override
    public boolean speaks(String key) {
        return key.equals(NAMED) || key.startsWith("people.reason.") || key.startsWith("people.remedy.");
    }

    @Override
    public Object[] name(Locale language, String key, Object[] arguments) {
        var book = packs.lately();
        var named = OF_PEOPLE.contains(key);
        var words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++)
            words[i] = named && i == 0 ? arguments[i] : translate(book, language, String.valueOf(arguments[i]));
        return words;
    }

    private String translate(RuleBook book, Locale language, String text) {
        return WORD.matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(word(book, language, found.group())));
    }

    private String word(RuleBook book, Locale language, String word) {
        if (word.matches("\\d{4}-\\d{2}-\\d{2}")) return date(language, LocalDate.parse(word));
        if (Arrays.stream(Presence.values()).anyMatch(p -> p.name().equals(word)))
            return texts.say(language, "people.presence." + word.toLowerCase(Locale.ROOT));
        return name(book, language, word);
    }

    private static String name(RuleBook book, Locale language, String code) {
        var parts = code.split("/", 2);
        var known = book.qualification(parts[0]);
        if (known.isPresent()) {
            var name = inLanguage(known.get().names(), language, parts[0]);
            if (parts.length == 1) return name;
            var scopes = known.get().scopes();
            return name + " ("
                    + Arrays.stream(parts[1].split("\\+"))
                            .map(scope -> inLanguage(scopes.getOrDefault(scope, Map.of()), language, scope))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        var skill = book.skills().get(code);
        if (skill != null) return inLanguage(skill, language, code);
        var register = book.registers().get(code);
        if (register != null) return inLanguage(register, language, code);
        return book.taskType(code).map(type -> type.name(language)).orElse(code);
    }

    String date(Locale language, LocalDate day) {
        var regional = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(regional)
                .format(day);
    }

    static String inLanguage(Map<String, String> names, Locale language, String otherwise) {
        return names.getOrDefault(language.getLanguage(), names.getOrDefault("en", otherwise));
    }
}
