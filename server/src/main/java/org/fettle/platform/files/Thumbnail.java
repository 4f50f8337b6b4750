package org.fettle.platform.files;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.fettle.platform.files.Storing.Reason;
import org.jspecify.annotations.Nullable;

/// A small JPEG of a picture, upright as the camera was held.
sealed interface Thumbnail {
    record Made(byte[] jpeg) implements Thumbnail {}

    /// No reader for this type: the file is kept without one.
    record None() implements Thumbnail {}

    record Unreadable(Reason reason) implements Thumbnail {}

    /// The longer side, in pixels.
    int SIDE = 320;

    long MOST_PIXELS = 120_000_000;

    static Thumbnail of(Path picture, int orientation) {
        try (var in = ImageIO.createImageInputStream(picture.toFile())) {
            var readers = in == null ? null : ImageIO.getImageReaders(in);
            if (readers == null || !readers.hasNext()) return new None();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS)
                    return new Unreadable(Reason.PICTURE_TOO_LARGE);
                return new Made(jpeg(upright(scaled(coarse(reader)), orientation)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException _) { // readers answer broken bytes with either
            return new Unreadable(Reason.PICTURE_BROKEN);
        }
    }

    /// Skips pixels while reading, so that a large photo never lies in memory whole.
    private static BufferedImage coarse(ImageReader reader) throws IOException {
        var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (3 * SIDE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage scaled(BufferedImage image) {
        var scale = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return drawn(
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()),
                image);
    }

    /// @param orientation as EXIF counts it, 1 to 8; 1 is upright
    private static BufferedImage upright(BufferedImage image, int orientation) {
        double w = image.getWidth(), h = image.getHeight();
        @Nullable
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) return image;
        var lying = orientation >= 5;
        return drawn(
                lying ? image.getHeight() : image.getWidth(),
                lying ? image.getWidth() : image.getHeight(),
                turn,
                image);
    }

    /// On white: a JPEG has no transparency.
    private static BufferedImage drawn(int width, int height, AffineTransform how, BufferedImage image) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.drawImage(image, how, null);
        } finally {
            pen.dispose();
        }
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(image, "jpg", bytes)) throw new IOException("no JPEG writer in this Java");
        return bytes.toByteArray();
    }
}
