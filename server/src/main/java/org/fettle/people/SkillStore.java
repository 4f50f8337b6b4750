package org.fettle.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Skills as assessed, and hours as earned.
@Repository
class SkillStore {
    private final JdbcClient sql;

    SkillStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Skill s) {
        sql.sql("""
                insert into skill (id, technician_id, code, level, assessed_by, assessed_on)
                values (:id, :technician, :code, :level, :by, :on)
                on conflict on constraint skill_assessed_once_a_day
                do update set level = excluded.level, assessed_by = excluded.assessed_by
                """)
                .param("id", s.id())
                .param("technician", s.technician())
                .param("code", s.code())
                .param("level", s.level())
                .param("by", s.assessedBy())
                .param("on", s.assessedOn())
                .update();
    }

    /// Every assessment, the latest of each skill last.
    List<Skill> of(Collection<UUID> technicians) {
        return sql.sql("select * from skill where technician_id = any(:ids) order by code, assessed_on")
                .param("ids", technicians.toArray(UUID[]::new))
                .query((row, _) -> new Skill(
                        row.getObject("id", UUID.class),
                        row.getObject("technician_id", UUID.class),
                        row.getString("code"),
                        row.getInt("level"),
                        row.getString("assessed_by"),
                        row.getObject("assessed_on", LocalDate.class)))
                .list();
    }

    /// False if these hours of this record were entered before.
    boolean enter(Hours h, UUID record) {
        return sql.sql("""
                insert into hours_earned (id, technician_id, kind, day, hours, supervised, record_id)
                values (:id, :technician, :kind, :day, :hours, :supervised, :record)
                on conflict on constraint hours_earned_once do nothing
                """)
                        .param("id", h.id())
                        .param("technician", h.technician())
                        .param("kind", h.kind())
                        .param("day", h.on())
                        .param("hours", h.hours())
                        .param("supervised", h.supervised())
                        .param("record", record)
                        .update()
                == 1;
    }

    /// Every entry, by kind and day.
    List<Hours> hours(Collection<UUID> technicians) {
        return sql.sql("""
                select id, technician_id, kind, day, hours, supervised from hours_earned
                where technician_id = any(:ids) order by kind, day
                """)
                .param("ids", technicians.toArray(UUID[]::new))
                .query((row, _) -> new Hours(
                        row.getObject("id", UUID.class),
                        row.getObject("technician_id", UUID.class),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getDouble("hours"),
                        row.getBoolean("supervised")))
                .list();
    }
}
