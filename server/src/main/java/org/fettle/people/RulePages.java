package org.fettle.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rule packs and the kinds of work: everybody may read what he is judged by.
@Controller
@RequestMapping("/rules")
@Allow(signedIn = true)
class RulePages {
    private final RulePacks packs;
    private final Wording words;

    RulePages(RulePacks packs, Wording words) {
        this.packs = packs;
        this.words = words;
    }

    @GetMapping
    String list(Model page) {
        var book = packs.book();
        page.addAttribute("packs", book.packs());
        page.addAttribute("types", book.taskTypes());
        return "people/rules";
    }

    @GetMapping("/{pack}/{version}")
    String one(@PathVariable String pack, @PathVariable String version, Model page) {
        page.addAttribute(
                "pack",
                packs.book().packs().stream()
                        .filter(p -> p.code().equals(pack) && p.version().equals(version))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        page.addAttribute("words", words);
        return "people/pack";
    }

    /// A file with faults is answered by all of them, each with its line; nothing is stored then.
    @PostMapping
    @Allow(Role.ADMINISTRATOR)
    String upload(@RequestParam MultipartFile file, Actor by, Model page, RedirectAttributes redirect)
            throws IOException {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("pack.yaml");
        var text = new String(file.getBytes(), StandardCharsets.UTF_8);
        return switch (packs.upload(by, name, text)) {
            case PackUpload.Stored(var pack, var version, var from) -> {
                Flash.done("people.pack.stored", pack, version, from.toString()).to(redirect);
                yield "redirect:/rules/" + pack + "/" + version;
            }
            case PackUpload.Faulty(var faults) -> {
                page.addAttribute("faults", faults);
                yield list(page);
            }
        };
    }
}
