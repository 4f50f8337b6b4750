package org.fettle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShiftStore {
    private final JdbcClient sql;

    ShiftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the technician has a shift at that time already.
    boolean insert(Shift shift) {
        return sql.sql("""
                insert into shift (id, technician_id, during) values (:id, :technician, tstzrange(:from, :until))
                on conflict on constraint shift_once do nothing
                """)
                        .param("id", shift.id())
                        .param("technician", shift.technician())
                        .param("from", shift.when().from().atOffset(ZoneOffset.UTC))
                        .param("until", shift.when().until().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return sql.sql("delete from shift where id = :id").param("id", id).update()
                        + sql.sql("delete from absence where id = :id")
                                .param("id", id)
                                .update()
                > 0;
    }

    void insert(Absence absence) {
        sql.sql("""
                insert into absence (id, technician_id, during, kind, note)
                values (:id, :technician, tstzrange(:from, :until), :kind, :note)
                """)
                .param("id", absence.id())
                .param("technician", absence.technician())
                .param("from", absence.when().from().atOffset(ZoneOffset.UTC))
                .param("until", absence.when().until().atOffset(ZoneOffset.UTC))
                .param("kind", absence.kind())
                .param("note", absence.note())
                .update();
    }

    List<Shift> shifts(Interval when) {
        return sql.sql("""
                select id, technician_id, lower(during), upper(during) from shift
                where during && tstzrange(:from, :until) order by technician_id, during
                """)
                .param("from", when.from().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Shift(row.getObject(1, UUID.class), row.getObject(2, UUID.class), interval(row, 3)))
                .list();
    }

    List<Absence> absences(Interval when) {
        return sql.sql("""
                select id, technician_id, lower(during), upper(during), kind, note from absence
                where during && tstzrange(:from, :until) order by technician_id, during
                """)
                .param("from", when.from().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Absence(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        interval(row, 3),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    private static Interval interval(ResultSet row, int column) throws SQLException {
        return new Interval(
                row.getObject(column, OffsetDateTime.class).toInstant(),
                row.getObject(column + 1, OffsetDateTime.class).toInstant());
    }
}
