package org.fettle.platform.files;

/// How the camera was held, from a JPEG's EXIF block (tag 0x0112): 1 is upright, and so is a picture that does not say.
final class Orientation {
    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;

    static int of(byte[] head) {
        try {
            return search(head);
        } catch (ArrayIndexOutOfBoundsException _) {
            return UPRIGHT; // the block is cut off or lies about its length
        }
    }

    /// Walks the segments: FF, marker, length (big-endian, itself included).
    private static int search(byte[] b) {
        if (u16(b, 0, true) != 0xFFD8) return UPRIGHT;
        for (int at = 2; (b[at] & 0xFF) == 0xFF; at += 2 + u16(b, at + 2, true)) {
            var marker = b[at + 1] & 0xFF;
            if (marker == 0xDA) return UPRIGHT; // the picture itself begins
            if (marker == 0xE1 && b[at + 4] == 'E' && b[at + 5] == 'x' && b[at + 6] == 'i' && b[at + 7] == 'f')
                return inTiff(b, at + 10);
        }
        return UPRIGHT;
    }

    private static int inTiff(byte[] b, int tiff) {
        var big = b[tiff] == 'M';
        var directory = tiff + (u16(b, tiff + 4, big) << (big ? 16 : 0) | u16(b, tiff + 6, big) << (big ? 0 : 16));
        var entries = u16(b, directory, big);
        for (int i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if (u16(b, entry, big) == TAG) return u16(b, entry + 8, big);
        }
        return UPRIGHT;
    }

    private static int u16(byte[] b, int at, boolean big) {
        int first = b[at] & 0xFF, second = b[at + 1] & 0xFF;
        return big ? first << 8 | second : second << 8 | first;
    }

    private Orientation() {}
}
