package org.fettle.calendar;

import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The page that makes the secret address, and the address itself.
@Controller
class CalendarPages {
    private static final MediaType ICALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");

    private final Calendars calendars;

    CalendarPages(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar")
    @Allow(signedIn = true)
    String page(Actor by, Model page) {
        page.addAttribute("technician", calendars.own(by).isPresent());
        return "calendar/page";
    }

    /// Shown once: it cannot be read again.
    @PostMapping("/calendar/link")
    @Allow(signedIn = true)
    String link(Actor by, Model page) {
        calendars
                .link(by)
                .ifPresent(secret -> page.addAttribute("address", base() + "/calendar/" + secret + "/fettle.ics"));
        return page(by, page);
    }

    @PostMapping("/calendar/revoke")
    @Allow(signedIn = true)
    String revoke(Actor by, Model page) {
        calendars.revoke(by);
        page.addAttribute("revoked", true);
        return page(by, page);
    }

    @GetMapping("/calendar/{secret}/fettle.ics")
    @Allow(everyone = true)
    ResponseEntity<String> feed(@PathVariable String secret) {
        var text = calendars.feed(secret, base()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(ICALENDAR)
                .body(text);
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}
