package org.fettle.dispatch;

import java.util.List;

/// `Route #1: 5 3 9`, one line for each route, then `Cost …`: the form of VRPLIB's solutions. Where vehicles differ,
/// route i is vehicle i's and may be empty.
record RouteLists(boolean byVehicle) implements ProblemFile.Format {
    @Override
    public String cost(Problem problem, Plan plan) {
        return Long.toString(plan.cost().total());
    }

    @Override
    public String solution(Problem problem, Plan plan) {
        var text = new StringBuilder();
        if (byVehicle)
            for (int t = 0; t < problem.technicians().size(); t++)
                line(text, t + 1, plan.routeOf(t, 0).map(Plan.Route::stops).orElse(List.of()), problem);
        else
            for (int i = 0; i < plan.routes().size(); i++)
                line(text, i + 1, plan.routes().get(i).stops(), problem);
        return text.append("Cost ").append(cost(problem, plan)).append('\n').toString();
    }

    private static void line(StringBuilder text, int number, List<Plan.Stop> stops, Problem problem) {
        text.append("Route #").append(number).append(':');
        for (var stop : stops)
            text.append(' ').append(problem.visits().get(stop.visit()).id());
        text.append('\n');
    }
}
