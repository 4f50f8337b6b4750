package org.fettle.dispatch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `./fettle plan FILE [--seconds S] [--iterations N] [--threads T] [--seed K] [--out FILE]`: plans a problem file.
public final class PlanCommand {
    /// Seconds for checking and writing the plan.
    private static final double FINISHING = 0.3;
    private static final PrintStream OUT = System.out;
    private static final String USAGE =
            "usage: ./fettle plan FILE [--seconds S] [--iterations N] [--threads T] [--seed K] [--out FILE]";
    private static final List<String> KNOWN = List.of("--seconds", "--iterations", "--threads", "--seed", "--out");

    private PlanCommand() {}

    public static void main(String[] args) {
        System.exit(run(sinceStart(), args));
    }

    /// The seconds one asks for are the seconds one waits.
    private static Duration sinceStart() {
        long now = System.currentTimeMillis();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.ofMillis(Math.max(0, now - start.toEpochMilli())))
                .orElse(Duration.ZERO);
    }

    /// 0: a legal plan; 1: a plan that is not legal, which is a bug; 2: the input is at fault.
    static int run(String... args) {
        return run(Duration.ZERO, args);
    }

    /// @param gone of the seconds allowed
    private static int run(Duration gone, String... args) {
        long began = System.nanoTime() - gone.toNanos();
        try {
            var options = options(args);
            return plan(ProblemFile.read(Files.readAllLines(Path.of(args[0]))), options, began);
        } catch (BadFile bad) {
            return fault(args[0] + ", " + bad.getMessage());
        } catch (NoSuchFileException _) {
            return fault("there is no file " + args[0]);
        } catch (MalformedInputException _) {
            return fault(args[0] + " is not a text file in UTF-8");
        } catch (IOException bad) {
            return fault(args[0] + " cannot be read or written: " + bad.getMessage());
        } catch (IllegalArgumentException bad) {
            return fault(String.valueOf(bad.getMessage()));
        }
    }

    private static int fault(String what) {
        System.err.println("fettle plan: " + what);
        return 2;
    }

    private static int plan(ProblemFile file, Map<String, String> options, long began) throws IOException {
        var problem = file.problem();
        int threads = (int) whole(options, "--threads", 1);
        var plan = Engine.solve(
                problem,
                budget(options, began),
                threads,
                PlanCommand::bar,
                file.format().reasons());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (onTerminal()) System.err.println();
        var violations = Legality.check(problem, plan);
        var solution = file.format().solution(problem, plan);
        OUT.print(solution);
        if (options.containsKey("--out")) Files.writeString(Path.of(options.get("--out")), solution);
        violations.forEach(violation -> OUT.println("illegal " + violation));
        OUT.printf(
                Locale.ROOT,
                "cost %s%nroutes %d%nunassigned %d%nlegal %s%ntime %.1f s%niterations %d%n",
                file.format().cost(problem, plan),
                plan.routes().size(),
                plan.leftOut().size(),
                violations.isEmpty() ? "yes" : "no",
                seconds,
                plan.iterations());
        return violations.isEmpty() ? 0 : 1;
    }

    private static boolean onTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static boolean bar(Watch.Progress progress) {
        if (!onTerminal()) return true;
        int full = (int) (20 * progress.share());
        System.err.printf(
                Locale.ROOT,
                "\r[%s%s] %3.0f %%  cost %d, left out %d ",
                "#".repeat(full),
                " ".repeat(20 - full),
                100 * progress.share(),
                progress.cost(),
                progress.leftOut());
        return true;
    }

    private static Budget budget(Map<String, String> options, long began) {
        long seed = whole(options, "--seed", 1);
        boolean counted = options.containsKey("--iterations");
        double seconds = number(options, "--seconds", counted ? 1e6 : 10);
        long iterations = counted ? whole(options, "--iterations", 0) : Long.MAX_VALUE;
        double left = seconds - (System.nanoTime() - began) / 1e9 - FINISHING;
        return new Budget(Duration.ofMillis((long) (Math.max(0, left) * 1e3)), iterations, seed);
    }

    private static long whole(Map<String, String> options, String name, long otherwise) {
        double number = number(options, name, otherwise);
        if (number == Math.rint(number) && number < 1e15) return (long) number;
        throw new IllegalArgumentException(name + " wants a whole number, not '" + options.get(name) + "'");
    }

    private static double number(Map<String, String> options, String name, double otherwise) {
        var value = options.get(name);
        if (value == null) return otherwise;
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1e15) return number;
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(name + " wants a number of at least 0, not '" + value + "'");
    }

    private static Map<String, String> options(String... args) {
        if (args.length == 0 || args[0].startsWith("--")) throw new IllegalArgumentException(USAGE);
        var options = new HashMap<String, String>();
        for (int i = 1; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) throw new IllegalArgumentException(args[i] + " is not known; " + USAGE);
            if (i + 1 == args.length) throw new IllegalArgumentException(args[i] + " wants a value; " + USAGE);
            options.put(args[i], args[i + 1]);
        }
        return options;
    }
}
