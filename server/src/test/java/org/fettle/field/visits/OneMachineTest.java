package org.fettle.field.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.FailureCode;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.Joining;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.field.orders.WorkOrder;
import org.fettle.field.parts.Part;
import org.fettle.field.parts.Parts;
import org.fettle.field.reports.Reports;
import org.fettle.field.reports.Signing;
import org.fettle.field.requests.NewRequest;
import org.fettle.field.requests.Requests;
import org.fettle.field.requests.ServiceRequest;
import org.fettle.field.teaching.Grade;
import org.fettle.field.teaching.Session;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.values.Words;
import org.fettle.work.Assignment;
import org.fettle.work.Outcome;
import org.fettle.work.Records;
import org.fettle.work.Starting;
import org.fettle.work.TaskRecord;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;

/// One machine's life: sold, installed, taught, broken, diagnosed, repaired, signed.
@FettleTest
class OneMachineTest {
    private final Machines machines;
    private final Orders orders;
    private final Visits visits;
    private final VisitSheets sheets;
    private final Steps steps;
    private final Procedures procedures;
    private final Parts parts;
    private final Requests requests;
    private final Reports reports;
    private final Records records;
    private final Field.Crew crew;
    private final Before before;

    private final Actor office = Field.dispatcher();

    OneMachineTest(
            Machines machines,
            Orders orders,
            Visits visits,
            VisitSheets sheets,
            Steps steps,
            Procedures procedures,
            Parts parts,
            Requests requests,
            Reports reports,
            Records records,
            Field.Crew crew,
            Before before) {
        this.machines = machines;
        this.orders = orders;
        this.visits = visits;
        this.sheets = sheets;
        this.steps = steps;
        this.procedures = procedures;
        this.parts = parts;
        this.requests = requests;
        this.reports = reports;
        this.records = records;
        this.crew = crew;
        this.before = before;
    }

    @Test
    void soldInstalledTaughtBrokenDiagnosedRepairedSigned() {
        var model = before.model();
        var site = before.site();
        var technician = crew.electrician();
        var by = crew.actor(technician);

        var sold = before.sold(site, model);
        assertThat(sold.lines()).extracting(OrderLine::purpose).containsExactly(Purpose.INSTALL, Purpose.TEACH);
        var install = sold.lines().getFirst();
        var teach = sold.lines().getLast();
        assertThat(teach.task()).isEmpty();

        var visit = before.given(install, technician);
        assertThat(visits.start(by, visit.id())).isInstanceOf(Starting.Started.class);
        assertThat(order(sold).state()).isEqualTo(WorkOrder.State.UNDER_WAY);
        assertThat(faults(visits.end(by, visit.id(), done("too early")))).contains("prerequisites", "serial");
        var sheet = sheet(visit);
        assertThat(steps.serial(by, sheet, "SN-1")).isInstanceOf(Faulty.class);
        for (var p : model.prerequisites())
            assertThat(steps.check(by, sheet, fresh(), p.id(), true, "")).isInstanceOf(Saved.class);
        var serial = "SN-" + UUID.randomUUID();
        assertThat(steps.serial(by, sheet, serial)).isInstanceOf(Saved.class);

        var lesson = joined(visits.join(by, teach.id(), technician));
        var tries = model.curriculum().stream()
                .map(p -> new Session.Try(fresh(), p.id(), Grade.ALONE))
                .toList();
        assertThat(faults(visits.end(by, lesson.id(), done("not taught")))).containsExactly("teaching");
        assertThat(steps.teach(by, sheet(lesson), List.of("Owner"), true, tries))
                .isInstanceOf(Saved.class);
        var taught = ended(visits.end(by, lesson.id(), done("taught")));
        assertThat(taught.checks()).hasSize(model.curriculum().size());
        var installed = ended(visits.end(by, visit.id(), done("installed")));
        assertThat(installed.checks()).hasSize(model.prerequisites().size());
        assertThat(order(sold).state()).isEqualTo(WorkOrder.State.DONE);
        var machine = machines.machine(install.asset()).orElseThrow();
        assertThat(machine.asset().installedOn()).contains(before.today());

        repaired(machine.asset().id(), site, model, technician);

        var history = records.ofThing(new ThingRef("asset", install.asset()), Optional.empty(), 50);
        assertThat(history)
                .extracting(TaskRecord::summary)
                .containsExactly("diagnosed", "repaired", "installed", "taught");
        assertThat(history).allSatisfy(r -> assertThat(r.decision()).isPresent());
    }

    private void repaired(UUID asset, UUID site, ProductModel model, UUID technician) {
        var by = crew.actor(technician);
        var kind = model.kind();
        machines.addCodes(
                office,
                List.of(
                        new FailureCode(
                                kind + ".still", FailureCode.Role.SYMPTOM, kind, new Words("stands still", "steht")),
                        new FailureCode(kind + ".motor", FailureCode.Role.FAULT, kind, new Words("motor", "Motor"))));
        var procedure = Field.diagnosis(kind);
        assertThat(procedures.publish(office, procedure)).isTrue();
        var asked = new NewRequest(fresh(), site, Optional.of(asset), "Owner", "", kind + ".still", "does not turn", 2);
        var request = (ServiceRequest) ((Saved<?>) requests.take(office, asked)).thing();
        assertThat(request.callbackOf())
                .as("installed today, so it is a callback")
                .isPresent();
        var again = new NewRequest(fresh(), site, Optional.of(asset), "Owner", "", "", "still", 2);
        var second = (ServiceRequest) ((Saved<?>) requests.take(office, again)).thing();
        assertThat(second.duplicateOf()).contains(request.id());
        assertThat(requests.isDuplicate(office, second.id())).isTrue();

        var placed = (Placed) ((Saved<?>) orders.answer(office, fresh(), request.id())).thing();
        var visit = before.given(placed.lines().getFirst(), technician);
        assertThat(visits.start(by, visit.id())).isInstanceOf(Starting.Started.class);
        var check = procedure.steps().get(0);
        var volts = procedure.steps().get(1);
        assertThat(steps.answer(by, sheet(visit), fresh(), volts.id(), "230", "", ""))
                .isInstanceOf(Faulty.class);
        assertThat(steps.answer(by, sheet(visit), fresh(), check.id(), "no", "", ""))
                .isInstanceOf(Saved.class);
        assertThat(steps.answer(by, sheet(visit), fresh(), volts.id(), "12,5", "", "DMM-1"))
                .isInstanceOf(Saved.class);
        assertThat(steps.answer(by, sheet(visit), fresh(), volts.id(), "229", "", "DMM-1"))
                .isInstanceOf(Saved.class);
        steps.answer(by, sheet(visit), fresh(), procedure.steps().get(2).id(), "humming", "", "");
        assertThat(steps.conclude(by, sheet(visit), fresh(), "", kind + ".motor", "", "", ""))
                .isInstanceOf(Saved.class);

        var repair = fresh();
        assertThat(steps.more(by, sheet(visit), repair, Purpose.REPAIR)).isInstanceOf(Saved.class);
        var job = joined(visits.join(by, repair, technician));
        var part = new Part(fresh(), "P-" + fresh(), new Words("Motor", "Motor"), "pc", true, java.util.Set.of(kind));
        parts.add(office, part);
        assertThat(steps.use(by, sheet(job), fresh(), part.code(), 1, "M-2", "M-1"))
                .isInstanceOf(Faulty.class);
        parts.receive(office, fresh(), part.id(), technician, 1, "test");
        assertThat(steps.use(by, sheet(job), fresh(), part.code(), 1, "M-2", "M-1"))
                .isInstanceOf(Saved.class);
        var repaired = ended(visits.end(by, job.id(), done("repaired")));
        assertThat(repaired.materials())
                .singleElement()
                .satisfies(m -> assertThat(m.serialIn()).contains("M-2"));
        var diagnosed = ended(visits.end(by, visit.id(), done("diagnosed")));
        assertThat(diagnosed.readings())
                .extracting(r -> r.verdict().orElseThrow())
                .containsExactly(false, true);
        assertThat(requests.request(request.id()).orElseThrow().state()).isEqualTo(ServiceRequest.State.CLOSED);
        signed(placed);
    }

    private void signed(Placed placed) {
        var report = reports.make(office, placed.order().id()).orElseThrow();
        assertThat(reports.make(office, placed.order().id())).contains(report);
        assertThat(new String(reports.content(report.id()), java.nio.charset.StandardCharsets.UTF_8))
                .as("all of it in the customer's language, nothing by its code")
                .contains("<td>Dreht es sich?</td><td>Nein</td><td>nicht in Ordnung</td>")
                .contains("<td>Was ist zu hören?</td><td>Brummen</td><td>in Ordnung</td>")
                .contains("<td>Spannung am Motor</td><td>12,5 V</td><td>")
                .doesNotContain("Does it turn", "Voltage at the motor", ">no<", ">volts<");
        var none = new byte[0];
        assertThat(reports.sign(office, report.id(), "0".repeat(64), "Owner", none))
                .isInstanceOf(Signing.Stale.class);
        assertThat(reports.sign(office, report.id(), report.hash(), " ", none)).isInstanceOf(Signing.Faulty.class);
        assertThat(reports.sign(office, report.id(), report.hash(), "Owner", none))
                .isInstanceOfSatisfying(
                        Signing.Signed.class,
                        s -> assertThat(records.document(s.signature().documentHash()))
                                .hasValueSatisfying(
                                        bytes -> assertThat(bytes).isEqualTo(reports.content(report.id()))));
        assertThat(new String(reports.pdf(report), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void whatAVisitLeavesUndoneGoesOnByItself() {
        var model = before.model();
        var technician = crew.electrician();
        var by = crew.actor(technician);
        var sold = before.sold(before.site(), model);
        var visit = before.given(sold.lines().getFirst(), technician);
        visits.start(by, visit.id());
        var water = model.prerequisites().getFirst();
        assertThat(steps.check(by, sheet(visit), fresh(), water.id(), false, " "))
                .isInstanceOf(Faulty.class);
        assertThat(steps.check(by, sheet(visit), fresh(), water.id(), false, "no tap"))
                .isInstanceOf(Saved.class);
        var notDone = new EndVisit(fresh(), Outcome.NOT_DONE, "no tap", 10, 60);
        var record = ended(visits.end(by, visit.id(), notDone));
        assertThat(record.checks())
                .singleElement()
                .satisfies(c -> assertThat(c.answer()).isEqualTo("no tap"));
        var after = orders.order(sold.order().id()).orElseThrow();
        assertThat(after.order().state()).isEqualTo(WorkOrder.State.UNDER_WAY);
        assertThat(after.lines())
                .extracting(OrderLine::state)
                .containsExactly(OrderLine.State.OPEN, OrderLine.State.WAITING);

        var second = before.given(after.lines().getFirst(), technician);
        visits.start(by, second.id());
        steps.check(by, sheet(second), fresh(), water.id(), true, "");
        steps.serial(by, sheet(second), "SN-" + UUID.randomUUID());
        ended(visits.end(by, second.id(), done("installed")));
        var teach = orders.order(sold.order().id()).orElseThrow().lines().getLast();
        assertThat(teach.state()).isEqualTo(OrderLine.State.OPEN);
        assertThat(teach.task()).as("somebody will be sent to teach").isPresent();
    }

    @Test
    void theNextVisitDoesNotKeepHimFromGoingOnHere() {
        var technician = crew.electrician();
        var by = crew.actor(technician);
        var model = before.model();
        var sold = before.sold(before.site(), model);
        var visit = before.given(sold.lines().getFirst(), technician);
        visits.start(by, visit.id());
        var next = before.given(before.sold(before.site(), model).lines().getFirst(), technician);
        for (var p : model.prerequisites()) steps.check(by, sheet(visit), fresh(), p.id(), true, "");
        steps.serial(by, sheet(visit), "SN-" + UUID.randomUUID());
        ended(visits.end(by, visit.id(), done("installed")));

        var lesson = joined(visits.join(by, sold.lines().getLast().id(), technician));
        assertThat(lesson.state()).isEqualTo(Assignment.State.STARTED);
        assertThat(lesson.during().overlaps(next.during())).isTrue();
        assertThat(visits.start(by, next.id())).as("one at a time").isInstanceOf(Starting.Busy.class);
    }

    private Visit sheet(Assignment assignment) {
        return sheets.visit(assignment.id()).orElseThrow();
    }

    private WorkOrder order(Placed placed) {
        return orders.order(placed.order().id()).orElseThrow().order();
    }

    private static Assignment joined(Joining joining) {
        return ((Joining.Joined) joining).assignment();
    }

    private static TaskRecord ended(Ending ending) {
        assertThat(ending).isInstanceOf(Ending.Ended.class);
        return ((Ending.Ended) ending).record();
    }

    private static List<String> faults(Ending ending) {
        return ((Ending.Unfinished) ending).faults().stream().map(Fault::field).toList();
    }

    private static EndVisit done(String summary) {
        return new EndVisit(fresh(), Outcome.DONE, summary, 0, 0);
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
