package org.fettle.field.visits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Fault;
import org.fettle.field.diagnostics.Answer;
import org.fettle.field.diagnostics.Diagnosis;
import org.fettle.field.diagnostics.NewAnswer;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Asset;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.NewLine;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.PrerequisiteCheck;
import org.fettle.field.orders.SiteWork;
import org.fettle.field.parts.Part;
import org.fettle.field.parts.Parts;
import org.fettle.field.parts.Used;
import org.fettle.field.teaching.Session;
import org.fettle.field.teaching.Taught;
import org.fettle.field.teaching.Teachings;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a technician enters while the visit is under way. Before and after it nothing can be entered.
@Service
class Steps {
    private final SiteWork site;
    private final Orders orders;
    private final Procedures procedures;
    private final Parts parts;
    private final Teachings teachings;

    Steps(SiteWork site, Orders orders, Procedures procedures, Parts parts, Teachings teachings) {
        this.site = site;
        this.orders = orders;
        this.procedures = procedures;
        this.parts = parts;
        this.teachings = teachings;
    }

    @Transactional
    Entry<PrerequisiteCheck> check(Actor by, Visit visit, UUID id, UUID prerequisite, boolean passed, String note) {
        if (!visit.underWay()) return notNow();
        return site.check(by, id, visit.line().id(), prerequisite, passed, note);
    }

    @Transactional
    Entry<Asset> serial(Actor by, Visit visit, String serial) {
        if (!visit.underWay()) return notNow();
        return site.installed(by, visit.line().id(), serial);
    }

    @Transactional
    Entry<Answer> answer(Actor by, Visit visit, UUID id, UUID step, String answer, String method, String instrument) {
        if (!visit.underWay()) return notNow();
        return procedures.answer(by, new NewAnswer(id, visit.task().id(), step, answer, method, instrument));
    }

    @Transactional
    Entry<Diagnosis> conclude(
            Actor by, Visit visit, UUID id, String symptom, String fault, String cause, String remedy, String note) {
        if (!visit.underWay()) return notNow();
        return procedures.conclude(
                by, new Diagnosis(id, visit.task().id(), visit.line().asset(), symptom, fault, cause, remedy, note));
    }

    /// From the technician's own van.
    @Transactional
    Entry<Part> use(Actor by, Visit visit, UUID id, String code, double quantity, String serialIn, String serialOut) {
        if (!visit.underWay()) return notNow();
        var van = visit.assignment().technician();
        return parts.use(by, new Used(id, visit.task().id(), code, quantity, van, serialIn, serialOut));
    }

    @Transactional
    Entry<Taught> teach(Actor by, Visit visit, List<String> attendees, boolean manuals, List<Session.Try> tries) {
        if (!visit.underWay()) return notNow();
        return teachings.teach(
                by, visit.model(), new Session(visit.task().id(), visit.line().asset(), attendees, manuals, tries));
    }

    @Transactional
    Entry<OrderLine> more(Actor by, Visit visit, UUID id, Purpose purpose) {
        if (!visit.underWay()) return notNow();
        return orders.add(
                by,
                visit.order().id(),
                new NewLine(
                        id,
                        purpose,
                        visit.line().model(),
                        visit.line().asset(),
                        visit.line().priority(),
                        Optional.empty(),
                        Optional.of(visit.line().id())));
    }

    private static <T> Faulty<T> notNow() {
        return new Faulty<>(List.of(new Fault("visit", "", "visits.fault.not-under-way")));
    }
}
