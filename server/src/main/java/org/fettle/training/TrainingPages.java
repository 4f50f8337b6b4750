package org.fettle.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.QualificationKind;
import org.fettle.people.Technicians;
import org.fettle.people.Wording;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Programmes and enrolments for those who assess; one's own logbook for whoever learns.
@Controller
@RequestMapping("/training")
@Allow({Role.ASSESSOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
class TrainingPages {
    private final Trainings trainings;
    private final Technicians technicians;
    private final Wording words;

    TrainingPages(Trainings trainings, Technicians technicians, Wording words) {
        this.trainings = trainings;
        this.technicians = technicians;
        this.words = words;
    }

    @GetMapping
    @Allow(signedIn = true)
    String list(Actor by, Model page) {
        page.addAttribute("enrolments", trainings.enrolments(by));
        page.addAttribute("programmes", trainings.programmes());
        page.addAttribute("technicians", technicians.active());
        page.addAttribute("words", words);
        return "training/list";
    }

    @GetMapping("/programmes/{id}")
    @Allow(signedIn = true)
    String programme(@PathVariable UUID id, Model page) {
        page.addAttribute("programme", trainings.programme(id).orElseThrow(TrainingPages::none));
        page.addAttribute("words", words);
        return "training/programme";
    }

    @PostMapping("/programmes")
    String design(
            @RequestParam String title,
            @RequestParam QualificationKind kind,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String scopes,
            @RequestParam String jurisdiction,
            @RequestParam String issuer,
            @RequestParam(required = false) @Nullable Integer validMonths,
            @RequestParam(defaultValue = "") String tasks,
            @RequestParam(defaultValue = "") String hours,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var form = new ProgrammeForm(
                title, kind, code.strip(), scopes, jurisdiction.strip(), issuer, validMonths, tasks, hours);
        var faults = form.faults();
        if (!faults.isEmpty()) {
            page.addAttribute("faults", faults);
            page.addAttribute("form", TrainingText.of(form));
            return list(by, page);
        }
        var programme = form.programme();
        trainings.design(by, programme);
        Flash.done("training.designed").to(redirect);
        return "redirect:/training/programmes/" + programme.id();
    }

    @PostMapping("/enrolments")
    String enrol(
            @RequestParam UUID technician,
            @RequestParam UUID programme,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            Actor by,
            RedirectAttributes redirect) {
        var id = UuidCreator.getTimeOrderedEpoch();
        if (trainings.enrol(by, id, technician, programme, from)) {
            Flash.done("training.enrolled").to(redirect);
            return "redirect:/training/enrolments/" + id;
        }
        Flash.refused("training.refused.enrolled").to(redirect);
        return "redirect:/training";
    }

    @GetMapping("/enrolments/{id}")
    @Allow(signedIn = true)
    String logbook(@PathVariable UUID id, Actor by, Model page) {
        var logbook = trainings.logbook(by, id).orElseThrow(TrainingPages::none);
        page.addAttribute("logbook", logbook);
        page.addAttribute(
                "zone",
                technicians
                        .technician(logbook.enrolment().technician())
                        .orElseThrow()
                        .zone());
        page.addAttribute("words", words);
        return "training/logbook";
    }

    @PostMapping("/enrolments/{id}/sign-offs")
    String sign(
            @PathVariable UUID id,
            @RequestParam UUID task,
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            RedirectAttributes redirect) {
        (switch (trainings.sign(by, id, task, Optional.ofNullable(record), note)) {
                    case Signing.Signed _ -> Flash.done("training.signed");
                    case Signing.Refused(var key) -> Flash.refused(key);
                })
                .to(redirect);
        return "redirect:/training/enrolments/" + id;
    }

    @PostMapping("/enrolments/{id}/complete")
    String complete(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        (switch (trainings.complete(by, id)) {
                    case Completing.Completed _ -> Flash.done("training.completed");
                    case Completing.NotYet _ -> Flash.refused("training.refused.not-yet");
                    case Completing.Refused(var key) -> Flash.refused(key);
                })
                .to(redirect);
        return "redirect:/training/enrolments/" + id;
    }

    @PostMapping("/enrolments/{id}/end")
    String end(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        (trainings.end(by, id) ? Flash.done("training.ended") : Flash.refused("training.refused.closed")).to(redirect);
        return "redirect:/training/enrolments/" + id;
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
