package org.fettle.field.reports;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.fettle.field.reports.Paper.Block;
import org.fettle.field.reports.Paper.Fact;
import org.fettle.field.reports.Paper.Facts;
import org.fettle.field.reports.Paper.Grid;
import org.fettle.field.reports.Paper.Heading;
import org.fettle.field.reports.Paper.Words;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/// [PaperHtml] read back, so that what is printed is what was signed, whatever names and words have changed since.
final class PaperReader {
    /// What XML 1.0 cannot hold, though a browser shows it: https://www.w3.org/TR/xml/#charsets
    private static final String NOT_XML = "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]";

    static Paper read(byte[] content) {
        var article = parse(new String(content, StandardCharsets.UTF_8).replaceAll(NOT_XML, "\uFFFD"));
        var title = "";
        var blocks = new ArrayList<Block>();
        for (var e : children(article)) {
            switch (e.getTagName()) {
                case "h2" -> title = e.getTextContent();
                case "h3" -> blocks.add(new Heading(e.getTextContent()));
                case "p" -> blocks.add(new Words(e.getTextContent()));
                case "dl" -> blocks.add(facts(children(e)));
                case "div" -> blocks.add(grid(e));
                default -> throw new IllegalArgumentException("no part of a report: " + e.getTagName());
            }
        }
        return new Paper(article.getAttribute("lang"), title, blocks);
    }

    private static Facts facts(List<Element> pairs) {
        return new Facts(IntStream.range(0, pairs.size() / 2)
                .mapToObj(i -> new Fact(
                        pairs.get(2 * i).getTextContent(), pairs.get(2 * i + 1).getTextContent()))
                .toList());
    }

    private static Grid grid(Element region) {
        var table = children(region).getFirst();
        var rows = children(table).stream()
                .flatMap(part -> children(part).stream())
                .map(row -> children(row).stream().map(Node::getTextContent).toList())
                .toList();
        return new Grid(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException("the bytes of a report are not as they were written", e);
        }
    }

    private PaperReader() {}
}
