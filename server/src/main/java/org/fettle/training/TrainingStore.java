package org.fettle.training;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.QualificationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainingStore {
    private static final String ENROLMENT = """
            select e.*, t.name, p.title from enrolment e
            join technician t on t.id = e.technician_id join programme p on p.id = e.programme_id
            """;

    private final JdbcClient sql;

    TrainingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Programme p) {
        sql.sql("""
                insert into programme (id, title, grants_kind, grants_code, grants_scopes, jurisdiction, issuer,
                                       valid_months)
                values (:id, :title, :kind, :code, :scopes, :jurisdiction, :issuer, :months)
                """)
                .param("id", p.id())
                .param("title", p.title())
                .param("kind", p.grants().kind().name())
                .param("code", p.grants().code())
                .param("scopes", p.grants().scopes().toArray(String[]::new))
                .param("jurisdiction", p.grants().jurisdiction())
                .param("issuer", p.grants().issuer())
                .param("months", p.grants().validMonths().orElse(null))
                .update();
        int position = 0;
        for (var task : p.tasks())
            sql.sql("""
                    insert into programme_task (id, programme_id, position, title, times)
                    values (:id, :programme, :position, :title, :times)
                    """)
                    .param("id", task.id())
                    .param("programme", p.id())
                    .param("position", ++position)
                    .param("title", task.title())
                    .param("times", task.times())
                    .update();
        for (var hours : p.hours())
            sql.sql("""
                    insert into programme_hours (id, programme_id, kind, hours)
                    values (:id, :programme, :kind, :hours)
                    """)
                    .param("id", UuidCreator.getTimeOrderedEpoch())
                    .param("programme", p.id())
                    .param("kind", hours.kind())
                    .param("hours", hours.hours())
                    .update();
    }

    List<Programme> programmes() {
        return sql.sql("select id from programme where active order by title, id").query(UUID.class).list().stream()
                .flatMap(id -> programme(id).stream())
                .toList();
    }

    Optional<Programme> programme(UUID id) {
        return sql.sql("select * from programme where id = :id")
                .param("id", id)
                .query((row, _) -> new Programme(id, row.getString("title"), grants(row), tasks(id), hours(id)))
                .optional();
    }

    private static Programme.Grants grants(ResultSet row) throws SQLException {
        return new Programme.Grants(
                QualificationKind.valueOf(row.getString("grants_kind")),
                row.getString("grants_code"),
                Set.of((String[]) row.getArray("grants_scopes").getArray()),
                row.getString("jurisdiction"),
                row.getString("issuer"),
                Optional.ofNullable(row.getObject("valid_months", Integer.class)));
    }

    private List<Programme.TaskToLearn> tasks(UUID programme) {
        return sql.sql("select id, title, times from programme_task where programme_id = :id order by position")
                .param("id", programme)
                .query((row, _) ->
                        new Programme.TaskToLearn(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    private List<Programme.HoursToEarn> hours(UUID programme) {
        return sql.sql("select kind, hours from programme_hours where programme_id = :id order by kind")
                .param("id", programme)
                .query((row, _) -> new Programme.HoursToEarn(row.getString(1), row.getDouble(2)))
                .list();
    }

    /// False if he is enrolled in it already.
    boolean enrol(UUID id, UUID technician, UUID programme, LocalDate day) {
        return sql.sql("""
                insert into enrolment (id, technician_id, programme_id, started_on)
                values (:id, :technician, :programme, :day)
                on conflict (technician_id, programme_id) where state = 'ACTIVE' do nothing
                """)
                        .param("id", id)
                        .param("technician", technician)
                        .param("programme", programme)
                        .param("day", day)
                        .update()
                == 1;
    }

    /// The active first, then by name.
    List<Enrolment> enrolments() {
        return sql.sql(ENROLMENT + " order by e.state, t.name, p.title")
                .query(TrainingStore::enrolment)
                .list();
    }

    List<Enrolment> of(UUID technician) {
        return sql.sql(ENROLMENT + " where e.technician_id = :id order by e.state, p.title")
                .param("id", technician)
                .query(TrainingStore::enrolment)
                .list();
    }

    Optional<Enrolment> byId(UUID id) {
        return sql.sql(ENROLMENT + " where e.id = :id")
                .param("id", id)
                .query(TrainingStore::enrolment)
                .optional();
    }

    /// Holds the row until the transaction ends.
    void lock(UUID enrolment) {
        sql.sql("select id from enrolment where id = :id for update")
                .param("id", enrolment)
                .query(UUID.class)
                .list();
    }

    void complete(UUID enrolment, LocalDate day, UUID qualification) {
        sql.sql("""
                update enrolment set state = 'COMPLETED', completed_on = :day, qualification_id = :qualification
                where id = :id and state = 'ACTIVE'
                """)
                .param("id", enrolment)
                .param("day", day)
                .param("qualification", qualification)
                .update();
    }

    boolean end(UUID enrolment) {
        return sql.sql("update enrolment set state = 'ENDED' where id = :id and state = 'ACTIVE'")
                        .param("id", enrolment)
                        .update()
                == 1;
    }

    /// False if this record was signed for this task before.
    boolean sign(SignOff s) {
        return sql.sql("""
                insert into sign_off (id, enrolment_id, task_id, record_id, note, signed_by, signed_at)
                values (:id, :enrolment, :task, :record, :note, :by, :at)
                on conflict on constraint sign_off_of_a_record_once do nothing
                """)
                        .param("id", s.id())
                        .param("enrolment", s.enrolment())
                        .param("task", s.task())
                        .param("record", s.record().orElse(null))
                        .param("note", s.note())
                        .param("by", s.signedBy())
                        .param("at", s.signedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<SignOff> signOffs(UUID enrolment) {
        return sql.sql("select * from sign_off where enrolment_id = :id order by signed_at, id")
                .param("id", enrolment)
                .query((row, _) -> new SignOff(
                        row.getObject("id", UUID.class),
                        enrolment,
                        row.getObject("task_id", UUID.class),
                        Optional.ofNullable(row.getObject("record_id", UUID.class)),
                        row.getString("note"),
                        row.getString("signed_by"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Enrolment enrolment(ResultSet row, int at) throws SQLException {
        return new Enrolment(
                row.getObject("id", UUID.class),
                row.getObject("technician_id", UUID.class),
                row.getString("name"),
                row.getObject("programme_id", UUID.class),
                row.getString("title"),
                row.getObject("started_on", LocalDate.class),
                Enrolment.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("completed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("qualification_id", UUID.class)));
    }
}
