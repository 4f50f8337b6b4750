package org.fettle.field.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.fettle.field.customers.Address;
import org.fettle.field.customers.Site;
import org.fettle.field.orders.OrderLine.State;
import org.fettle.people.Interval;
import org.fettle.people.Place;

class OrderRulesProperties {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Property
    void anOrderIsDoneExactlyWhenNothingIsLeftAndSomethingWasDone(@ForAll @NotEmpty List<State> lines) {
        var after = OrderRules.after(WorkOrder.State.OPEN, lines);
        var left = lines.stream().anyMatch(s -> s != State.DONE && s != State.CANCELLED);
        assertThat(after == WorkOrder.State.DONE).isEqualTo(!left && lines.contains(State.DONE));
        assertThat(after == WorkOrder.State.CANCELLED).isEqualTo(lines.stream().allMatch(State.CANCELLED::equals));
    }

    @Property
    void theOrderOfLinesDoesNotMatter(@ForAll @NotEmpty List<State> lines, @ForAll WorkOrder.State now) {
        assertThat(OrderRules.after(now, lines.reversed())).isEqualTo(OrderRules.after(now, lines));
    }

    /// Minute by minute: a minute is kept exactly when it is in the window and somebody opens.
    @Property
    void aWindowIsCutToTheMinutesInWhichSomebodyOpens(
            @ForAll @IntRange(max = 730) int day,
            @ForAll @IntRange(max = 1438) int from,
            @ForAll @IntRange(min = 1, max = 600) int length,
            @ForAll @IntRange(min = 240, max = 900) int opens,
            @ForAll @IntRange(min = 1, max = 500) int hours) {
        var start = LocalDate.of(2026, 1, 1).plusDays(day).atStartOfDay(BERLIN).toInstant();
        var window = new Interval(minute(start, from), minute(start, from + length));
        var site = site(LocalTime.ofSecondOfDay(opens * 60L), LocalTime.ofSecondOfDay((opens + hours) * 60L));
        var open = OrderRules.open(window, site);
        if (!window.firstDay(BERLIN).equals(window.lastDay(BERLIN))) {
            assertThat(open).contains(window);
            return;
        }
        for (int m = from; m < from + length; m += 7) {
            var at = minute(start, m);
            var local = at.atZone(BERLIN).toLocalTime();
            var access = site.access().orElseThrow();
            var wanted = !local.isBefore(access.from()) && local.isBefore(access.until());
            var kept = open.filter(o -> !at.isBefore(o.from()) && at.isBefore(o.until()))
                    .isPresent();
            assertThat(kept).as("%s in %s", local, access).isEqualTo(wanted);
        }
    }

    private static Instant minute(Instant start, int minutes) {
        return start.plusSeconds(minutes * 60L);
    }

    private static Site site(LocalTime from, LocalTime until) {
        return new Site(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "",
                new Address("", "", "", "", "DE"),
                Optional.empty(),
                new Place("DE-BY", BERLIN),
                Optional.of(new Site.Access(from, until)),
                "",
                1);
    }
}
