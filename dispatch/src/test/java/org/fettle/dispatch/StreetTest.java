package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// A street of four jobs whose answers can be worked out by hand.
class StreetTest {
    private static final int HOUR = 3600;
    private static final Technician.Shift DAY = new Technician.Shift(0, 8 * HOUR, 16 * HOUR);

    private final Technician ada = new Technician("ada", DAY);
    private final Technician bob = new Technician("bob", DAY);

    private static Visit at(int house) {
        return Visit.of("house " + house, house, HOUR, Who.all(2));
    }

    private static Plan solve(Problem problem) {
        var plan = Engine.solve(problem, Budget.iterations(500, 1));
        assertThat(Legality.check(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void oneGoesUpTheStreetAndBack() {
        var plan = solve(Towns.street(List.of(ada, bob), List.of(at(3), at(1), at(4), at(2))));
        assertThat(plan.routes()).hasSize(1);
        assertThat(plan.cost().total()).isEqualTo(8 * 60);
        assertThat(plan.cost().drivingMetres()).isEqualTo(8000);
    }

    @Test
    void windowsThatCollideNeedTwoPeople() {
        var nine = new Window(9 * HOUR, 9 * HOUR + 600);
        var plan = solve(Towns.street(List.of(ada, bob), List.of(at(1).within(nine), at(2).within(nine))));
        assertThat(plan.routes()).hasSize(2);
        assertThat(plan.cost().total()).isEqualTo(2 * 60 + 4 * 60);
        assertThat(plan.routes())
                .allSatisfy(r -> assertThat(r.stops().getFirst().start()).isEqualTo(9 * HOUR));
    }

    @Test
    void twoSeatsBeginTogetherAndTheTraineeHasASupervisor() {
        var master = new Seat(Who.of(0));
        var helper = new Seat(Who.NOBODY, Map.of(1, Who.of(0)), OptionalInt.empty());
        var plan = solve(Towns.street(List.of(ada, bob), List.of(at(2).seated(master, helper))));
        assertThat(plan.leftOut()).isEmpty();
        assertThat(Engine.holder(plan, 0, 0)).hasValue(0);
        assertThat(Engine.holder(plan, 0, 1)).hasValue(1);
    }

    @Test
    void aTraineeWhoseSupervisorMayNotBeThereStaysAway() {
        var master = new Seat(Who.of(0));
        var helper = new Seat(Who.NOBODY, Map.of(1, Who.NOBODY), OptionalInt.empty());
        var problem = Towns.street(List.of(ada, bob), List.of(at(2).seated(master, helper)));
        var plan = solve(problem);
        assertThat(plan.leftOut()).hasSize(1);
        assertThat(WhyNot.table(problem, plan, 0).get(1).obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.NO_SUPERVISOR);
    }

    @Test
    void aPauseStopsTheDriveAndTheWork() {
        var pause = Optional.of(new Technician.Pause(12 * HOUR, 13 * HOUR));
        var ann = new Technician("ann", new Technician.Shift(0, 0, 8 * HOUR, 16 * HOUR, pause));
        var problem = Towns.street(
                List.of(ann, bob),
                List.of(at(4).within(new Window(11 * HOUR + 1, 14 * HOUR)).without(Who.of(1))));
        var stop = solve(problem).routes().getFirst().stops().getFirst();
        assertThat(stop.start()).isEqualTo(13 * HOUR);
    }

    @Test
    void whyNotSaysHowManySecondsAreMissingAndWhatWouldHelp() {
        var early = at(4).within(new Window(8 * HOUR, 8 * HOUR + 200));
        var problem = Towns.street(List.of(ada, bob), List.of(early));
        var plan = solve(problem);
        assertThat(plan.leftOut()).hasSize(1);
        var row = WhyNot.table(problem, plan, 0).getFirst();
        assertThat(row.obstacles()).containsExactly(new Obstacle(0, Obstacle.Kind.TOO_FAR_FOR_WINDOW, 0, 40));
        assertThat(row.change()).contains(new WhyNot.Change.OpenWindow(60));
    }

    @Test
    void aPromiseWeighsMoreThanUrgency() {
        var only = new Window(15 * HOUR - 300, 15 * HOUR - 240);
        var urgent = at(1).within(only).urgent(3);
        var promised = at(4).within(only).promised(only).urgent(0);
        var plan = solve(Towns.street(List.of(ada, new Technician("nobody")), List.of(urgent, promised)));
        assertThat(plan.serves(0)).isFalse();
        assertThat(plan.serves(1)).isTrue();
    }

    @Test
    void aWrongProblemSaysWhatIsWrong() {
        assertThatThrownBy(() -> Towns.street(List.of(ada), List.of(at(7)))).hasMessageContaining("place 7");
        assertThatThrownBy(() -> Towns.street(List.of(ada), List.of(at(1)))).hasMessageContaining("technician 1");
        assertThatThrownBy(() -> at(1).urgent(9)).hasMessageContaining("priority 9");
    }

    @Test
    void legalitySeesWhatIsBroken() {
        var problem = Towns.street(List.of(ada, bob), List.of(at(1).promised(new Window(9 * HOUR, 10 * HOUR)), at(2)));
        var plan = solve(problem);
        var stricter = problem.with(0, problem.visits().getFirst().promised(new Window(11 * HOUR, 12 * HOUR)));
        assertThat(Legality.check(stricter, plan))
                .extracting(Legality.Violation::rule)
                .containsExactly(Legality.Rule.PROMISE);
        var nobody = problem.with(1, problem.visits().get(1).without(Who.all(2)));
        assertThat(Legality.check(nobody, plan))
                .extracting(Legality.Violation::rule)
                .containsExactly(Legality.Rule.EXCLUDED);
    }
}
