package org.fettle.bench.marc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.fettle.marc.format.Format;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Iso2709Reader.Skim;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RawConverter;
import org.fettle.marc.format.RawRecord;

/// `Race WORK RECORDS FOLDER…`: two files of RECORDS records, made by repeating the sound ones of the folders (ISO
/// 2709;
/// gzip is unpacked), in MARC-8 and in UTF-8; then each piece of work three times, and the best figure of each. Beside
/// it yaz-marcdump, if it is installed, in turn with ours, so that a busy machine slows both. A line a figure: what,
/// tab, figure.
public final class Race {
    private interface Work {
        /// How many records.
        long on(Path file) throws IOException;
    }

    private static final int ROUNDS = 3;

    private final Path folder;
    private final int records;

    private Race(Path folder, int records) {
        this.folder = folder;
        this.records = records;
    }

    public static void main(String[] args) throws Exception {
        var race = new Race(Files.createDirectories(Path.of(args[0])), Integer.parseInt(args[1]));
        var sound = sound(List.of(args).subList(2, args.length));
        var marc8 = race.file("marc8", sound.stream().filter(r -> r[9] != 'a').toList());
        var utf8 = race.file("utf8", sound.stream().filter(r -> r[9] == 'a').toList());
        for (var file : List.of(marc8, utf8)) {
            race.run("structural parse", file, Race::skimmed, "-n");
            race.marc4j(file);
            race.run("fields and text in memory", file, Race::read);
            race.run("to MARCXML", file, f -> converted(f, true), coding(file), "-o", "marcxml");
            race.run("to ISO 2709 in UTF-8", file, f -> converted(f, false), coding(file), "-o", "marc");
        }
    }

    private static String coding(Path file) {
        return file.endsWith("marc8.mrc") ? "-fmarc8,-tutf-8" : "";
    }

    /// Each record that reads without a repair and is written again with the same text.
    private static List<byte[]> sound(List<String> folders) throws IOException {
        var sound = new ArrayList<byte[]>();
        for (var folder : folders)
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList())
                    try (var in = open(file)) {
                        var source = Format.open(in);
                        if (!(source instanceof Iso2709Reader)) continue;
                        for (var next = source.next(); next.isPresent(); next = source.next())
                            if (next.get() instanceof Outcome.Parsed p
                                    && p.repairs().isEmpty()) sound.add(p.bytes());
                    }
            }
        return sound;
    }

    private static InputStream open(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        return packed ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes);
    }

    /// If there are none in one coding, those of the other are written anew.
    private Path file(String name, List<byte[]> distinct) throws IOException {
        var file = folder.resolve(name + ".mrc");
        if (distinct.isEmpty()) throw new IOException("no sound records for " + name);
        try (var out = Files.newOutputStream(file);
                var buffered = new java.io.BufferedOutputStream(out, 1 << 16)) {
            for (int i = 0; i < records; i++) buffered.write(distinct.get(i % distinct.size()));
        }
        print(
                name + ".mrc",
                "%d records, %d distinct, %.1f MB".formatted(records, distinct.size(), Files.size(file) / 1e6));
        return file;
    }

    private void run(String what, Path file, Work work, String... yaz) throws Exception {
        double ours = 0, theirs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ours = Math.max(ours, speed(() -> work.on(file)));
            if (yaz.length > 0 && Yaz.isThere()) theirs = Math.max(theirs, speed(() -> Yaz.run(file, records, yaz)));
        }
        print(
                "%s, %s".formatted(what, file.getFileName().toString().replace(".mrc", "")),
                theirs == 0
                        ? "%,.0f records/s".formatted(ours)
                        : "%,.0f records/s (yaz-marcdump %,.0f: %.1f ×)".formatted(ours, theirs, ours / theirs));
    }

    private void marc4j(Path file) throws Exception {
        var marc4j = Marc4j.find();
        if (marc4j.isEmpty()) return;
        double theirs = 0;
        for (int round = 0; round < ROUNDS; round++)
            theirs = Math.max(theirs, speed(() -> marc4j.get().read(file)));
        print(
                "marc4j 2.9.6, MarcStreamReader, "
                        + file.getFileName().toString().replace(".mrc", ""),
                "%,.0f records/s".formatted(theirs));
    }

    private interface Counted {
        long get() throws Exception;
    }

    private static double speed(Counted work) throws Exception {
        long begun = System.nanoTime();
        long count = work.get();
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static long skimmed(Path file) throws IOException {
        long count = 0, fields = 0;
        try (var in = Files.newInputStream(file)) {
            var reader = new Iso2709Reader(in);
            var raw = new RawRecord();
            for (var skim = reader.skim(raw); skim != Skim.END; skim = reader.skim(raw)) {
                count++;
                if (skim == Skim.SOUND) fields += raw.fields();
                else reader.next();
            }
        }
        if (fields < count) throw new IOException(count + " records with " + fields + " fields");
        return count;
    }

    private static long read(Path file) throws IOException {
        long count = 0;
        try (var in = Files.newInputStream(file)) {
            var reader = new Iso2709Reader(in);
            while (reader.next().isPresent()) count++;
        }
        return count;
    }

    private static long converted(Path file, boolean xml) throws IOException {
        long count = 0;
        try (var in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(Path.of("/dev/null"))) {
            var reader = new Iso2709Reader(in);
            var raw = new RawRecord();
            var converter = new RawConverter(out);
            for (var skim = reader.skim(raw); skim != Skim.END; skim = reader.skim(raw)) {
                count++;
                boolean sound = skim == Skim.SOUND;
                if (sound && (xml ? converter.toXml(raw) : converter.toIso(raw))) continue;
                var outcome = sound ? reader.reread(raw) : reader.next().orElseThrow();
                if (outcome instanceof Outcome.Parsed p) slowly(p, xml, out);
            }
            converter.flush();
        }
        return count;
    }

    private static void slowly(Outcome.Parsed parsed, boolean xml, OutputStream out) throws IOException {
        var all = new ByteArrayOutputStream();
        if (xml)
            all.writeBytes(
                    org.fettle.marc.format.MarcXmlWriter.write(parsed.record()).getBytes(StandardCharsets.UTF_8));
        else if (Iso2709Writer.write(parsed.record(), Iso2709Writer.Coding.UTF_8)
                instanceof Iso2709Writer.Answer.Written(var bytes)) all.writeBytes(bytes);
        all.writeTo(out);
    }

    private static void print(String what, String figure) {
        System.out.println(what + "\t" + String.format(Locale.ROOT, "%s", figure));
    }
}
