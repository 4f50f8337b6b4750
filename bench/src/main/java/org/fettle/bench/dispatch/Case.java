package org.fettle.bench.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.fettle.dispatch.Problem;
import org.fettle.dispatch.Seat;
import org.fettle.dispatch.Technician;
import org.fettle.dispatch.Visit;
import org.fettle.dispatch.Weights;
import org.fettle.dispatch.Who;
import org.fettle.dispatch.Window;

/// A drawn working day, or several, of technicians who drive from home; the same for the same seed.
///
/// Technicians have one to three of [#SKILLS] skills, begin at 6, 7, 8 or 9 o'clock, work for 8, 9 or 10 hours a day
/// and rest for half an hour after four of them. Visits need one skill and take 30 to 120 minutes. Of 100 visits 40
/// may begin at any time of any day, 30 in one half of a day, 20 within two hours, 10 within two hours of the morning
/// or two of the
/// evening of one day; 15 have been promised two hours, 5 need two people, 5 would rather have one of three people.
/// Priorities are 0 to 3, urgent ones rare.
final class Case {
    static final int SKILLS = 3;
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;
    private static final int[] MINUTES = {30, 45, 60, 60, 90, 120};
    private static final int[] PRIORITIES = {0, 0, 1, 1, 1, 1, 2, 2, 3};

    private final Random random;
    private final int technicians;
    private final int days;
    private final List<Who> skilled = new ArrayList<>();

    private Case(long seed, int technicians, int days) {
        random = new Random(seed);
        this.technicians = technicians;
        this.days = days;
    }

    static Problem drawn(long seed, int technicians, int visits, int days) {
        return new Case(seed, technicians, days).problem(visits);
    }

    private Problem problem(int visits) {
        var region = Region.drawn(random, technicians + visits);
        var people = IntStream.range(0, technicians).mapToObj(this::technician).toList();
        for (int s = 0; s < SKILLS; s++) skilled.add(having(s));
        var work = IntStream.range(0, visits).mapToObj(this::visit).toList();
        return new Problem(people, work, region, Weights.DRIVING_TIME);
    }

    private Technician technician(int t) {
        int begin = (6 + random.nextInt(4)) * HOUR;
        int hours = 8 + random.nextInt(3);
        var shifts = IntStream.range(0, days)
                .map(day -> day * DAY + begin)
                .mapToObj(from -> new Technician.Shift(t, t, from, from + hours * HOUR, Optional.of(rest(from))))
                .toList();
        return new Technician("technician " + (t + 1), shifts, Integer.MAX_VALUE, 0);
    }

    private static Technician.Pause rest(int from) {
        return new Technician.Pause(from + 4 * HOUR, from + 4 * HOUR + HOUR / 2);
    }

    private Who having(int skill) {
        return Who.of(IntStream.range(0, technicians)
                .filter(t -> t % SKILLS == skill || random.nextInt(5) < 2)
                .toArray());
    }

    private Visit visit(int v) {
        var able = skilled.get(random.nextInt(SKILLS));
        var visit = Visit.of("visit " + (v + 1), technicians + v, 60 * MINUTES[random.nextInt(MINUTES.length)], able)
                .urgent(PRIORITIES[random.nextInt(PRIORITIES.length)])
                .within(windows());
        if (random.nextInt(20) == 0) visit = visit.seated(new Seat(able), new Seat(able));
        if (random.nextInt(20) == 0) visit = visit.preferring(three(able));
        return random.nextInt(100) < 15 ? visit.promised(promise(visit)) : visit;
    }

    private Window[] windows() {
        int day = DAY * random.nextInt(days);
        int draw = random.nextInt(100);
        if (draw < 40) return new Window[] {new Window(6 * HOUR, (days - 1) * DAY + 18 * HOUR)};
        if (draw < 70) return new Window[] {hours(day, 8 + 4 * random.nextInt(2), 4)};
        if (draw < 90) return new Window[] {hours(day, 8 + random.nextInt(8), 2)};
        return new Window[] {hours(day, 7, 2), hours(day, 15, 2)};
    }

    private static Window hours(int day, int from, int count) {
        return new Window(day + from * HOUR, day + (from + count) * HOUR - 1);
    }

    /// Two hours of the visit's first window, or all of it when that is shorter.
    private Window promise(Visit visit) {
        var window = visit.windows().getFirst();
        int room = Math.max(0, Math.min(window.until(), window.from() + 10 * HOUR) - window.from() - 2 * HOUR);
        int from = window.from() + (room == 0 ? 0 : random.nextInt(room));
        return new Window(from, Math.min(window.until(), from + 2 * HOUR - 1));
    }

    private Who three(Who able) {
        var all = able.stream().toArray();
        return Who.of(
                IntStream.range(0, 3).map(_ -> all[random.nextInt(all.length)]).toArray());
    }
}
