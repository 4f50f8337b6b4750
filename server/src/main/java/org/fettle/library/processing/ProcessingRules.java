package org.fettle.library.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Routes and queues: what comes next, what waits where.
final class ProcessingRules {
    /// The step after this position; empty after the last.
    static Optional<Step> after(List<Step> route, int position) {
        return route.stream().filter(s -> s.position() > position).min(Comparator.comparingInt(Step::position));
    }

    /// What waits at each station, in the order given; one of them is the bottleneck: where most waiting has piled up.
    static List<StationLoad> loads(List<String> stations, Collection<Waiting> waiting, Instant now) {
        var loads = stations.stream().map(s -> load(s, waiting, now)).toList();
        var most = loads.stream()
                .filter(l -> !l.total().isZero())
                .max(Comparator.comparing(StationLoad::total).thenComparing(StationLoad::taskType));
        return loads.stream()
                .map(l -> most.filter(l::equals).isPresent() ? l.asBottleneck() : l)
                .toList();
    }

    private static StationLoad load(String station, Collection<Waiting> waiting, Instant now) {
        var here = waiting.stream()
                .filter(w -> w.passage().taskType().equals(station))
                .toList();
        var ages = here.stream()
                .filter(w -> !w.begun())
                .map(w -> Duration.between(w.passage().stepSince(), now))
                .map(d -> d.isNegative() ? Duration.ZERO : d)
                .toList();
        return new StationLoad(
                station,
                ages.size(),
                here.size() - ages.size(),
                (int) here.stream().filter(w -> w.passage().rush()).count(),
                ages.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                ages.stream().reduce(Duration.ZERO, Duration::plus),
                false);
    }

    /// Fourteen digits with a check digit (mod 10, Luhn), as library barcodes have it; true for shorter house numbers
    /// without one.
    static boolean readable(String barcode) {
        if (!barcode.matches("[0-9A-Z-]{4,20}")) return false;
        return barcode.length() != 14 || !barcode.matches("[0-9]+") || luhn(barcode) % 10 == 0;
    }

    /// The barcode of this running number: type 3 (item), the library's four digits, the number, a check digit.
    static String barcode(String library, long number) {
        var stem = "3%s%08d".formatted(library, number);
        return stem + (10 - luhn(stem + "0") % 10) % 10;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var at = 0; at < digits.length(); at++) {
            var value = digits.charAt(digits.length() - 1 - at) - '0';
            if (at % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
            sum += value;
        }
        return sum;
    }

    private ProcessingRules() {}
}
