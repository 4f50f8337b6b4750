package org.fettle.library.processing;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// Spine labels and barcode labels as PDF, on sheets that a laser printer takes.
public final class LabelSheets {
    private static final float MM = 72f / 25.4f;

    /// What is drawn into one label's place, whose lower left corner is (x, y); all in points.
    private interface Drawing {
        void draw(Copy copy, PdfContentByte on, BaseFont font, float x, float y);
    }

    /// @param skip places at the beginning of the first sheet that are used up already
    public static byte[] spines(List<Copy> copies, int skip) {
        return sheets(Sheet.SPINE, copies, skip, LabelSheets::spine);
    }

    public static byte[] barcodes(List<Copy> copies, int skip) {
        return sheets(Sheet.BARCODE, copies, skip, LabelSheets::barcode);
    }

    private static byte[] sheets(Sheet sheet, List<Copy> copies, int skip, Drawing drawing) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4)) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            var font = Printed.font();
            if (copies.isEmpty()) document.newPage();
            var place = Math.floorMod(skip, sheet.size());
            for (var copy : copies) {
                if (place == sheet.size()) {
                    document.newPage();
                    place = 0;
                }
                var x = (float) (sheet.left() + place % sheet.columns() * sheet.width()) * MM;
                var y = PageSize.A4.getHeight()
                        - (float) (sheet.top() + (place / sheet.columns() + 1) * sheet.height()) * MM;
                drawing.draw(copy, writer.getDirectContent(), font, x, y);
                place++;
            }
            writer.setPageEmpty(false);
        }
        return bytes.toByteArray();
    }

    private static void spine(Copy copy, PdfContentByte on, BaseFont font, float x, float y) {
        var lines = SpineRules.lines(copy.callNumber());
        var size = lines.size() > 6 ? 9f : 11f;
        var top = y + (float) Sheet.SPINE.height() * MM - 6 * MM;
        for (var at = 0; at < lines.size(); at++)
            Printed.text(on, font, size, x + 3 * MM, top - at * size * 1.2f, lines.get(at));
    }

    private static void barcode(Copy copy, PdfContentByte on, BaseFont font, float x, float y) {
        Printed.text(on, font, 8, x + 6 * MM, y + 29 * MM, Printed.shortened(copy.title(), font, 8, 58 * MM));
        Printed.bars(on, copy.barcode(), x + 6 * MM, y + 11 * MM, 58 * MM, 15 * MM);
        Printed.text(on, font, 10, x + 6 * MM, y + 6 * MM, copy.barcode());
    }

    private LabelSheets() {}
}
