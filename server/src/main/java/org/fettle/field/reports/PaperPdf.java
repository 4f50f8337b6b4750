package org.fettle.field.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.fettle.field.reports.Paper.Block;
import org.fettle.field.reports.Paper.Facts;
import org.fettle.field.reports.Paper.Grid;
import org.fettle.field.reports.Paper.Heading;
import org.fettle.field.reports.Paper.Words;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/// A paper as PDF, A4, with the hash of the signed bytes at its foot.
final class PaperPdf {
    private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 16);
    private static final Font HEAD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 11);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 10);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 7);

    private static final int SIGNATURE_HEIGHT = 60;

    /// @param words what stands below it
    record Picture(byte[] bytes, String words) {}

    /// @param photos shown small, three in a row
    /// @param signatures the drawn lines with who drew them
    static byte[] render(Paper paper, List<Picture> photos, List<Picture> signatures, List<String> foot) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, 50, 50, 50, 50)) {
            PdfWriter.getInstance(document, bytes);
            document.addTitle(paper.title());
            document.open();
            document.add(new Paragraph(paper.title(), TITLE));
            for (var block : paper.blocks()) document.add(element(block));
            if (!photos.isEmpty()) document.add(pictures(photos));
            for (var drawn : signatures) {
                var image = Image.getInstance(drawn.bytes());
                image.scaleToFit(200, SIGNATURE_HEIGHT);
                document.add(image);
                document.add(new Paragraph(drawn.words(), SMALL));
            }
            for (var line : foot) document.add(new Paragraph(line, SMALL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PdfPTable pictures(List<Picture> photos) throws IOException {
        var table = table(3);
        for (var photo : photos) {
            var cell = cell(photo.words(), SMALL);
            var image = Image.getInstance(photo.bytes());
            image.scaleToFit(150, 150);
            cell.addElement(image);
            cell.addElement(new Phrase(photo.words(), SMALL));
            table.addCell(cell);
        }
        table.completeRow();
        return table;
    }

    private static Element element(Block block) {
        return switch (block) {
            case Heading(var text) -> {
                var heading = new Paragraph(text, HEAD);
                heading.setSpacingBefore(12);
                yield heading;
            }
            case Words(var text) -> new Paragraph(text, TEXT);
            case Facts(var facts) -> {
                var table = table(2);
                for (var fact : facts) {
                    table.addCell(cell(fact.label(), HEAD));
                    table.addCell(cell(fact.value(), TEXT));
                }
                yield table;
            }
            case Grid(var heads, var rows) -> {
                var table = table(heads.size());
                for (var head : heads) table.addCell(cell(head, HEAD));
                for (var row : rows) for (var text : row) table.addCell(cell(text, TEXT));
                yield table;
            }
        };
    }

    private static PdfPTable table(int columns) {
        var table = new PdfPTable(columns);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        return table;
    }

    private static PdfPCell cell(String text, Font font) {
        var cell = new PdfPCell(new Phrase(text, font));
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.25f);
        cell.setPadding(3);
        return cell;
    }

    private PaperPdf() {}
}
