package org.fettle.work;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fettle.people.Wording;
import org.fettle.platform.shell.Texts;

/// A record as text: what somebody reads before signing, and the bytes that are kept with the signature.
final class RecordText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);

    static String of(RecordView view, Locale language, Texts texts) {
        var r = view.record();
        var zone = view.task().place().zone();
        var text = new StringBuilder();
        line(text, texts.say(language, "work.record", r.number()), r.title());
        line(text, texts.say(language, "work.type"), texts.say(language, Wording.NAMED, r.taskType()));
        line(text, texts.say(language, "work.technician"), r.technicianName());
        r.supervisorName().ifPresent(s -> line(text, texts.say(language, "work.supervisor"), s));
        line(
                text,
                texts.say(language, "work.worked"),
                STAMP.format(r.worked().from().atZone(zone)) + " – "
                        + STAMP.format(r.worked().until().atZone(zone)));
        line(text, texts.say(language, "work.travel"), r.travel().toMinutes() + " min");
        line(text, texts.say(language, "work.outcome"), texts.say(language, RecordWords.key(r.outcome())));
        line(text, texts.say(language, "work.summary"), r.summary());
        for (var c : r.checks())
            line(text, view.terms().label(c, language), view.terms().answer(c, language) + (c.passed() ? " ✓" : " ✗"));
        for (var m : r.readings())
            line(
                    text,
                    view.terms().quantity(m, language),
                    "%s %s (%s, %s)".formatted(m.value(), m.unit(), m.method(), m.instrument()));
        for (var m : r.materials()) line(text, m.name(), "%s %s".formatted(m.quantity(), m.unit()));
        r.corrects().ifPresent(id -> line(text, texts.say(language, "work.corrects"), id.toString()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private RecordText() {}
}
