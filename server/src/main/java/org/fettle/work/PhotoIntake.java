package org.fettle.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.files.Storing;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes the photos of one upload, one after the other: what can be kept is kept, what cannot is named.
@Component
public class PhotoIntake {
    private static final long MEGABYTE = 1024L * 1024;

    /// @param known false when there is no such task for this person
    public record Taken(boolean known, List<Photo> kept, List<Storing.Refused> refused) {}

    /// The answer of the API.
    public record Answer(List<Photo> kept, List<Problems.Fault> refused) {}

    private final Photos photos;
    private final Texts texts;

    PhotoIntake(Photos photos, Texts texts) {
        this.photos = photos;
        this.texts = texts;
    }

    /// @param sent empty when the form came without its field
    public Taken take(Actor by, UUID task, @Nullable List<MultipartFile> sent, String note) {
        var kept = new ArrayList<Photo>();
        var refused = new ArrayList<Storing.Refused>();
        for (var picture : Objects.requireNonNullElse(sent, List.<MultipartFile>of())) {
            var name = picture.getOriginalFilename();
            if (picture.isEmpty() && (name == null || name.isEmpty())) continue; // a form whose field was left empty
            try (var content = picture.getInputStream()) {
                switch (photos.attach(by, task, name == null ? "" : name, content, note)) {
                    case Attaching.Attached(var photo) -> kept.add(photo);
                    case Attaching.Unfit(var file) -> refused.add(file);
                    case Attaching.Unknown _ -> {
                        return new Taken(false, List.of(), List.of());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Taken(true, kept, refused);
    }

    /// 201 with what was kept and what was not; 422 when nothing could be kept.
    public ResponseEntity<Object> answer(Taken taken, Locale language) {
        if (!taken.known()) return Problems.answer(HttpStatus.NOT_FOUND, "unknown", "no such work of yours");
        var faults = taken.refused().stream()
                .flatMap(file -> file.reasons().stream()
                        .map(reason -> new Problems.Fault("photo", file.name(), sentence(file, reason, language))))
                .toList();
        if (!taken.kept().isEmpty())
            return ResponseEntity.status(HttpStatus.CREATED).body(new Answer(taken.kept(), faults));
        return Problems.faults(faults.isEmpty() ? List.of(none(language)) : faults);
    }

    private Problems.Fault none(Locale language) {
        return new Problems.Fault("photo", "", texts.say(Texts.nearest(language), "work.photo.none"));
    }

    private String sentence(Storing.Refused file, Storing.Reason reason, Locale language) {
        return texts.say(Texts.nearest(language), reason.key(), file.limit() / MEGABYTE);
    }
}
