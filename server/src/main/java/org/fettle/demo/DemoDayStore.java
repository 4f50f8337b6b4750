package org.fettle.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoDayStore {
    private final JdbcClient sql;

    DemoDayStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<LocalDate> lastLoaded(String practice) {
        return sql.sql("select max(day) from demo_day where practice = :practice")
                .param("practice", practice)
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    void loaded(String practice, LocalDate day) {
        sql.sql("insert into demo_day (practice, day) values (:practice, :day)")
                .param("practice", practice)
                .param("day", day)
                .update();
    }
}
