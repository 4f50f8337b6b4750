package org.fettle.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderStore {
    private final JdbcClient sql;

    ReminderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if that was reminded of before: of several servers one writes the letters.
    boolean first(UUID qualification, LocalDate until, int days, Instant now) {
        return sql.sql("""
                insert into expiry_reminder (qualification_id, valid_until, days, sent_at)
                values (:qualification, :until, :days, :now)
                on conflict on constraint expiry_reminder_once do nothing
                """)
                        .param("qualification", qualification)
                        .param("until", until)
                        .param("days", days)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
