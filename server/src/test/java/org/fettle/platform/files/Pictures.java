package org.fettle.platform.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures made for the tests.
final class Pictures {
    /// Noise, so that it does not get small; the left half reddish, the right half bluish.
    static byte[] noise(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < width; x++)
            for (int y = 0; y < height; y++) {
                int dim = random.nextInt(60), bright = 180 + random.nextInt(75);
                image.setRGB(
                        x, y, (x < width / 2 ? new Color(bright, dim, dim) : new Color(dim, dim, bright)).getRGB());
            }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    /// The same JPEG, saying how the camera was held.
    static byte[] withOrientation(byte[] jpeg, int orientation, boolean big) {
        var directory = ByteBuffer.allocate(14).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        directory
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return withExif(jpeg, directory.array(), big);
    }

    static byte[] withExif(byte[] jpeg, byte[] directory, boolean big) {
        var block = ByteBuffer.allocate(2 + 2 + 6 + 8 + directory.length);
        block.putShort((short) 0xFFE1).putShort((short) (block.capacity() - 2));
        block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        block.put((big ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        block.put(directory);
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(Arrays.copyOf(jpeg, 2));
        whole.writeBytes(block.array());
        whole.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return whole.toByteArray();
    }

    private Pictures() {}
}
