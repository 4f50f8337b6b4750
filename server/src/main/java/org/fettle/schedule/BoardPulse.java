package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fettle.people.Interval;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// A word that is another one as soon as anything on a day's board is: appointments, who goes, shifts and absences.
@Repository
class BoardPulse {
    private final JdbcClient sql;

    BoardPulse(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public String of(LocalDate day, ZoneId zone) {
        var whole = Interval.day(day, zone);
        return sql.sql("""
                select concat_ws('-',
                    (select sum(hashtext(id::text || version)) from appointment where day = :day and zone = :zone),
                    (select sum(hashtext(id::text || version)) from assignment
                      where during && tstzrange(:from, :until)),
                    (select sum(hashtext(id::text)) from shift where during && tstzrange(:from, :until)),
                    (select sum(hashtext(id::text)) from absence where during && tstzrange(:from, :until)))
                """)
                .param("day", day)
                .param("zone", zone.getId())
                .param("from", Instants.utc(whole.from()))
                .param("until", Instants.utc(whole.until()))
                .query(String.class)
                .single();
    }
}
