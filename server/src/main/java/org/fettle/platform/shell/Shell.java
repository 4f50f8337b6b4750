package org.fettle.platform.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.platform.actor.Role;

/// What every template is given: words, dates, navigation, who looks, and the token that its forms must carry.
public record Shell(
        Texts texts,
        Locale language,
        Optional<Viewer> viewer,
        List<MenuEntry> menu,
        String path,
        String theme,
        String csrfName,
        String csrf,
        String requestId,
        Optional<Flash> flash) {

    public String t(String key, Object... arguments) {
        return texts.say(language, key, arguments);
    }

    /// The sentence that the last action left for this page.
    public String t(Flash said) {
        return t(said.text(), said.arguments().toArray());
    }

    /// Address of one of our own scripts or styles.
    public String asset(String assetPath) {
        return Assets.marked(assetPath);
    }

    /// E.g. "24 Nov 2026", "24.11.2026".
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(regional())
                .format(day);
    }

    /// E.g. "Tuesday, 24 November 2026".
    public String longDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(regional())
                .format(day);
    }

    /// Hours and minutes in the zone of the place, e.g. "14:05".
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    public String time(LocalTime at) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at);
    }

    /// Date and time in the zone of the place.
    public String moment(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate()) + " " + time(at, zone);
    }

    /// E.g. "1:35 h".
    public String hours(Duration length) {
        return "%d:%02d h".formatted(length.toHours(), length.toMinutesPart());
    }

    public boolean is(Role... any) {
        return viewer.isPresent() && List.of(any).stream().anyMatch(viewer.get().roles()::contains);
    }

    /// The headings of the navigation, in order.
    public List<String> sections() {
        return menu.stream().map(MenuEntry::section).distinct().toList();
    }

    public List<MenuEntry> entries(String section) {
        return menu.stream().filter(entry -> entry.section().equals(section)).toList();
    }

    /// True for the entry under which the present page lies: the longest address that begins the page's own.
    public boolean here(MenuEntry entry) {
        return leadsHere(entry)
                && menu.stream()
                        .noneMatch(other -> leadsHere(other)
                                && page(other).length() > page(entry).length());
    }

    private boolean leadsHere(MenuEntry entry) {
        var page = page(entry);
        return path.equals(page) || (page.length() > 1 && path.startsWith(page + "/"));
    }

    /// Where it leads, without what it asks of the list there.
    private static String page(MenuEntry entry) {
        var query = entry.href().indexOf('?');
        return query < 0 ? entry.href() : entry.href().substring(0, query);
    }

    private Locale regional() {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
