package org.fettle.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// `./fettle prove crash --rounds N [--data DIR] [--port P] [--seed S] [--forgetful yes]`
///
/// Each round: four writers at full speed, a kill at a random moment, a restart, and a comparison of the whole database
/// with every answer that was given since the first round. Exits 1 on any difference. *Forgetful* proves the proof: the
/// database answers before it has written, so that answers are lost, and this must be found.
public final class ProveCrash {
    private static final PrintStream OUT = System.out;
    private static final int WRITERS = 4;
    private static final int SHORTEST_MILLIS = 300;
    private static final int LONGEST_MILLIS = 4000;

    private final Victim victim;
    private final HttpClient http;
    private final Ledger ledger = new Ledger();
    private final Random random;
    private final long seed;
    private final Map<Victim.Kill, List<Long>> recoveries = new EnumMap<>(Victim.Kill.class);

    private ProveCrash(Victim victim, HttpClient http, long seed) {
        this.victim = victim;
        this.http = http;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /// @param args rounds, data folder, port, seed, `yes` for forgetful
    public static void main(String[] args) throws Exception {
        var rounds = Integer.parseInt(args[0]);
        var seed = Long.parseLong(args[3]);
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var victim = new Victim(Path.of("fettle").toAbsolutePath(), Path.of(args[1]), Integer.parseInt(args[2]), http);
        boolean proven;
        try {
            victim.awaitHealth();
            if (args[4].equals("yes")) victim.forgetful();
            proven = new ProveCrash(victim, http, seed).prove(rounds);
        } finally {
            victim.stop();
        }
        System.exit(proven ? 0 : 1);
    }

    private boolean prove(int rounds) throws IOException, InterruptedException, SQLException, ExecutionException {
        var admin = Door.of(http, victim.base(), "admin");
        var receiver = Door.of(http, victim.base(), "processing");
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < WRITERS; i++) {
            var load = i % 2 == 0 ? new Uploads(admin, ledger, seed + i) : new Receiving(receiver, ledger, seed + i);
            writers.add(new Writer(http, ledger, load));
        }
        OUT.printf("crash: %d rounds, seed %d, %d writers%n", rounds, seed, WRITERS);
        for (int round = 1; round <= rounds; round++) {
            var kill = Victim.Kill.values()[(round - 1) % Victim.Kill.values().length];
            var before = ledger.answered();
            var millis = round(writers, kill);
            var faults = faults();
            OUT.printf(
                    "round %2d  %-11s after %4d answered writes, well again in %5d ms, %s%n",
                    round,
                    kill.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    ledger.answered() - before,
                    millis,
                    faults.isEmpty() ? "nothing lost, nothing half-saved" : faults.size() + " FAULTS");
            if (!faults.isEmpty()) {
                faults.stream().limit(20).forEach(fault -> OUT.println("  " + fault));
                return false;
            }
        }
        OUT.printf(
                "crash: %d rounds, %d answered writes (%d calls sent again with their key), 0 lost, 0 half-saved; "
                        + "well again in %d ms at the median, %d ms at most%n",
                rounds, ledger.answered(), ledger.repeats(), quantile(0.5), quantile(1));
        return true;
    }

    /// @return milliseconds from the kill until the server said that it is well
    private long round(List<Writer> writers, Victim.Kill kill)
            throws IOException, InterruptedException, ExecutionException {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var writer : writers) running.add(threads.submit(() -> writer.write(stop::get)));
            Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
            var killed = System.nanoTime();
            if (victim.suffer(kill, random)) victim.start();
            Thread.sleep(100); // a killed database is noticed by the first call, not before
            victim.awaitHealth();
            var millis = Duration.ofNanos(System.nanoTime() - killed).toMillis();
            recoveries.computeIfAbsent(kill, _ -> new ArrayList<>()).add(millis);
            Thread.sleep(500); // the writers go on: what was cut off is sent again with its key
            stop.set(true);
            for (var one : running) one.get();
            return millis;
        }
    }

    private List<String> faults() throws IOException, SQLException {
        try (var db = victim.owner()) {
            return Check.faults(db, ledger);
        }
    }

    private long quantile(double q) {
        var all = recoveries.values().stream().flatMap(List::stream).sorted().toList();
        return all.get((int) Math.min(all.size() - 1, Math.floor(q * all.size())));
    }
}
