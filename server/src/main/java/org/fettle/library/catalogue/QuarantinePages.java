package org.fettle.library.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One piece of a file: looked at as text or hex, put right and tried again, downloaded; and the way back for a whole
/// file.
@Controller
@RequestMapping("/catalogue/imports/{id}")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class QuarantinePages {
    private final Imports imports;
    private final Quarantine quarantine;
    private final ImportUndo undo;

    QuarantinePages(Imports imports, Quarantine quarantine, ImportUndo undo) {
        this.imports = imports;
        this.quarantine = quarantine;
        this.undo = undo;
    }

    @GetMapping("/pieces/{seq}")
    String piece(@PathVariable UUID id, @PathVariable String seq, Model page) {
        var piece = found(id, seq);
        return shown(id, piece, PieceText.of(piece.bytes()), PieceText.hex(piece.bytes()), page);
    }

    @GetMapping("/pieces/{seq}/bytes")
    ResponseEntity<byte[]> bytes(
            @PathVariable UUID id, @PathVariable String seq, @RequestParam(defaultValue = "false") boolean original) {
        var piece = found(id, seq);
        var bytes = original ? quarantine.original(id, piece.seq()).orElseThrow(RecordPages::notFound) : piece.bytes();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"piece-%d.mrc\"".formatted(piece.seq() + 1))
                .body(bytes);
    }

    /// @param form `text` or `hex`: which of the two was changed
    @PostMapping("/pieces/{seq}/retry")
    String retry(
            @PathVariable UUID id,
            @PathVariable String seq,
            @RequestParam(defaultValue = "text") String form,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "UTF-8") String charset,
            @RequestParam(defaultValue = "") String hex,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var piece = found(id, seq);
        var typed = new PieceText(text, charset);
        var bytes = form.equals("hex") ? PieceText.ofHex(hex) : typed.bytes();
        page.addAttribute("form", form);
        if (bytes.isEmpty()) {
            page.addAttribute("refused", form.equals("hex") ? "catalogue.piece.no-hex" : "catalogue.piece.no-charset");
            return shown(id, piece, typed, hex, page);
        }
        return switch (quarantine.retry(by, id, piece.seq(), bytes.get())) {
            case Retrying.Read(var title, var record) -> {
                Flash.done("catalogue.piece.read", title, record.orElse("")).to(redirect);
                yield "redirect:/catalogue/imports/" + id + "/pieces/" + piece.seq();
            }
            case Retrying.NotNow _ -> {
                Flash.refused("catalogue.piece.not-now").to(redirect);
                yield "redirect:/catalogue/imports/" + id + "/pieces/" + piece.seq();
            }
            case Retrying.Unreadable unreadable -> {
                page.addAttribute("unreadable", unreadable);
                var kept = form.equals("hex");
                yield shown(id, piece, kept ? PieceText.of(bytes.get()) : typed, PieceText.hex(bytes.get()), page);
            }
        };
    }

    @PostMapping("/undo")
    @Allow(Role.LIBRARIAN)
    String undo(@PathVariable UUID id, Actor by, Model page, RedirectAttributes redirect) {
        switch (undo.undo(by, id)) {
            case Undoing.Undone(var records) ->
                Flash.done("catalogue.undo.done", records).to(redirect);
            case Undoing.NotNow _ -> Flash.refused("catalogue.undo.not-now").to(redirect);
            case Undoing.Hindered(var hindrances) -> {
                page.addAttribute("batch", imports.batch(id).orElseThrow(RecordPages::notFound));
                page.addAttribute("hindrances", hindrances);
                return "catalogue/hindered";
            }
        }
        return "redirect:/catalogue/imports/" + id;
    }

    private ImportBatch.Piece found(UUID id, String seq) {
        return Optional.of(seq)
                .filter(s -> s.matches("[0-9]{1,9}"))
                .flatMap(s -> imports.piece(id, Integer.parseInt(s)))
                .orElseThrow(RecordPages::notFound);
    }

    private String shown(UUID id, ImportBatch.Piece piece, PieceText text, String hex, Model page) {
        page.addAttribute("batch", imports.batch(id).orElseThrow(RecordPages::notFound));
        page.addAttribute("piece", piece);
        page.addAttribute("text", text);
        page.addAttribute("hex", hex);
        page.addAttribute("waits", Quarantine.waits(piece));
        return "catalogue/piece";
    }
}
