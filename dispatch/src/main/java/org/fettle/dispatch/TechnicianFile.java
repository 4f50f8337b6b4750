package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The technician routing text of Pillac, Guéret and Medaglia (2013): name, `INFO`, a header, numbers of technicians,
/// skills, tools and kinds of parts, `DEPOT TECHNICIANS AND REQUESTS`, a header, then id, x, y, first and last moment,
/// service time, `[skills]`, `[tools]`, `[parts]`; first the depot, then the technicians, then the requests.
///
/// Times are ten-thousandths of the file's unit. Drives are rounded up to that, so that what is in time here is in time
/// with real figures too; the value of a plan is counted with real figures ([WorkingTimes]).
final class TechnicianFile {
    static final int SCALE = 10_000;
    /// Of the least unit: what square roots of whole numbers may be off by.
    private static final double NOISE = 1e-6;

    private record Row(
            Words words, int from, int until, int work, Set<Integer> skills, Set<Integer> tools, List<Integer> parts) {}

    private TechnicianFile() {}

    static boolean knows(Words line) {
        return line.text().startsWith("DEPOT TECHNICIANS AND REQUESTS");
    }

    static ProblemFile read(List<Words> lines) throws BadFile {
        int crew = -1;
        boolean rows = false;
        var found = new ArrayList<Row>();
        var points = new ArrayList<double[]>();
        for (var line : lines) {
            rows |= knows(line);
            if (!line.startsWithFigure()) continue;
            if (!rows) {
                line.need(4, "numbers of technicians, skills, tools and kinds of parts were");
                crew = line.whole(0, 1, "number of technicians");
            } else {
                if (line.whole(0, 0, "a number") != found.size())
                    throw line.bad(0, "number %d was expected".formatted(found.size()));
                found.add(row(line));
                points.add(new double[] {line.figure(1, "x"), line.figure(2, "y")});
            }
        }
        if (crew < 0) throw new BadFile(lines.size(), 1, "the number of technicians was expected under INFO");
        if (found.size() <= crew + 1)
            throw new BadFile(lines.size(), 1, "a depot, %d technicians and requests were expected".formatted(crew));
        var name = lines.stream()
                .filter(line -> !line.empty())
                .findFirst()
                .orElseThrow()
                .first();
        return new ProblemFile(problem(crew, found, points), new WorkingTimes(name, points));
    }

    private static Row row(Words line) throws BadFile {
        line.need(6, "id, x, y, first and last moment and service time were");
        int from = line.scaled(3, SCALE, "first moment");
        int until = line.scaled(4, SCALE, "last moment");
        if (until < from) throw line.bad(4, "a last moment not before the first was expected");
        var lists = line.lists(3);
        return new Row(
                line,
                from,
                until,
                line.scaled(5, SCALE, "service time"),
                new HashSet<>(lists.get(0)),
                new HashSet<>(lists.get(1)),
                lists.get(2));
    }

    private static Problem problem(int crew, List<Row> rows, List<double[]> points) throws BadFile {
        var technicians = new ArrayList<Technician>();
        for (int t = 1; t <= crew; t++) {
            var row = rows.get(t);
            var shift = new Technician.Shift(t, row.from(), row.until());
            technicians.add(new Technician("technician " + t, shift).with(kit(row), Optional.of(new Store(0))));
        }
        var visits = new ArrayList<Visit>();
        for (int i = crew + 1; i < rows.size(); i++) {
            var row = rows.get(i);
            var who = Who.of(IntStream.range(0, crew)
                    .filter(t -> rows.get(t + 1).skills().containsAll(row.skills()))
                    .toArray());
            visits.add(Visit.of(Integer.toString(i), i, row.work(), who)
                    .within(new Window(row.from(), row.until()))
                    .needing(kit(row)));
        }
        return new Problem(technicians, visits, travel(points), new Weights(0, 0, 1_000_000_000L, 0, 1));
    }

    private static Kit kit(Row row) throws BadFile {
        var kit = new Kit(row.tools(), java.util.Map.of());
        for (int kind = 0; kind < row.parts().size(); kind++)
            kit = kit.and(row.parts().get(kind), kind);
        return kit;
    }

    private static Travel travel(List<double[]> points) throws BadFile {
        int n = points.size();
        var drive = new int[n * n];
        for (int a = 0; a < n; a++)
            for (int b = 0; b < n; b++) {
                double scaled = SCALE * distance(points.get(a), points.get(b));
                if (scaled >= Flat.NEVER) throw new BadFile(1, 1, "points nearer to each other were expected");
                drive[a * n + b] = (int) Math.ceil(scaled - NOISE);
            }
        return Travel.matrix(n, drive, drive);
    }

    static double distance(double[] from, double[] to) {
        return Math.hypot(from[0] - to[0], from[1] - to[1]);
    }
}
