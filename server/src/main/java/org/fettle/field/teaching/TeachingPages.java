package org.fettle.field.teaching;

import java.util.stream.Collectors;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Which lessons to mend.
@Controller
@Allow({Role.SERVICE_MANAGER, Role.DISPATCHER})
class TeachingPages {
    private final Teachings teachings;
    private final Machines machines;

    TeachingPages(Teachings teachings, Machines machines) {
        this.teachings = teachings;
        this.machines = machines;
    }

    @GetMapping("/field/lessons")
    String lessons(Model page) {
        var models = machines.models().stream()
                .filter(m -> !m.curriculum().isEmpty())
                .toList();
        page.addAttribute("models", models);
        page.addAttribute("counts", models.stream().collect(Collectors.toMap(ProductModel::id, teachings::counts)));
        return "teaching/lessons";
    }
}
