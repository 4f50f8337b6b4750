package org.fettle.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.HomeCards;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// On the start page of those who answer for the law: what no longer stands.
@Component
class PeopleCards implements HomeCards {
    private final Law law;
    private final Clock clock;

    PeopleCards(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    @Override
    public List<HomeCard> cards(Viewer viewer) {
        var cards = new ArrayList<HomeCard>();
        if (viewer.isAny(Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN)) {
            var broken = law.broken(clock.instant()).stream()
                    .map(BrokenDecision::decision)
                    .distinct()
                    .count();
            if (broken > 0) cards.add(HomeCard.now("people.card.broken", broken, "/people/broken"));
        }
        return cards;
    }
}
