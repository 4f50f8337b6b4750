package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;

/// Solomon's and Gehring and Homberger's text: name, `VEHICLE`, a header, number and capacity, `CUSTOMER`, a header,
/// then id, x, y, demand, ready time, due date, service time; the first of them is the depot.
final class SolomonFile {
    private static final Points POINTS = Points.TENTHS;

    private SolomonFile() {}

    static Problem read(List<Words> lines) throws BadFile {
        boolean customers = false;
        int[] fleet = {};
        var rows = new ArrayList<Words>();
        for (var line : lines) {
            customers |= line.text().equals("CUSTOMER");
            if (!line.startsWithFigure()) continue;
            if (customers) {
                line.need(7, "id, x, y, demand, ready time, due date and service time were");
                rows.add(line);
            } else {
                line.need(2, "number and capacity of the vehicles were");
                fleet = new int[] {line.whole(0, 1, "number of vehicles"), line.whole(1, 0, "capacity")};
            }
        }
        if (fleet.length == 0) throw new BadFile(lines.size(), 1, "number and capacity of the vehicles were expected");
        if (rows.isEmpty()) throw new BadFile(lines.size(), 1, "the depot and the customers were expected");
        return problem(fleet[0], fleet[1], rows);
    }

    private static Problem problem(int vehicles, int capacity, List<Words> rows) throws BadFile {
        var points = new ArrayList<double[]>();
        var visits = new ArrayList<Visit>();
        var everybody = Who.all(vehicles);
        for (var row : rows) {
            points.add(new double[] {row.figure(1, "x"), row.figure(2, "y")});
            if (points.size() == 1) continue;
            visits.add(Visit.of(row.word(0), points.size() - 1, row.scaled(6, POINTS.scale, "service time"), everybody)
                    .within(window(row))
                    .carrying(row.whole(3, 0, "demand")));
        }
        var open = window(rows.getFirst());
        var technicians = new ArrayList<Technician>();
        for (int i = 1; i <= vehicles; i++)
            technicians.add(new Technician(
                    "vehicle " + i, List.of(new Technician.Shift(0, open.from(), open.until())), capacity, 0));
        return new Problem(technicians, visits, POINTS.travel(points), Weights.DISTANCE);
    }

    private static Window window(Words row) throws BadFile {
        int from = row.scaled(4, POINTS.scale, "ready time");
        int until = row.scaled(5, POINTS.scale, "due date");
        if (until < from) throw row.bad(5, "a due date not before the ready time was expected");
        return new Window(from, until);
    }
}
