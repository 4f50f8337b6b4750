package org.fettle.field.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.work.Assignment;
import org.fettle.work.Records;
import org.fettle.work.TaskRecord;
import org.fettle.work.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The office's work orders.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class OrderPages {
    private final Orders orders;
    private final Customers customers;
    private final Machines machines;
    private final Tasks tasks;
    private final Records records;
    private final Technicians technicians;
    private final OrderSheets sheets;

    OrderPages(
            Orders orders,
            Customers customers,
            Machines machines,
            Tasks tasks,
            Records records,
            Technicians technicians,
            OrderSheets sheets) {
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
        this.tasks = tasks;
        this.records = records;
        this.technicians = technicians;
        this.sheets = sheets;
    }

    @GetMapping("/field/orders")
    String list(HttpServletRequest request, Model page) {
        var listing = Listing.of(Orders.LIST, request);
        var found = orders.page(listing);
        page.addAttribute("listing", listing);
        page.addAttribute("orders", found);
        page.addAttribute("sheet", sheets.of(found.rows()));
        page.addAttribute(
                "customer", listing.id("customer").flatMap(customers::find).orElse(null));
        return "orders/list";
    }

    @GetMapping("/field/orders/{id}")
    String one(@PathVariable UUID id, Model page) {
        return shown(id, List.of(), page);
    }

    @PostMapping("/field/orders/{id}/cancel")
    String cancel(@PathVariable UUID id, @RequestParam String why, Actor by, Model page) {
        if (!why.isBlank() && orders.cancel(by, id, why)) return "redirect:/field/orders/" + id;
        return shown(id, List.of(new Fault("why", why, "orders.fault.cancel")), page);
    }

    @PostMapping("/field/requests/{request}/order")
    String answer(@PathVariable UUID request, Actor by) {
        return switch (orders.answer(by, UuidCreator.getTimeOrderedEpoch(), request)) {
            case Saved<Placed>(var placed) ->
                "redirect:/field/orders/" + placed.order().id();
            case Clash<Placed> _ -> "redirect:/field/requests/" + request;
            case Faulty<Placed> _ -> "redirect:/field/requests/" + request;
        };
    }

    private String shown(UUID id, List<Fault> faults, Model page) {
        var placed = orders.order(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var ofTasks = placed.lines().stream().flatMap(l -> l.task().stream()).toList();
        var names = technicians.names();
        page.addAttribute("faults", faults);
        page.addAttribute("placed", placed);
        page.addAttribute("customer", customers.find(placed.order().customer()).orElseThrow());
        page.addAttribute("site", customers.site(placed.order().site()).orElseThrow());
        page.addAttribute("models", models());
        page.addAttribute(
                "machines",
                machines.machines(placed.lines().stream().map(OrderLine::asset).toList()));
        page.addAttribute("names", names);
        page.addAttribute(
                "assignments", tasks.assignments(ofTasks).stream().collect(Collectors.groupingBy(Assignment::task)));
        page.addAttribute(
                "records",
                ofTasks.stream()
                        .flatMap(task -> records.ofTask(task).stream())
                        .collect(Collectors.groupingBy(TaskRecord::task)));
        return "orders/one";
    }

    private Map<UUID, ProductModel> models() {
        return machines.models().stream().collect(Collectors.toMap(ProductModel::id, Function.identity()));
    }
}
