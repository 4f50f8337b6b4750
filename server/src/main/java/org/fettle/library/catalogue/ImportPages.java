package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.FileType;
import org.fettle.platform.files.Storing;
import org.fettle.platform.files.Upload;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Files of records: sent, looked at, taken in; what could not be read stays listed with its bytes.
@Controller
@RequestMapping("/catalogue/imports")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class ImportPages {
    private static final int PAGE = 50;
    private static final Set<FileType> WANTED = Set.of(FileType.MARC, FileType.MARCXML, FileType.TEXT);

    private final Imports imports;
    private final ImportDesk desk;
    private final Branch branch;

    ImportPages(Imports imports, ImportDesk desk, Branch branch) {
        this.imports = imports;
        this.desk = desk;
        this.branch = branch;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Model page) {
        var batches = imports.list(before, PAGE);
        page.addAttribute("batches", batches);
        page.addAttribute("zone", branch.place().zone());
        if (batches.size() == PAGE)
            page.addAttribute("next", batches.getLast().id().toString());
        return "catalogue/imports";
    }

    @PostMapping
    String send(@RequestParam MultipartFile file, Actor by, RedirectAttributes redirect) throws IOException {
        var name = file.getOriginalFilename() == null ? "records" : file.getOriginalFilename();
        var readers = Set.of(Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN);
        var id = UuidCreator.getTimeOrderedEpoch();
        try (var in = file.getInputStream()) {
            return switch (desk.send(by, id, new Upload(name, in, WANTED, readers))) {
                case Storing.Stored _ -> "redirect:/catalogue/imports/" + id;
                case Storing.Refused refused -> {
                    Flash.refused("catalogue.import.refused", refused.name()).to(redirect);
                    yield "redirect:/catalogue/imports";
                }
            };
        }
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "QUARANTINED") ImportBatch.Outcome outcome,
            @RequestParam(defaultValue = "0") int from,
            Model page) {
        var pieces = imports.pieces(id, outcome, from, PAGE);
        page.addAttribute("batch", imports.batch(id).orElseThrow(RecordPages::notFound));
        page.addAttribute("sums", imports.sums(id));
        page.addAttribute("outcome", outcome);
        page.addAttribute("pieces", pieces);
        page.addAttribute("zone", branch.place().zone());
        if (pieces.size() == PAGE) page.addAttribute("next", pieces.getLast().seq() + 1);
        return "catalogue/import";
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable UUID id, @RequestParam Target target, Actor by, RedirectAttributes redirect) {
        var batch = imports.batch(id).orElseThrow(RecordPages::notFound);
        if (!desk.take(by, id, target))
            Flash.refused("catalogue.import.not-now").to(redirect);
        return "redirect:/catalogue/imports/" + id;
    }
}
