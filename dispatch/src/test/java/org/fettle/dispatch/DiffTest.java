package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final Who ALL = Who.of(0, 1);
    private static final Problem STREET = Towns.street(
            List.of(
                    new Technician("early", new Technician.Shift(0, 0, 36_000)),
                    new Technician("late", new Technician.Shift(0, 0, 36_000))),
            List.of(
                    Visit.of("near", 1, 600, Who.of(0)),
                    Visit.of("far", 3, 600, Who.of(0)),
                    Visit.of("both", 2, 600, ALL).seated(new Seat(ALL), new Seat(ALL))));
    private static final Plan ALL_IN = Engine.solve(STREET, Budget.iterations(50, 1));

    @Test
    void samePlansDoNotDiffer() {
        assertThat(ALL_IN.leftOut()).isEmpty();
        assertThat(Diff.between(ALL_IN, ALL_IN)).isEmpty();
    }

    @Test
    void whatIsTakenOutHasNobodyAndThoseAfterItMoveUp() {
        var one = Insertion.remove(STREET, ALL_IN, 2);
        var none = Insertion.remove(STREET, one, 0);
        var far = start(none, 1) - start(one, 1);
        var diff = Diff.between(one, none);
        assertThat(diff.getFirst())
                .isEqualTo(new Diff(0, List.of(0), List.of(), OptionalInt.of(start(one, 0)), OptionalInt.empty()));
        assertThat(diff.getFirst().others()).isTrue();
        assertThat(diff.getFirst().later()).isZero();
        if (far == 0) assertThat(diff).hasSize(1);
        else assertThat(diff.getLast().later()).isEqualTo(far);
    }

    @Test
    void twoPeopleAreNamedBySeatWhicheverRouteStandsFirst() {
        var without = Insertion.remove(STREET, ALL_IN, 2);
        var option = Insertion.options(STREET, without, 2).getFirst();
        var turned = new Insertion.Option(
                option.places().stream()
                        .map(p -> new Insertion.Place(p.technician(), p.shift(), 1 - p.seat(), p.position()))
                        .toList(),
                option.start(),
                option.extraCost());
        var diff =
                Diff.between(Insertion.apply(STREET, without, 2, option), Insertion.apply(STREET, without, 2, turned));
        assertThat(diff).hasSize(1);
        assertThat(diff.getFirst().others()).isTrue();
        assertThat(diff.getFirst().later()).isZero();
        assertThat(diff.getFirst().from())
                .isEqualTo(List.of(
                        diff.getFirst().to().get(1), diff.getFirst().to().get(0)));
    }

    private static int start(Plan plan, int visit) {
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.visit() == visit)
                .findFirst()
                .orElseThrow()
                .start();
    }
}
