package org.fettle.field.diagnostics;

import java.util.UUID;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// The procedures, to read.
@Controller
@RequestMapping("/field/procedures")
@Allow({Role.SERVICE_MANAGER, Role.DISPATCHER, Role.FIELD_TECHNICIAN})
class ProcedurePages {
    private final Procedures procedures;

    ProcedurePages(Procedures procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    String list(Model page) {
        page.addAttribute("procedures", procedures.all());
        return "diagnostics/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model page) {
        page.addAttribute(
                "procedure",
                procedures.procedure(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "diagnostics/one";
    }
}
