package org.fettle.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.dispatch.Obstacle;
import org.fettle.dispatch.WhyNot.Change;
import org.fettle.platform.shell.Shell;

/// Reasons and changes in words.
public final class Phrases {
    private static final int MINUTE = 60;
    private static final int MOST_MINUTES = 90;

    private Phrases() {}

    /// One technician's obstacles, by the numbers of the table.
    public static String obstacle(Shell shell, Obstacle obstacle, List<Booking> visits) {
        var kind = obstacle.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return shell.t(
                "schedule.why." + kind,
                length(shell, obstacle.seconds()),
                visits.get(obstacle.visit()).appointment().number());
    }

    public static String hindrance(Shell shell, Hindrance hindrance) {
        return shell.t(hindrance.key(), length(shell, hindrance.seconds()), shell.t("schedule.another-visit"));
    }

    /// Those of one kind together, the most frequent first: `7 technicians: may not do this work`.
    public static List<String> summary(Shell shell, List<Hindrance> hindrances) {
        Map<String, Long> counted = hindrances.stream()
                .collect(Collectors.groupingBy(h -> shell.t("schedule.short." + h.kind()), Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(e -> e.getValue() == 1 ? e.getKey() : shell.t("schedule.technicians", e.getValue(), e.getKey()))
                .toList();
    }

    public static String change(Shell shell, Change change, List<Booking> visits) {
        return switch (change) {
            case Change.OpenWindow(int seconds) -> shell.t("schedule.change.open-window", length(shell, seconds));
            case Change.LengthenShift longer ->
                shell.t("schedule.change.lengthen-shift", length(shell, longer.seconds()));
            case Change.TakeOut(int visit) ->
                shell.t(
                        "schedule.change.take-out",
                        visits.get(visit).appointment().number(),
                        visits.get(visit).title());
            case Change.StopAtStore stop ->
                shell.t("schedule.change.stop-at-store", length(shell, (int) stop.extraCost()));
            case Change.LoadVan _ -> shell.t("schedule.change.load-van");
            case Change.LiftExclusion _ -> shell.t("schedule.change.lift-exclusion");
            case Change.Unpin _ -> shell.t("schedule.change.unpin");
            case Change.BreakPromise(int seconds) -> shell.t("schedule.change.break-promise", length(shell, seconds));
            case Change.Qualify _ -> shell.t("schedule.change.qualify");
        };
    }

    /// Without the numbers of other visits, for a refusal that stands alone.
    public static String change(Shell shell, Change change) {
        return change instanceof Change.TakeOut
                ? shell.t("schedule.change.take-out-another")
                : change(shell, change, List.of());
    }

    public static String names(List<UUID> technicians, Map<UUID, String> names) {
        return technicians.stream()
                .map((Function<UUID, String>) id -> names.getOrDefault(id, "?"))
                .collect(Collectors.joining(", "));
    }

    /// Minutes up to an hour and a half, hours and minutes beyond.
    private static String length(Shell shell, int seconds) {
        return minutes(shell, Math.ceilDiv(seconds, MINUTE));
    }

    /// As [#length] writes them.
    public static String minutes(Shell shell, long minutes) {
        return minutes <= MOST_MINUTES ? minutes + " min" : shell.hours(Duration.ofMinutes(minutes));
    }
}
