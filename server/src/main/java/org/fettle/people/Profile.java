package org.fettle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// All there is to know of one technician on one day.
///
/// @param qualifications the valid first, then by code
/// @param skills the present level of each
/// @param hours by kind, as totals
public record Profile(
        Technician technician,
        LocalDate today,
        List<Held> qualifications,
        List<Skill> skills,
        Map<String, HoursOfKind> hours) {

    /// A qualification and how it stands today.
    public record Held(Qualification qualification, Status status) {}

    public enum Status {
        VALID,
        /// Within 90 days.
        EXPIRING,
        EXPIRED,
        REVOKED,
        NOT_YET;

        public String key() {
            return "people.status." + name().toLowerCase(java.util.Locale.ROOT);
        }

        static Status of(Qualification q, LocalDate today) {
            if (q.revoked().filter(r -> !today.isBefore(r.on())).isPresent()) return REVOKED;
            if (today.isBefore(q.validFrom())) return NOT_YET;
            if (q.validUntil().filter(today::isAfter).isPresent()) return EXPIRED;
            return q.validUntil().filter(u -> u.isBefore(today.plusDays(90))).isPresent() ? EXPIRING : VALID;
        }
    }

    /// @param supervised the part of `all` that was worked under supervision
    public record HoursOfKind(double all, double supervised) {
        HoursOfKind plus(Hours h) {
            return new HoursOfKind(all + h.hours(), supervised + (h.supervised() ? h.hours() : 0));
        }
    }
}
