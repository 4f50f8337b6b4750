package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.dispatch.Walk.Call;

/// Two seats: judged by first and last second, and by walking both days again and again.
class MeetingProperties {
    private record Meets(Insertion.Place one, Insertion.Place two, int start) {}

    @Property(tries = 150)
    void placesForTwoAreThoseThatWalkingFinds(@ForAll long seed) {
        var town = Towns.random(seed, 4, 12);
        var bare = town.visits().stream().map(visit -> visit.needing(Kit.EMPTY)).toList();
        var problem = new Problem(town.technicians(), bare, town.travel(), town.weights());
        var plan = Engine.solve(problem, Budget.iterations(40, seed));
        for (int v = 0; v < problem.visits().size(); v++) {
            if (problem.visits().get(v).seats().size() < 2) continue;
            var without = Insertion.remove(problem, plan, v);
            var options = Insertion.options(problem, without, v);
            var found = new HashSet<Meets>();
            for (var option : options)
                found.add(new Meets(option.places().get(0), option.places().get(1), option.start()));
            assertThat(found).hasSameSizeAs(options).isEqualTo(walked(problem, without, v));
            assertThat(Insertion.cheapest(problem, without, v).map(Insertion.Option::extraCost))
                    .isEqualTo(options.stream().findFirst().map(Insertion.Option::extraCost));
            for (int t = 0; t < problem.technicians().size(); t++) {
                int who = t;
                assertThat(Insertion.options(problem, without, v, t))
                        .containsExactlyInAnyOrderElementsOf(options.stream()
                                .filter(o -> o.places().stream().anyMatch(p -> p.technician() == who))
                                .toList());
            }
        }
    }

    private static Set<Meets> walked(Problem problem, Plan without, int visit) {
        var draft = Draft.of(problem, without);
        var found = new HashSet<Meets>();
        for (var one : places(problem, draft, 0))
            for (var two : places(problem, draft, 1)) {
                if (!may(problem.visits().get(visit), one.technician(), two.technician())) continue;
                var start = begin(problem, draft, visit, one, Integer.MIN_VALUE);
                while (start.isPresent()) {
                    var other = begin(problem, draft, visit, two, start.getAsInt());
                    start = other.isEmpty() ? other : begin(problem, draft, visit, one, other.getAsInt());
                    if (start.isEmpty() || start.getAsInt() != other.getAsInt()) continue;
                    found.add(new Meets(one, two, start.getAsInt()));
                    break;
                }
            }
        return found;
    }

    private static boolean may(Visit visit, int t, int u) {
        var first = visit.seats().get(0);
        var second = visit.seats().get(1);
        if (t == u || first.pinnedAway(t) || second.pinnedAway(u)) return false;
        if (visit.excluded().has(t) || visit.excluded().has(u)) return false;
        boolean led = second.supervised().getOrDefault(u, Who.NOBODY).has(t);
        boolean leads = first.supervised().getOrDefault(t, Who.NOBODY).has(u);
        return first.alone().has(t) && (second.alone().has(u) || led)
                || second.alone().has(u) && leads;
    }

    private static List<Insertion.Place> places(Problem problem, Draft draft, int seat) {
        var places = new ArrayList<Insertion.Place>();
        for (int t = 0; t < problem.technicians().size(); t++)
            for (int s = 0; s < problem.technicians().get(t).shifts().size(); s++)
                for (int p = 0; p <= draft.calls(t, s).size(); p++) places.add(new Insertion.Place(t, s, seat, p));
        return places;
    }

    private static OptionalInt begin(Problem problem, Draft draft, int visit, Insertion.Place place, int notBefore) {
        var calls = new ArrayList<>(draft.calls(place.technician(), place.shift()));
        calls.add(place.position(), new Call(visit, place.seat(), -1, notBefore));
        int load = calls.stream()
                .mapToInt(call -> problem.visits().get(call.visit()).demand())
                .sum();
        var day = new Walk(problem, place.technician(), place.shift()).day(calls);
        if (!day.works() || load > problem.technicians().get(place.technician()).capacity()) return OptionalInt.empty();
        return OptionalInt.of(day.stops().get(place.position()).start());
    }
}
