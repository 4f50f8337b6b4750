package org.fettle.platform.notify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fettle.platform.shell.Texts;
import org.springframework.web.util.HtmlUtils;

/// A letter in words: subject, plain text, and the same as simple HTML.
///
/// @param html of paragraphs and one link, without style or picture: it reads well everywhere
record MailWords(String subject, String text, String html) {
    private static final String PARAGRAPHS = "\\s*\\|\\s*";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
            %s</body></html>
            """;

    /// @param base where this Fettle is reached, e.g. `https://fettle.example.org`, without a slash at its end
    static MailWords of(Letter letter, Texts texts, String base) {
        var arguments = letter.arguments().toArray();
        var subject = texts.say(letter.language(), letter.template() + ".subject", arguments);
        var paragraphs =
                new ArrayList<>(paragraphs(texts.say(letter.language(), letter.template() + ".body", arguments)));
        var footer = texts.say(letter.language(), "notify.footer", base);
        var html = new StringBuilder();
        paragraphs.forEach(
                p -> html.append("<p>").append(HtmlUtils.htmlEscape(p)).append("</p>\n"));
        if (letter.link() != null) {
            var url = base + letter.link();
            paragraphs.add(url);
            html.append("<p><a href=\"%1$s\">%1$s</a></p>\n".formatted(HtmlUtils.htmlEscape(url)));
        }
        html.append("<hr>\n<p>").append(HtmlUtils.htmlEscape(footer)).append("</p>\n");
        return new MailWords(
                subject.replaceAll("\\s+", " ").strip(),
                String.join("\n\n", paragraphs) + "\n\n-- \n" + footer + "\n",
                PAGE.formatted(letter.language().getLanguage(), HtmlUtils.htmlEscape(subject), html));
    }

    private static List<String> paragraphs(String body) {
        return Arrays.asList(body.strip().split(PARAGRAPHS));
    }
}
