package org.fettle.library.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassageStore {
    private static final String SELECT = """
            select p.*, s.task_type from processing_passage p
            join processing_step s on s.route = p.route and s.position = p.position
            """;

    private final JdbcClient sql;

    PassageStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Step> steps(Kind route) {
        return sql.sql("select * from processing_step where route = :route order by position")
                .param("route", route.name())
                .query(PassageStore::step)
                .list();
    }

    List<Step> steps() {
        return sql.sql("select * from processing_step order by route, position")
                .query(PassageStore::step)
                .list();
    }

    /// False if the item is on its way already: the index processing_passage_one_at_a_time decides.
    boolean insert(UUID id, UUID item, Step first, boolean rush, UUID task, Instant now) {
        return sql.sql("""
                insert into processing_passage (id, item_id, route, rush, position, task_id, began_at, step_since)
                values (:id, :item, :route, :rush, :position, :task, :now, :now)
                on conflict (item_id) where ended_at is null do nothing
                """)
                        .param("id", id)
                        .param("item", item)
                        .param("route", first.route().name())
                        .param("rush", rush)
                        .param("position", first.position())
                        .param("task", task)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Passage> live(UUID item) {
        return sql.sql(SELECT + " where p.item_id = :item and p.ended_at is null for update of p")
                .param("item", item)
                .query(PassageStore::passage)
                .optional();
    }

    /// The passage that waits for this task, held until the transaction ends.
    Optional<Passage> ofTask(UUID task) {
        return sql.sql(SELECT + " where p.task_id = :task and p.ended_at is null for update of p")
                .param("task", task)
                .query(PassageStore::passage)
                .optional();
    }

    List<Passage> ofItem(UUID item) {
        return sql.sql(SELECT + " where p.item_id = :item order by p.began_at desc")
                .param("item", item)
                .query(PassageStore::passage)
                .list();
    }

    void move(UUID id, int position, UUID task, Instant now) {
        sql.sql("""
                update processing_passage
                set position = :position, task_id = :task, step_since = :now, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("position", position)
                .param("task", task)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(UUID id, Instant now) {
        sql.sql("update processing_passage set ended_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rush(UUID id, boolean rush) {
        sql.sql("update processing_passage set rush = :rush, version = version + 1 where id = :id")
                .param("id", id)
                .param("rush", rush)
                .update();
    }

    /// Rush first, then the longest waiting.
    List<Passage> live() {
        return sql.sql(SELECT + " where p.ended_at is null order by p.rush desc, p.step_since, p.id")
                .query(PassageStore::passage)
                .list();
    }

    /// What was done since then, by kind.
    List<CycleTime> cycles(Instant since) {
        return sql.sql("""
                select route, count(*) as pieces,
                       extract(epoch from percentile_cont(0.5) within group (order by ended_at - began_at)) as median,
                       extract(epoch from percentile_cont(0.9) within group (order by ended_at - began_at)) as slowest
                from processing_passage where ended_at >= :since group by route order by route
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new CycleTime(
                        Kind.valueOf(row.getString("route")),
                        row.getInt("pieces"),
                        Duration.ofSeconds((long) row.getDouble("median")),
                        Duration.ofSeconds((long) row.getDouble("slowest"))))
                .list();
    }

    private static Step step(ResultSet row, int at) throws SQLException {
        return new Step(
                Kind.valueOf(row.getString("route")),
                row.getInt("position"),
                row.getString("task_type"),
                row.getInt("minutes"));
    }

    private static Passage passage(ResultSet row, int at) throws SQLException {
        return new Passage(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                Kind.valueOf(row.getString("route")),
                row.getBoolean("rush"),
                row.getInt("position"),
                row.getString("task_type"),
                row.getObject("task_id", UUID.class),
                Instants.of(row, "began_at"),
                Instants.of(row, "step_since"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
