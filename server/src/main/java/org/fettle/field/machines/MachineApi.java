package org.fettle.field.machines;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.work.TaskRecord;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Machines and models over the API.
@RestController
@RequestMapping("/api/field")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN})
class MachineApi {
    private static final int MOST = 50;

    private final Machines machines;

    MachineApi(Machines machines) {
        this.machines = machines;
    }

    @GetMapping("/machines")
    Page<Machine> list(HttpServletRequest request) {
        return machines.page(Listing.of(machines.list(), request));
    }

    @GetMapping("/machines/{id}")
    Machine one(@PathVariable UUID id) {
        return machines.machine(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Everything that was ever done to it, newest first.
    ///
    /// @param before the last record of the page before
    @GetMapping("/machines/{id}/history")
    List<TaskRecord> history(@PathVariable UUID id, @RequestParam(required = false) Optional<UUID> before) {
        return machines.history(id, before, MOST);
    }

    @GetMapping("/models")
    List<ProductModel> models() {
        return machines.models();
    }

    @GetMapping("/models/{code}")
    ProductModel model(@PathVariable String code) {
        return machines.model(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/models/{code}/codes")
    List<FailureCode> codes(@PathVariable String code, @RequestParam FailureCode.Role role) {
        return machines.codes(model(code).kind(), role);
    }
}
