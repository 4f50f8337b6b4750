package org.fettle.dispatch;

import java.util.List;
import java.util.Locale;

/// How plans of [TechnicianFile] are counted and written: total working time in the file's unit with real drives, and
/// `NAME=value`, `NAME-S=<route|route|…>` in the order of the technicians. With n nodes in the file and m technicians
/// the i-th of them, counted from 0, begins at node i + 1, ends at n + i, and stops at the depot under the number
/// n + m + i.
///
/// @param points of the nodes, whose numbers are the places of the problem
record WorkingTimes(String name, List<double[]> points) implements ProblemFile.Format {
    @Override
    public String cost(Problem problem, Plan plan) {
        double sum = 0;
        for (var route : plan.routes()) sum += span(problem, route);
        return String.format(Locale.ROOT, "%.4f", sum);
    }

    /// From the latest leaving to being back as early as possible.
    private double span(Problem problem, Plan.Route route) {
        var home = problem.technicians().get(route.technician()).shifts().get(route.shift());
        int depot = route.store().map(Plan.StoreStop::before).orElse(-1);
        double back = time(home.from());
        int place = home.startPlace();
        for (int i = 0; i < route.stops().size(); i++) {
            if (i == depot) {
                back += drive(place, 0);
                place = 0;
            }
            var visit = problem.visits().get(route.stops().get(i).visit());
            var window = visit.windows().getFirst();
            back = Math.max(back + drive(place, visit.place()), time(window.from())) + time(visit.duration());
            place = visit.place();
        }
        back += drive(place, home.endPlace());
        double last = back;
        place = home.endPlace();
        for (int i = route.stops().size() - 1; i >= 0; i--) {
            var visit = problem.visits().get(route.stops().get(i).visit());
            last = Math.min(
                    time(visit.windows().getFirst().until()),
                    last - drive(visit.place(), place) - time(visit.duration()));
            place = visit.place();
            if (i == depot) {
                last -= drive(0, place);
                place = 0;
            }
        }
        return back - (last - drive(home.startPlace(), place));
    }

    private static double time(int second) {
        return second / (double) TechnicianFile.SCALE;
    }

    private double drive(int from, int to) {
        return TechnicianFile.distance(points.get(from), points.get(to));
    }

    @Override
    public String solution(Problem problem, Plan plan) {
        var text = new StringBuilder(name)
                .append('=')
                .append(cost(problem, plan))
                .append('\n')
                .append(name)
                .append("-S=<");
        int nodes = points.size();
        int crew = problem.technicians().size();
        for (int t = 0; t < crew; t++) {
            if (t > 0) text.append('|');
            var route = plan.routeOf(t, 0);
            if (route.isEmpty()) continue;
            text.append(t + 1).append(',');
            int depot = route.get().store().map(Plan.StoreStop::before).orElse(-1);
            for (int i = 0; i < route.get().stops().size(); i++) {
                if (i == depot) text.append(nodes + crew + t).append(',');
                text.append(problem.visits()
                                .get(route.get().stops().get(i).visit())
                                .id())
                        .append(',');
            }
            text.append(nodes + t);
        }
        return text.append(">\n").toString();
    }
}
