package org.fettle.dispatch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How the search numbers visits and places: near ones near each other, so that what it asks about one after the
/// other lies in few lines of the processor's cache. Places where nobody goes have no number.
final class Layout {
    /// Index in the [Problem], by the search's number.
    final int[] visits;
    /// [Travel]'s place, by the search's number.
    final int[] places;
    private final int[] number;

    Layout(Problem problem) {
        var travel = problem.travel();
        var stores =
                problem.technicians().stream().flatMap(t -> t.store().stream()).map(Store::place);
        places = Stream.concat(
                        Stream.concat(problem.visits().stream().map(Visit::place), stores),
                        problem.technicians().stream()
                                .flatMap(t -> t.shifts().stream())
                                .flatMap(s -> Stream.of(s.startPlace(), s.endPlace())))
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
        if (places.length <= Legs.TABLE) chain(travel);
        number = new int[travel.places()];
        Arrays.fill(number, -1);
        for (int i = 0; i < places.length; i++) number[places[i]] = i;
        visits = IntStream.range(0, problem.visits().size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        v -> number[problem.visits().get(v).place()]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int number(int place) {
        return number[place];
    }

    /// From each place to the nearest one that is left.
    private void chain(Travel travel) {
        for (int i = 0; i + 1 < places.length; i++) {
            int nearest = i + 1;
            int least = Integer.MAX_VALUE;
            for (int j = i + 1; j < places.length; j++) {
                int seconds = travel.seconds(places[i], places[j]);
                if (seconds < least) {
                    least = seconds;
                    nearest = j;
                }
            }
            int place = places[nearest];
            places[nearest] = places[i + 1];
            places[i + 1] = place;
        }
    }
}
