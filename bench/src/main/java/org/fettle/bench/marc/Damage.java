package org.fettle.bench.marc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes one input out of others: pieces joined, cut, changed, spoilt as files get spoilt.
final class Damage {
    private static final int LARGEST = 60_000;
    private static final List<String> FOREIGN = List.of(
            "<html><body>Error 500</body></html>\n",
            "From: someone\nSubject: records\n\n",
            "\uFEFF",
            "\r\n",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]>",
            "{\"leader\":",
            "=LDR  00000nam a2200000 i 4500\n",
            "000000001 24510 L $$aTitle\n",
            "00123nam a2200049 a 4500");

    private final Random random;
    private final List<byte[]> seeds;

    Damage(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    byte[] make() {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < 1 + random.nextInt(3); i++) all.writeBytes(piece());
        var bytes = all.toByteArray();
        for (int i = random.nextInt(8); i > 0; i--) bytes = spoilt(bytes);
        return bytes;
    }

    private byte[] piece() {
        var seed = seeds.get(random.nextInt(seeds.size()));
        if (seed.length < LARGEST) return seed;
        int from = random.nextInt(seed.length - LARGEST / 2);
        return Arrays.copyOfRange(seed, from, Math.min(seed.length, from + random.nextInt(LARGEST)));
    }

    private byte[] spoilt(byte[] b) {
        if (b.length == 0) return b;
        int at = random.nextInt(b.length);
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(b, at);
            case 1 -> Arrays.copyOfRange(b, at, b.length);
            case 2 -> put(b, at, (byte) random.nextInt(256));
            case 3 -> put(b, at, (byte) (b[at] ^ 1 << random.nextInt(8)));
            case 4 -> put(b, at, (byte) (0x1B + random.nextInt(5)));
            case 5 -> put(b, at, (byte) ('0' + random.nextInt(10)));
            case 6 -> cut(b, at, 1 + random.nextInt(40));
            case 7 -> with(b, at, noise());
            case 8 -> with(b, at, FOREIGN.get(random.nextInt(FOREIGN.size())).getBytes(StandardCharsets.UTF_8));
            case 9 -> with(b, at, Arrays.copyOfRange(b, at, Math.min(b.length, at + random.nextInt(400))));
            case 10 -> recoded(b);
            default -> with(b, at, new byte[] {(byte) (0x1D + random.nextInt(3))});
        };
    }

    private byte[] noise() {
        var noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    /// As a program does that takes the coding for another, or line ends for its own.
    private byte[] recoded(byte[] b) {
        var latin = new String(b, StandardCharsets.ISO_8859_1);
        return switch (random.nextInt(5)) {
            case 0 -> latin.getBytes(StandardCharsets.UTF_8);
            case 1 -> new String(b, StandardCharsets.UTF_8).getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> latin.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> new String(b, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            default -> latin.replace('\u001F', '$').getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] put(byte[] b, int at, byte value) {
        var changed = b.clone();
        changed[at] = value;
        return changed;
    }

    private static byte[] cut(byte[] b, int at, int count) {
        return with(Arrays.copyOf(b, at), at, Arrays.copyOfRange(b, Math.min(b.length, at + count), b.length));
    }

    private static byte[] with(byte[] b, int at, byte[] inserted) {
        var all = new ByteArrayOutputStream();
        all.write(b, 0, at);
        all.writeBytes(inserted);
        all.write(b, at, b.length - at);
        return all.toByteArray();
    }
}
