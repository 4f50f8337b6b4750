package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.demo.StageClock;
import org.fettle.field.diagnostics.Diagnosis;
import org.fettle.field.diagnostics.NewAnswer;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.Joining;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.SiteWork;
import org.fettle.field.parts.Parts;
import org.fettle.field.parts.Used;
import org.fettle.field.teaching.Grade;
import org.fettle.field.teaching.Session;
import org.fettle.field.teaching.Teachings;
import org.fettle.field.visits.EndVisit;
import org.fettle.field.visits.Visits;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.work.Assignment;
import org.fettle.work.Outcome;
import org.fettle.work.Starting;

/// Plays a technician's visit, through the doors that the phone uses.
@DemoPart
class FieldHands {
    private final Visits visits;
    private final SiteWork site;
    private final Orders orders;
    private final Machines machines;
    private final Procedures procedures;
    private final Teachings teachings;
    private final Parts parts;
    private final Technicians technicians;

    FieldHands(
            Visits visits,
            SiteWork site,
            Orders orders,
            Machines machines,
            Procedures procedures,
            Teachings teachings,
            Parts parts,
            Technicians technicians) {
        this.visits = visits;
        this.site = site;
        this.orders = orders;
        this.machines = machines;
        this.procedures = procedures;
        this.teachings = teachings;
        this.parts = parts;
        this.technicians = technicians;
    }

    /// All who are at one machine at that time: the last of them does what is to be done, the others help.
    ///
    /// @param mayLeave whether some of it may be left for another day
    void play(List<Assignment> together, Instant from, Random random, boolean mayLeave) {
        StageClock.at(from, () -> {
            for (var a : together)
                if (a.state() == Assignment.State.PLANNED
                        && !(visits.start(actor(a.technician()), a.id()) instanceof Starting.Started)) return;
            work(together, from, random, mayLeave);
        });
    }

    private void work(List<Assignment> together, Instant from, Random random, boolean mayLeave) {
        var lead = together.getLast();
        var by = actor(lead.technician());
        var line = orders.lineOf(lead.task()).orElseThrow();
        var partly = mayLeave && line.purpose() != Purpose.DIAGNOSE && random.nextInt(12) == 0;
        var until = from.plus(Duration.ofMinutes(line.minutes() - 5L + random.nextInt(15)));
        StageClock.at(from.plusSeconds(600), () -> {
            if (!partly) steps(by, line, lead.technician(), random);
        });
        StageClock.at(until, () -> {
            for (var helper : together.subList(0, together.size() - 1))
                visits.end(actor(helper.technician()), helper.id(), done("Helped."));
            var end = partly
                    ? new EndVisit(fresh(), Outcome.PARTLY, "A part was missing; the rest follows.", 12, 30)
                    : new EndVisit(fresh(), Outcome.DONE, summary(line), 5 + random.nextInt(20), 0);
            visits.end(by, lead.id(), end);
        });
    }

    private void steps(Actor by, OrderLine line, UUID technician, Random random) {
        var model = machines.model(line.model()).orElseThrow();
        var task = line.task().orElseThrow();
        if (line.purpose() == Purpose.INSTALL) install(by, line, model);
        answer(by, task, random);
        if (line.purpose() == Purpose.DIAGNOSE) conclude(by, line, model, random);
        if (line.purpose() == Purpose.REPAIR) use(by, task, technician, model, random);
        if (line.purpose() == Purpose.TEACH) teach(by, task, line, model, random);
        for (var within : orders.order(line.order()).orElseThrow().lines())
            if (within.within().filter(line.id()::equals).isPresent()) join(by, within, technician, model, random);
    }

    private void install(Actor by, OrderLine line, ProductModel model) {
        for (var p : model.prerequisites()) site.check(by, fresh(), line.id(), p.id(), true, "");
        var serial = "DEMO2" + line.id().toString().replace("-", "").substring(20);
        site.installed(by, line.id(), serial);
    }

    private void answer(Actor by, UUID task, Random random) {
        var run = procedures.run(task);
        while (run.isPresent() && run.get().next().isPresent()) {
            var step = run.get().next().get();
            procedures.answer(by, new NewAnswer(fresh(), task, step.id(), answer(step, random), "", "DEMO-METER-1"));
            run = procedures.run(task);
        }
    }

    private static String answer(Step step, Random random) {
        return switch (step.kind()) {
            case CHECK -> "yes";
            case CHOICE ->
                step.passing().isEmpty()
                        ? step.choices().getFirst().code()
                        : step.passing().getFirst();
            case TEXT -> "in order";
            case NUMBER -> {
                var low = step.low().orElse(0.0);
                var high = step.high().orElse(low * 4 + 10);
                yield "%.1f".formatted(low + (high - low) * (0.2 + 0.6 * random.nextDouble()));
            }
        };
    }

    private void conclude(Actor by, OrderLine line, ProductModel model, Random random) {
        var troubles = FieldWares.troublesOf(model.kind());
        var code = model.kind() + "." + troubles.get(random.nextInt(troubles.size()));
        var cause = model.kind() + (random.nextInt(6) == 0 ? ".cause.use" : ".cause.wear");
        procedures.conclude(
                by,
                new Diagnosis(
                        fresh(),
                        line.task().orElseThrow(),
                        line.asset(),
                        code,
                        code + ".fault",
                        cause,
                        model.kind() + ".remedy.replace",
                        ""));
    }

    private void use(Actor by, UUID task, UUID van, ProductModel model, Random random) {
        var fitting = FieldWares.partsOf(model.kind());
        var part = parts.part(fitting.get(random.nextInt(fitting.size()))).orElseThrow();
        var serial = part.serials() ? "DEMO-P" + random.nextInt(1_000_000) : "";
        parts.use(by, new Used(fresh(), task, part.code(), 1, van, serial, ""));
    }

    private void join(Actor by, OrderLine within, UUID technician, ProductModel model, Random random) {
        if (!(visits.join(by, within.id(), technician) instanceof Joining.Joined(var assignment))) return;
        if (within.purpose() == Purpose.TEACH) teach(by, assignment.task(), within, model, random);
        visits.end(by, assignment.id(), done(summary(within)));
    }

    private void teach(Actor by, UUID task, OrderLine line, ProductModel model, Random random) {
        var tries = model.curriculum().stream()
                .map(p -> new Session.Try(fresh(), p.id(), Grade.values()[random.nextInt(5) / 2]))
                .toList();
        teachings.teach(by, model, new Session(task, line.asset(), List.of("Owner (demo)"), true, tries));
    }

    private static EndVisit done(String summary) {
        return new EndVisit(fresh(), Outcome.DONE, summary, 0, 0);
    }

    private static String summary(OrderLine line) {
        return switch (line.purpose()) {
            case INSTALL -> "Installed and tested.";
            case DELIVER -> "Delivered.";
            case TEACH -> "Owner taught.";
            case DIAGNOSE -> "Fault found.";
            case REPAIR -> "Part replaced, tested.";
            case SERVICE -> "Maintained, readings in order.";
        };
    }

    private Actor actor(UUID technician) {
        var t = technicians.technician(technician).orElseThrow();
        return new Actor(
                t.account().orElse(Actor.NOBODY), t.name(), Set.of(Role.FIELD_TECHNICIAN), Door.SYSTEM, "demo");
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
