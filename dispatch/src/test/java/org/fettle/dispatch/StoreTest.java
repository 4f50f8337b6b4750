package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Tools, parts and a store at house 2 of the street of [Towns#street], worked out by hand.
class StoreTest {
    private static final int HOUR = 3600;
    private static final int LADDER = 4;
    private static final int FUSE = 7;
    private static final Optional<Store> STORE = Optional.of(new Store(2));

    private final Technician ada = new Technician("ada", new Technician.Shift(0, 8 * HOUR, 16 * HOUR));
    private final Technician bob = new Technician("bob", new Technician.Shift(0, 8 * HOUR, 16 * HOUR));

    private static Visit at(int house, Kit needs) {
        return Visit.of("house " + house, house, HOUR, Who.of(0)).needing(needs);
    }

    private static Plan solve(Problem problem) {
        var plan = Engine.solve(problem, Budget.iterations(500, 1));
        assertThat(Legality.check(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void theToolIsFetchedOnTheWay() {
        var problem = Towns.street(
                List.of(ada.with(Kit.EMPTY, STORE)), List.of(at(1, Kit.EMPTY), at(4, Kit.ofTools(LADDER))));
        var plan = solve(problem);
        assertThat(plan.cost().total()).isEqualTo(8 * 60);
        assertThat(plan.routes().getFirst().store()).isPresent();
    }

    @Test
    void noStopWhereTheVanHasAll() {
        var full = ada.with(Kit.ofTools(LADDER).and(1, FUSE), STORE);
        var plan = solve(Towns.street(
                List.of(full), List.of(at(1, Kit.ofTools(LADDER).and(1, FUSE)))));
        assertThat(plan.cost().total()).isEqualTo(2 * 60);
        assertThat(plan.routes().getFirst().store()).isEmpty();
    }

    @Test
    void theLastPartIsUsedBeforeTheStore() {
        var fuse = Kit.EMPTY.and(1, FUSE);
        var plan = solve(Towns.street(List.of(ada.with(fuse, STORE)), List.of(at(1, fuse), at(3, fuse))));
        assertThat(plan.cost().total()).isEqualTo(6 * 60);
        var early = at(3, fuse).within(new Window(8 * HOUR, 9 * HOUR));
        var forced = solve(Towns.street(List.of(ada.with(Kit.EMPTY, STORE)), List.of(at(1, fuse), early)));
        assertThat(forced.routes().getFirst().store().map(Plan.StoreStop::before))
                .contains(0);
    }

    @Test
    void theStoreHandsOutNoMoreThanItHas() {
        var two = Kit.EMPTY.and(2, FUSE);
        var one = Optional.of(new Store(2, 0, Optional.of(Map.of(FUSE, 1))));
        var problem = Towns.street(List.of(ada.with(Kit.EMPTY.and(1, FUSE), one)), List.of(at(3, two), at(4, two)));
        var plan = solve(problem);
        assertThat(plan.leftOut()).hasSize(1);
        assertThat(plan.leftOut().getFirst().obstacles())
                .containsExactly(new Obstacle(
                        0, Obstacle.Kind.NO_PART, plan.leftOut().getFirst().visit(), 0, FUSE));
    }

    @Test
    void whyNotNamesTheToolAndTheStopThatWouldHelp() {
        var problem = Towns.street(List.of(ada, bob.with(Kit.EMPTY, STORE)), List.of(at(1, Kit.ofTools(LADDER))));
        var plan = solve(problem);
        var row = WhyNot.table(problem, plan, 0).getFirst();
        assertThat(row.obstacles()).containsExactly(new Obstacle(0, Obstacle.Kind.NO_TOOL, 0, 0, LADDER));
        assertThat(row.change()).contains(new WhyNot.Change.StopAtStore(0, 2, 4 * 60));
    }

    @Test
    void withoutAnyStoreTheVanMustBeLoaded() {
        var problem =
                Towns.street(List.of(ada), List.of(at(1, Kit.ofTools(LADDER).and(2, FUSE))));
        var row = WhyNot.table(problem, solve(problem), 0).getFirst();
        assertThat(row.obstacles())
                .extracting(Obstacle::kind)
                .containsExactly(Obstacle.Kind.NO_TOOL, Obstacle.Kind.NO_PART);
        assertThat(row.change())
                .contains(new WhyNot.Change.LoadVan(0, Kit.ofTools(LADDER).and(2, FUSE)));
    }

    @Test
    void whatFitsOnlyWithANewStopSaysSo() {
        var problem = Towns.street(List.of(ada.with(Kit.EMPTY, STORE)), List.of(at(1, Kit.ofTools(LADDER))));
        var row = WhyNot.table(problem, solve(problem), 0).getFirst();
        assertThat(row.fits()).isPresent();
        assertThat(row.change()).contains(new WhyNot.Change.StopAtStore(0, 2, 4 * 60));
    }

    @Test
    void legalitySeesWhatLacks() {
        var fuse = Kit.EMPTY.and(1, FUSE);
        var visits = List.of(at(3, Kit.ofTools(LADDER)), at(4, fuse));
        var plan = solve(Towns.street(List.of(ada.with(Kit.EMPTY, STORE)), visits));
        assertThat(rules(Towns.street(List.of(ada.with(Kit.EMPTY, Optional.empty())), visits), plan))
                .contains(Legality.Rule.STORE);
        var handed = new Store(2, 0, Optional.of(Map.of(FUSE, 0)));
        assertThat(rules(Towns.street(List.of(ada.with(Kit.EMPTY, Optional.of(handed))), visits), plan))
                .containsExactly(Legality.Rule.PART);
        var bare = new Plan(plan.routes().stream().map(StoreTest::withoutStore).toList(), List.of(), plan.cost(), 0);
        assertThat(rules(Towns.street(List.of(ada.with(Kit.EMPTY, STORE)), visits), bare))
                .contains(Legality.Rule.TOOL, Legality.Rule.PART);
    }

    private static List<Legality.Rule> rules(Problem problem, Plan plan) {
        return Legality.check(problem, plan).stream()
                .map(Legality.Violation::rule)
                .toList();
    }

    private static Plan.Route withoutStore(Plan.Route route) {
        return new Plan.Route(
                route.technician(),
                route.shift(),
                route.stops(),
                route.leave(),
                route.back(),
                route.backSeconds(),
                route.backMetres());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> Kit.EMPTY.and(-1, FUSE)).hasMessageContaining("-1 parts of kind 7");
        assertThatThrownBy(() -> new Store(0, -5, Optional.empty())).hasMessageContaining("-5");
        assertThatThrownBy(() -> Towns.street(List.of(ada.with(Kit.EMPTY, Optional.of(new Store(9)))), List.of()))
                .hasMessageContaining("place 9");
    }
}
