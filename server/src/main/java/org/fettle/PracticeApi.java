package org.fettle;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.settings.Practice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which practices are switched on.
@RestController
class PracticeApi {
    private final Set<String> on = new TreeSet<>();

    PracticeApi(@Value("${fettle.practices}") String practices) {
        for (var practice : Practice.parse(practices)) on.add(practice.name().toLowerCase(Locale.ROOT));
    }

    @GetMapping("/api/practices")
    @Allow(everyone = true)
    Set<String> practices() {
        return on;
    }
}
