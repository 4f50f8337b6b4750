package org.fettle.bench.marc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fettle.marc.format.Format;
import org.fettle.marc.format.Outcome;

/// `ProveFuzz MINUTES SEED OUT FOLDER…`: damages the files of the folders in every way it knows, at random, for so
/// many minutes, and holds the reader to its laws: it never throws, never loops, each byte is in one outcome, what was
/// read
/// can be written and read again in every format ([Laws]). An input that breaks one is kept in OUT, with its seed.
public final class ProveFuzz {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LARGEST = 300_000;

    private final List<byte[]> seeds = new ArrayList<>();
    private final Path out;
    private final TreeMap<String, Long> became = new TreeMap<>();

    private ProveFuzz(Path out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        long minutes = Long.parseLong(args[0]), seed = Long.parseLong(args[1]);
        var fuzz = new ProveFuzz(Files.createDirectories(Path.of(args[2])));
        for (var folder : List.of(args).subList(3, args.length)) fuzz.gather(Path.of(folder));
        System.exit(fuzz.run(minutes, seed) ? 0 : 1);
    }

    private void gather(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList())
                if (Files.size(file) < LARGEST) seeds.add(Files.readAllBytes(file));
        }
    }

    private boolean run(long minutes, long first) throws IOException {
        if (seeds.isEmpty()) throw new IOException("no files to begin with");
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos(),
                said = 0,
                tries = 0,
                bytes = 0,
                broken = 0;
        for (long seed = first; System.nanoTime() < end; seed++) {
            var input = new Damage(new Random(seed), seeds).make();
            tries++;
            bytes += input.length;
            var fault = fault(input);
            if (!fault.isEmpty()) {
                broken++;
                var file = Files.write(out.resolve("fuzz-" + seed + ".bin"), input);
                System.out.println("seed %d: %s; the input is in %s".formatted(seed, fault, file));
            }
            if (System.nanoTime() - said > Duration.ofSeconds(30).toNanos()) {
                said = System.nanoTime();
                System.err.printf("%,d inputs, %,d MB, %d broken%n", tries, bytes >> 20, broken);
            }
        }
        became.forEach((what, count) -> System.out.printf("  %,12d × %s%n", count, what));
        System.out.printf("%,d inputs, %,d MB, from seed %d: %d broke a law%n", tries, bytes >> 20, first, broken);
        return broken == 0;
    }

    /// Empty if all laws hold.
    private String fault(byte[] input) {
        long begun = System.nanoTime();
        try {
            var outcomes = new ArrayList<Outcome>();
            var source = Format.open(new ByteArrayInputStream(input));
            var again = new ByteArrayOutputStream();
            for (var next = source.next(); next.isPresent(); next = source.next()) {
                var outcome = next.get();
                if (outcome.offset() != again.size() || outcome.bytes().length == 0)
                    return "an outcome at %d where %d bytes were read".formatted(outcome.offset(), again.size());
                again.writeBytes(outcome.bytes());
                outcomes.add(outcome);
            }
            if (!Arrays.equals(again.toByteArray(), input)) return "the outcomes are not the input";
            for (var outcome : outcomes) count(outcome);
            if (System.nanoTime() - begun > LONGEST.toNanos()) return "took longer than " + LONGEST;
            return Laws.broken(outcomes);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            var trace = new java.io.StringWriter();
            e.printStackTrace(new java.io.PrintWriter(trace));
            return trace.toString();
        }
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Parsed p -> {
                if (p.repairs().isEmpty()) became.merge("accepted", 1L, Long::sum);
                p.repairs().forEach(r -> became.merge(r.name(), 1L, Long::sum));
            }
            case Outcome.Quarantined q ->
                became.merge("quarantined: " + q.reason().code(), 1L, Long::sum);
            case Outcome.Junk _ -> became.merge("junk", 1L, Long::sum);
        }
    }
}
