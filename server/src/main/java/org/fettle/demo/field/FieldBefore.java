package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.demo.field.FieldHomes.Home;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Site;
import org.fettle.field.diagnostics.Procedure;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.Purpose;
import org.fettle.people.Interval;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Check;
import org.fettle.work.Chronicle;
import org.fettle.work.DoneBefore;
import org.fettle.work.NewTask;
import org.fettle.work.Reading;
import org.fettle.work.Spot;
import org.fettle.work.ThingRef;

/// What was done to every machine in the two years before, brought in at once, as a company brings its old books.
@DemoPart
class FieldBefore {
    private static final int SEED = 11;
    private static final int MOST_TRIES = 3;

    private final Chronicle chronicle;
    private final Customers customers;
    private final Procedures procedures;

    FieldBefore(Chronicle chronicle, Customers customers, Procedures procedures) {
        this.chronicle = chronicle;
        this.customers = customers;
        this.procedures = procedures;
    }

    /// @param crew ids by name
    void enter(LocalDate day, List<Home> homes, Map<String, UUID> crew) {
        var random = new Random(SEED);
        var sites = new HashMap<UUID, Site>();
        customers.sites(homes.stream().map(Home::site).toList()).forEach(s -> sites.put(s.id(), s));
        var known = procedures.all();
        var done = new ArrayList<DoneBefore>();
        var kinds = new HashMap<UUID, String>();
        for (var home : homes) {
            var site = Objects.requireNonNull(sites.get(home.site()));
            var visits = 2 + random.nextInt(3);
            for (int i = 0; i < visits; i++) {
                var on = day.minusDays(40 + (long) i * 600 / visits + random.nextInt(600 / visits - 20));
                var visit = visit(home, site, on, known, crew, random);
                kinds.put(visit.record(), home.model().kind());
                done.add(visit);
            }
        }
        // whom the law refuses did not do it: then it was the next who sees to such machines
        for (int next = 1; !done.isEmpty() && next <= MOST_TRIES; next++)
            done = others(chronicle.enter(FieldDay.BY, done), kinds, crew, next);
    }

    private static ArrayList<DoneBefore> others(
            List<DoneBefore> refused, Map<UUID, String> kinds, Map<String, UUID> crew, int next) {
        var again = new ArrayList<DoneBefore>();
        for (var d : refused) {
            var who = who(Objects.requireNonNull(kinds.get(d.record())));
            if (next < who.size())
                again.add(new DoneBefore(
                        d.record(),
                        d.task(),
                        Objects.requireNonNull(crew.get(who.get(next))),
                        d.worked(),
                        d.travel(),
                        d.summary(),
                        d.checks(),
                        d.readings()));
        }
        return again;
    }

    private static DoneBefore visit(
            Home home, Site site, LocalDate on, List<Procedure> known, Map<String, UUID> crew, Random random) {
        var model = home.model();
        var purpose = model.needs(Purpose.SERVICE).isPresent() ? Purpose.SERVICE : Purpose.REPAIR;
        var needed = model.needs(purpose).orElseThrow();
        var from = on.atTime(8 + random.nextInt(8), 15 * random.nextInt(4))
                .atZone(site.zone())
                .toInstant();
        var worked = new Interval(from, from.plus(Duration.ofMinutes(took(needed.minutes(), random))));
        var spot = new Spot(site.address().line(), site.at().map(p -> new Spot.At(p.latitude(), p.longitude())));
        var task = new NewTask(
                fresh(),
                Practice.FIELD,
                needed.taskType(),
                model.title() + " · " + site.address().line(),
                new ThingRef(Machines.THING, home.asset()),
                site.place(),
                Optional.of(spot),
                Optional.empty(),
                needed.minutes(),
                1,
                3,
                true,
                Optional.empty());
        var checks = new ArrayList<Check>();
        var readings = new ArrayList<Reading>();
        known.stream()
                .filter(p -> p.machineKind().equals(model.kind()) && p.purpose() == purpose)
                .findFirst()
                .ifPresent(p -> p.steps().forEach(s -> step(s, worked.until(), checks, readings, random)));
        return new DoneBefore(
                fresh(),
                task,
                Objects.requireNonNull(crew.get(who(model.kind()).getFirst())),
                worked,
                Duration.ofMinutes(5L + random.nextInt(20)),
                purpose == Purpose.SERVICE ? "Maintained, readings in order." : "Part replaced, tested.",
                checks,
                readings);
    }

    /// As work goes: mostly a little less or more than planned, now and then half as long again.
    private static long took(int planned, Random random) {
        return Math.max(10, Math.round(planned * Math.exp(0.25 * random.nextGaussian())));
    }

    private static void step(Procedure.Step s, Instant at, List<Check> checks, List<Reading> readings, Random random) {
        switch (s.kind()) {
            case CHECK -> checks.add(new Check(s.code(), s.text().en(), "yes", true));
            case NUMBER -> {
                var low = s.low().orElse(0.0);
                var high = s.high().orElse(low * 4 + 10);
                var value = Math.round((low + (high - low) * (0.2 + 0.6 * random.nextDouble())) * 10) / 10.0;
                readings.add(new Reading(s.text().en(), value, s.unit(), "", "DEMO-METER-1", s.low(), s.high(), at));
            }
            case CHOICE, TEXT -> {}
        }
    }

    private static List<String> who(String kind) {
        return FieldPast.WHO.getOrDefault(kind, List.of());
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
