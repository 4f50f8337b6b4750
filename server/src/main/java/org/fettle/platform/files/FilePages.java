package org.fettle.platform.files;

import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/// Files as pages link to them. One that this person may not read is not there.
@Controller
@RequestMapping("/files")
@Allow(signedIn = true)
class FilePages {
    private final Files files;
    private final Downloads downloads;

    FilePages(Files files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> file(@PathVariable UUID id, Actor by) {
        return downloads.file(known(by, id));
    }

    @GetMapping("/{id}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor by) {
        return downloads.thumbnail(known(by, id));
    }

    private FileInfo known(Actor by, UUID id) {
        return files.find(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
