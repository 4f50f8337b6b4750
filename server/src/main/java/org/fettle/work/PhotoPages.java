package org.fettle.work;

import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.files.Downloads;
import org.fettle.platform.files.FileInfo;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Photos as pages show them, and the form that adds them to a task. One that this person may not see is not there.
@Controller
@Allow(signedIn = true)
class PhotoPages {
    private final Photos photos;
    private final PhotoIntake intake;
    private final Downloads downloads;

    PhotoPages(Photos photos, PhotoIntake intake, Downloads downloads) {
        this.photos = photos;
        this.intake = intake;
        this.downloads = downloads;
    }

    @GetMapping("/photos/{id}")
    ResponseEntity<InputStreamResource> photo(@PathVariable UUID id, Actor by) {
        return downloads.file(known(by, id));
    }

    @GetMapping("/photos/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor by) {
        return downloads.thumbnail(known(by, id));
    }

    @PostMapping("/tasks/{id}/photos")
    String attach(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<MultipartFile> photo,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            RedirectAttributes redirect,
            Model page) {
        var taken = intake.take(by, id, photo, note);
        if (!taken.known()) throw WorkPages.notFound();
        if (!taken.refused().isEmpty()) {
            page.addAttribute("task", id);
            page.addAttribute("kept", taken.kept());
            page.addAttribute("refused", taken.refused());
            return "work/photos-refused";
        }
        said(taken).to(redirect);
        return "redirect:/tasks/" + id;
    }

    private static Flash said(PhotoIntake.Taken taken) {
        return taken.kept().isEmpty()
                ? Flash.refused("work.photo.none")
                : Flash.done("work.photo.kept", taken.kept().size());
    }

    private FileInfo known(Actor by, UUID id) {
        return photos.open(by, id).orElseThrow(WorkPages::notFound);
    }
}
