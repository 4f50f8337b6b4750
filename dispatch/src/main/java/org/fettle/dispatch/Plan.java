package org.fettle.dispatch;

import java.util.List;
import java.util.Optional;

/// Who goes where, when. All times in seconds since the plan's midnight, all indices those of the [Problem].
public record Plan(List<Route> routes, List<LeftOut> leftOut, Cost cost, long iterations) {
    public Plan {
        routes = List.copyOf(routes);
        leftOut = List.copyOf(leftOut);
    }

    /// One shift's work; a shift without work has no route.
    ///
    /// @param shift index in the technician's shifts
    /// @param leave when the first drive begins
    /// @param back when the last drive ends
    /// @param backSeconds driving of the last leg
    /// @param store the stop for tools and parts
    public record Route(
            int technician,
            int shift,
            List<Stop> stops,
            int leave,
            int back,
            int backSeconds,
            int backMetres,
            Optional<StoreStop> store) {
        public Route {
            stops = List.copyOf(stops);
        }

        public Route(
                int technician, int shift, List<Stop> stops, int leave, int back, int backSeconds, int backMetres) {
            this(technician, shift, stops, leave, back, backSeconds, backMetres, Optional.empty());
        }

        public long seconds() {
            return backSeconds
                    + stops.stream().mapToLong(Stop::seconds).sum()
                    + store.map(StoreStop::seconds).orElse(0);
        }

        public long metres() {
            return backMetres
                    + stops.stream().mapToLong(Stop::metres).sum()
                    + store.map(StoreStop::metres).orElse(0);
        }
    }

    /// @param seat index in the visit's seats
    /// @param depart leaves the place before
    /// @param seconds driving from there; `arrive - depart` is more when a pause lies between
    public record Stop(int visit, int seat, int depart, int arrive, int start, int end, int seconds, int metres) {}

    /// @param before index among the stops before which it comes; as [Stop] otherwise
    public record StoreStop(int before, int depart, int arrive, int start, int end, int seconds, int metres) {}

    /// A visit nobody serves, with every technician's reason.
    public record LeftOut(int visit, List<Obstacle> obstacles) {
        public LeftOut {
            obstacles = List.copyOf(obstacles);
        }
    }

    /// The parts of the cost, already weighted, and what they were made of.
    ///
    /// @param working the time from leaving to being back, where that is paid for
    public record Cost(
            long driving,
            long leftOut,
            long preferences,
            long callOuts,
            long drivingSeconds,
            long drivingMetres,
            long working) {
        public Cost(
                long driving, long leftOut, long preferences, long callOuts, long drivingSeconds, long drivingMetres) {
            this(driving, leftOut, preferences, callOuts, drivingSeconds, drivingMetres, 0);
        }

        public long total() {
            return driving + leftOut + preferences + callOuts + working;
        }
    }

    public Optional<Route> routeOf(int technician, int shift) {
        return routes.stream()
                .filter(route -> route.technician() == technician && route.shift() == shift)
                .findFirst();
    }

    public boolean serves(int visit) {
        return leftOut.stream().noneMatch(out -> out.visit() == visit);
    }
}
