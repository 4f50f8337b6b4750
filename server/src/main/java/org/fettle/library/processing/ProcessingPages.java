package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The processing area: its queue, and its stations with nothing but a scanner and one key.
@Controller
@RequestMapping("/processing")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class ProcessingPages {
    private final Stations stations;
    private final Routes routes;
    private final Technicians technicians;

    ProcessingPages(Stations stations, Routes routes, Technicians technicians) {
        this.stations = stations;
        this.routes = routes;
        this.technicians = technicians;
    }

    @GetMapping
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String area(Model page) {
        page.addAttribute("area", stations.area());
        return "processing/area";
    }

    @GetMapping("/routes")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String routes(Model page) {
        page.addAttribute("steps", routes.steps());
        return "processing/routes";
    }

    @GetMapping("/station/{station}")
    String station(
            @PathVariable String station,
            @RequestParam(defaultValue = "") String barcode,
            @RequestParam(required = false) @Nullable UUID supervisor,
            @RequestParam(required = false) @Nullable UUID done,
            Actor by,
            Model page) {
        page.addAttribute("at", stations.at(by, station, barcode));
        page.addAttribute("stations", stations.stations());
        page.addAttribute(
                "colleagues",
                technicians.active().stream()
                        .filter(t -> t.practices().contains(Practice.LIBRARY))
                        .toList());
        page.addAttribute("record", UuidCreator.getTimeOrderedEpoch().toString());
        if (supervisor != null) page.addAttribute("supervisor", supervisor.toString());
        if (done != null) page.addAttribute("done", done.toString());
        return "processing/station";
    }

    /// @param current what is in hand: it counts when nothing was scanned
    @PostMapping("/station/{station}")
    String scan(
            @PathVariable String station,
            @RequestParam(defaultValue = "") String barcode,
            @RequestParam(defaultValue = "") String current,
            @RequestParam UUID record,
            @RequestParam(required = false) @Nullable UUID supervisor,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var scanned = barcode.isBlank() ? current : barcode;
        var stepping = stations.scan(by, station, scanned, record, Optional.ofNullable(supervisor));
        var back = UriComponentsBuilder.fromPath("/processing/station/" + station)
                .queryParamIfPresent("supervisor", Optional.ofNullable(supervisor))
                .queryParam("barcode", scanned.strip());
        return switch (stepping) {
            case Stepping.Begun _ -> "redirect:" + back.encode().toUriString();
            case Stepping.Done done ->
                "redirect:" + back.queryParam("done", done.record()).encode().toUriString();
            case Stepping.Refused _, Stepping.Wrong _ -> {
                answer.setStatus(422);
                page.addAttribute("stepping", stepping);
                yield station(station, current, supervisor, null, by, page);
            }
        };
    }

    @PostMapping("/items/{item}/rush")
    String rush(@PathVariable UUID item, @RequestParam(defaultValue = "false") boolean rush, Actor by) {
        routes.rush(by, item, rush);
        return "redirect:/processing";
    }

    /// @param skip places of the first sheet that are used up
    @GetMapping(value = "/labels/spine.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> spines(
            @RequestParam(defaultValue = "process.label") String station,
            @RequestParam(defaultValue = "") List<String> barcode,
            @RequestParam(defaultValue = "0") int skip) {
        return pdf("spine-labels.pdf", LabelSheets.spines(stations.copies(station, barcode), skip));
    }

    @GetMapping(value = "/labels/barcodes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> barcodes(
            @RequestParam(defaultValue = "process.label") String station,
            @RequestParam(defaultValue = "") List<String> barcode,
            @RequestParam(defaultValue = "0") int skip) {
        return pdf("barcode-labels.pdf", LabelSheets.barcodes(stations.copies(station, barcode), skip));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(bytes);
    }
}
