package org.fettle.field.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/// A signature drawn on a screen: a PNG, sent as a data address.
final class DrawnLine {
    private static final String PNG = "data:image/png;base64,";
    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_PIXELS = 8_000_000;

    /// Its bytes; none when nothing was drawn. What cannot be decoded stays what it is, so that [#good] refuses it.
    static byte[] bytes(String sent) {
        if (!sent.startsWith(PNG)) return sent.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64.getDecoder().decode(sent.substring(PNG.length()));
        } catch (IllegalArgumentException _) {
            return sent.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// True for nothing, and for a PNG of a size that a screen can have. Its head is read before its pixels.
    static boolean good(byte[] image) {
        if (image.length == 0) return true;
        if (image.length > MOST_BYTES) return false;
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) return false;
                reader.read(0);
                return true;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) { // the reader answers broken bytes with either
            return false;
        }
    }

    private DrawnLine() {}
}
