package org.fettle.field.visits;

import java.util.List;
import java.util.UUID;
import org.fettle.field.customers.Fault;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.work.PhotoIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The technician's photos of a visit: during it and, as entries of their own, afterwards.
@Controller
@Allow(Role.FIELD_TECHNICIAN)
class VisitPhotoPages {
    private final Visits visits;
    private final VisitSheetModel sheet;
    private final PhotoIntake intake;

    VisitPhotoPages(Visits visits, VisitSheetModel sheet, PhotoIntake intake) {
        this.visits = visits;
        this.sheet = sheet;
        this.intake = intake;
    }

    @PostMapping("/field/visits/{id}/photos")
    String attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Model page) {
        var task = visits.ownTask(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var taken = intake.take(by, task, photo, note);
        if (taken.refused().isEmpty() && !taken.kept().isEmpty()) return "redirect:/field/visits/" + id + "#photos";
        page.addAttribute("refusedPhotos", taken.refused());
        page.addAttribute("keptPhotos", taken.kept().size());
        if (taken.refused().isEmpty()) page.addAttribute("faults", List.of(new Fault("photo", "", "work.photo.none")));
        return sheet.show(id, true, page);
    }
}
