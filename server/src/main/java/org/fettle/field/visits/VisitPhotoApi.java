package org.fettle.field.visits;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.work.PhotoIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Photos of one's own visit over the API: `multipart/form-data`, any number of parts `photo` and one `note`.
@RestController
@Allow(Role.FIELD_TECHNICIAN)
class VisitPhotoApi {
    private final Visits visits;
    private final PhotoIntake intake;

    VisitPhotoApi(Visits visits, PhotoIntake intake) {
        this.visits = visits;
        this.intake = intake;
    }

    @PostMapping("/api/field/visits/{id}/photos")
    ResponseEntity<Object> attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Locale language) {
        var task = visits.ownTask(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return intake.answer(intake.take(by, task, photo, note), language);
    }
}
