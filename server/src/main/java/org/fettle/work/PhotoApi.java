package org.fettle.work;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Photos of a task, for programs: `multipart/form-data` with any number of parts `photo` and one `note`.
@RestController
@RequestMapping("/api/work/tasks/{id}/photos")
@Allow(signedIn = true)
class PhotoApi {
    private final Photos photos;
    private final PhotoIntake intake;
    private final WorkDesk desk;
    private final WorkAnswers answers;

    PhotoApi(Photos photos, PhotoIntake intake, WorkDesk desk, WorkAnswers answers) {
        this.photos = photos;
        this.intake = intake;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<Object> list(@PathVariable UUID id, Actor by, Locale language) {
        return desk.seesTask(by, id) ? ResponseEntity.ok(photos.ofTasks(List.of(id))) : answers.unknown(language);
    }

    /// What can be kept is kept and answered as `kept`; what cannot is named in `refused` with what to do.
    @PostMapping
    ResponseEntity<Object> attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Locale language) {
        return intake.answer(intake.take(by, id, photo, note), language);
    }
}
