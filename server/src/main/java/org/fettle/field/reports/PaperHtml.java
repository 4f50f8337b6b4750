package org.fettle.field.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fettle.field.reports.Paper.Block;
import org.fettle.field.reports.Paper.Facts;
import org.fettle.field.reports.Paper.Grid;
import org.fettle.field.reports.Paper.Heading;
import org.fettle.field.reports.Paper.Words;

/// A paper as HTML: the bytes that are shown, hashed and signed. The same paper is always the same bytes.
final class PaperHtml {
    static byte[] render(Paper paper) {
        var html = new StringBuilder();
        html.append("<article lang=\"").append(paper.language()).append("\">\n");
        html.append("<h2>").append(escape(paper.title())).append("</h2>\n");
        for (var block : paper.blocks()) block(block, html);
        return html.append("</article>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void block(Block block, StringBuilder html) {
        switch (block) {
            case Heading(var text) -> html.append("<h3>").append(escape(text)).append("</h3>\n");
            case Words(var text) -> html.append("<p>").append(escape(text)).append("</p>\n");
            case Facts(var facts) -> {
                html.append("<dl class=\"row\">\n");
                for (var fact : facts)
                    html.append("<dt class=\"col-5 col-md-3\">")
                            .append(escape(fact.label()))
                            .append("</dt><dd class=\"col-7 col-md-9\">")
                            .append(escape(fact.value()))
                            .append("</dd>\n");
                html.append("</dl>\n");
            }
            case Grid(var heads, var rows) -> {
                html.append("<div class=\"table-responsive\" tabindex=\"0\" role=\"region\" aria-label=\"")
                        .append(escape(String.join(", ", heads)))
                        .append("\"><table class=\"table\"><thead><tr>");
                cells("th", heads, html);
                html.append("</tr></thead><tbody>\n");
                for (var row : rows) {
                    html.append("<tr>");
                    cells("td", row, html);
                    html.append("</tr>\n");
                }
                html.append("</tbody></table></div>\n");
            }
        }
    }

    private static void cells(String tag, List<String> texts, StringBuilder html) {
        for (var text : texts)
            html.append('<')
                    .append(tag)
                    .append('>')
                    .append(escape(text))
                    .append("</")
                    .append(tag)
                    .append('>');
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private PaperHtml() {}
}
