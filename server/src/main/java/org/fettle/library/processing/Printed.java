package org.fettle.library.processing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/// What labels and slips are drawn with. All measures in points; the origin is the lower left corner.
public final class Printed {
    /// Comes with OpenPDF: Latin, Greek, Cyrillic.
    private static final String FONT = "font-fallback/LiberationSans-Regular.ttf";

    /// What stands on one page.
    public interface Drawing {
        void draw(PdfContentByte on, BaseFont font);
    }

    /// A document of one page.
    public static byte[] page(float width, float height, Drawing drawing) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(new Rectangle(width, height))) {
            var writer = PdfWriter.getInstance(document, bytes);
            document.open();
            drawing.draw(writer.getDirectContent(), font());
            writer.setPageEmpty(false);
        }
        return bytes.toByteArray();
    }

    /// Code 128, drawn as filled rectangles so that it is sharp on any printer.
    public static void bars(PdfContentByte on, String code, float x, float y, float width, float height) {
        var row = new Code128Writer().encode(code, BarcodeFormat.CODE_128, 0, 1);
        var module = width / row.getWidth();
        for (var at = 0; at < row.getWidth(); at++)
            if (row.get(at, 0)) on.rectangle(x + at * module, y, module, height);
        on.fill();
    }

    public static void text(PdfContentByte on, BaseFont font, float size, float x, float y, String text) {
        on.beginText();
        on.setFontAndSize(font, size);
        on.setTextMatrix(x, y);
        on.showText(text);
        on.endText();
    }

    public static String shortened(String text, BaseFont font, float size, float width) {
        var end = text.length();
        while (end > 1 && font.getWidthPoint(text.substring(0, end), size) > width) end--;
        return end == text.length() ? text : text.substring(0, end - 1) + "…";
    }

    static BaseFont font() {
        try {
            return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException e) {
            throw new UncheckedIOException("the font of labels and slips is not there", e);
        }
    }

    private Printed() {}
}
