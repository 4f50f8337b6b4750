package org.fettle.field.visits;

import java.util.Optional;
import java.util.UUID;
import org.fettle.field.machines.FailureCode.Role;
import org.fettle.field.machines.Machines;
import org.fettle.field.parts.Parts;
import org.fettle.field.reports.Reports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// Fills the page of one visit.
@Component
class VisitSheetModel {
    private final VisitSheets sheets;
    private final Machines machines;
    private final Parts parts;
    private final Reports reports;

    VisitSheetModel(VisitSheets sheets, Machines machines, Parts parts, Reports reports) {
        this.sheets = sheets;
        this.machines = machines;
        this.parts = parts;
        this.reports = reports;
    }

    Optional<Visit> visit(UUID assignment) {
        return sheets.visit(assignment);
    }

    /// @param mine true for the technician whose visit it is
    String show(UUID assignment, boolean mine, Model page) {
        var visit = sheets.visit(assignment).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var kind = visit.model().kind();
        page.addAttribute("visit", visit);
        page.addAttribute("mine", mine);
        page.addAttribute("symptoms", machines.codes(kind, Role.SYMPTOM));
        page.addAttribute("failures", machines.codes(kind, Role.FAULT));
        page.addAttribute("causes", machines.codes(kind, Role.CAUSE));
        page.addAttribute("cures", machines.codes(kind, Role.REMEDY));
        page.addAttribute("stock", parts.fitting(kind, visit.assignment().technician()));
        page.addAttribute(
                "report",
                reports.ofOrder(visit.order().id()).stream().findFirst().orElse(null));
        return "visits/one";
    }
}
