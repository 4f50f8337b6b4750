package org.fettle.work;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fettle.people.Profiles;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.HomeCards;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// What of the work waits for the viewer: one's own day, or what nobody has and what is late.
@Component
class WorkHome implements HomeCards {
    private static final int DAYS_AHEAD = 30;

    private final GlanceStore glance;
    private final Profiles profiles;
    private final Clock clock;

    WorkHome(GlanceStore glance, Profiles profiles, Clock clock) {
        this.glance = glance;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public List<HomeCard> cards(Viewer viewer) {
        var cards = new ArrayList<HomeCard>();
        var now = clock.instant();
        if (viewer.isAny(Role.FIELD_TECHNICIAN, Role.LIBRARY_TECHNICIAN, Role.LIBRARIAN, Role.DESK)) {
            cards.add(HomeCard.soon("home.work.begun", glance.ownBegun(viewer.account()), "/my-day"));
            cards.add(HomeCard.calm("home.work.today", glance.ownToday(viewer.account(), now), "/my-day"));
        }
        if (viewer.isAny(Role.DISPATCHER, Role.SERVICE_MANAGER)) {
            cards.add(HomeCard.now("home.work.unassigned", glance.unassignedToday(Practice.FIELD, now), "/board"));
            cards.add(HomeCard.now("home.work.late", glance.late(Practice.FIELD, now), "/tasks"));
            var begun = glance.today(Practice.FIELD, Assignment.State.STARTED, now);
            cards.add(HomeCard.calm("home.work.under-way", begun, "/board"));
            var given = glance.today(Practice.FIELD, Assignment.State.PLANNED, now);
            cards.add(HomeCard.calm("home.work.given", given, "/board"));
        }
        if (viewer.isAny(Role.SERVICE_MANAGER, Role.ASSESSOR, Role.LIBRARIAN)) cards.add(expiring());
        if (viewer.isAny(Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN))
            cards.add(HomeCard.calm("home.work.queued", glance.queued(Practice.LIBRARY), "/tasks"));
        return cards.stream().filter(card -> card.count() > 0).toList();
    }

    /// For those who can grant, assess or see to a course: what runs out within 30 days. Urgent when planned work rests
    /// on it.
    private HomeCard expiring() {
        var ending = profiles.expiring(DAYS_AHEAD).stream()
                .filter(e -> e.days() >= 0)
                .toList();
        var breaks = ending.stream().anyMatch(e -> !e.decisions().isEmpty());
        return breaks
                ? HomeCard.now("home.work.expiring", ending.size(), "/expiry").with("home.work.expiring.breaks")
                : HomeCard.soon("home.work.expiring", ending.size(), "/expiry");
    }
}
