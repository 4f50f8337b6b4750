package org.fettle.field.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.machines.Purpose;
import org.fettle.people.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LineStore {
    private static final String LINES = "select *, lower(during) as opens, upper(during) as closes from order_line ";

    private final JdbcClient sql;

    LineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(OrderLine l) {
        sql.sql("""
                insert into order_line (id, order_id, position, purpose, model_id, asset_id, task_type, minutes, seats,
                                        priority, during, within_id, task_id, state)
                values (:id, :order, :position, :purpose, :model, :asset, :type, :minutes, :seats,
                        :priority, tstzrange(:opens, :closes), :within, :task, :state)
                """)
                .param("id", l.id())
                .param("order", l.order())
                .param("position", l.position())
                .param("purpose", l.purpose().name())
                .param("model", l.model())
                .param("asset", l.asset())
                .param("type", l.taskType())
                .param("minutes", l.minutes())
                .param("seats", l.seats())
                .param("priority", l.priority())
                .param(
                        "opens",
                        l.during().map(d -> d.from().atOffset(ZoneOffset.UTC)).orElse(null))
                .param(
                        "closes",
                        l.during().map(d -> d.until().atOffset(ZoneOffset.UTC)).orElse(null))
                .param("within", l.within().orElse(null))
                .param("task", l.task().orElse(null))
                .param("state", l.state().name())
                .update();
    }

    /// It is no longer waiting: this task is to do it.
    void give(UUID id, UUID task) {
        sql.sql("update order_line set task_id = :task, state = 'OPEN', version = version + 1 where id = :id")
                .param("id", id)
                .param("task", task)
                .update();
    }

    void state(UUID id, OrderLine.State state) {
        sql.sql("update order_line set state = :state, version = version + 1 where id = :id and state <> :state")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    Optional<OrderLine> byId(UUID id) {
        return sql.sql(LINES + "where id = :id")
                .param("id", id)
                .query((row, _) -> line(row))
                .optional();
    }

    Optional<OrderLine> ofTask(UUID task) {
        return sql.sql(LINES + "where task_id = :task")
                .param("task", task)
                .query((row, _) -> line(row))
                .optional();
    }

    List<OrderLine> ofTasks(Collection<UUID> tasks) {
        return sql.sql(LINES + "where task_id in (:tasks)")
                .param("tasks", tasks)
                .query((row, _) -> line(row))
                .list();
    }

    List<OrderLine> ofOrder(UUID order) {
        return sql.sql(LINES + "where order_id = :order order by position")
                .param("order", order)
                .query((row, _) -> line(row))
                .list();
    }

    List<OrderLine> ofOrders(Collection<UUID> orders) {
        return sql.sql(LINES + "where order_id in (:orders) order by order_id, position")
                .param("orders", orders)
                .query((row, _) -> line(row))
                .list();
    }

    List<OrderLine> ofAsset(UUID asset) {
        return sql.sql(LINES + "where asset_id = :asset order by id")
                .param("asset", asset)
                .query((row, _) -> line(row))
                .list();
    }

    void insert(PrerequisiteCheck c) {
        sql.sql("""
                insert into prerequisite_check (id, line_id, prerequisite_id, passed, note, checked_by, checked_at)
                values (:id, :line, :prerequisite, :passed, :note, :by, :at) on conflict (id) do nothing
                """)
                .param("id", c.id())
                .param("line", c.line())
                .param("prerequisite", c.prerequisite())
                .param("passed", c.passed())
                .param("note", c.note())
                .param("by", c.by())
                .param("at", c.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<PrerequisiteCheck> checks(UUID line) {
        return sql.sql("select * from prerequisite_check where line_id = :line order by checked_at, id")
                .param("line", line)
                .query((row, _) -> new PrerequisiteCheck(
                        row.getObject("id", UUID.class),
                        row.getObject("line_id", UUID.class),
                        row.getObject("prerequisite_id", UUID.class),
                        row.getBoolean("passed"),
                        row.getString("note"),
                        row.getString("checked_by"),
                        instant(row, "checked_at").orElseThrow()))
                .list();
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        var opens = instant(row, "opens");
        var closes = instant(row, "closes");
        return new OrderLine(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                row.getInt("position"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("model_id", UUID.class),
                row.getObject("asset_id", UUID.class),
                row.getString("task_type"),
                row.getInt("minutes"),
                row.getInt("seats"),
                row.getInt("priority"),
                opens.isPresent() && closes.isPresent()
                        ? Optional.of(new Interval(opens.get(), closes.get()))
                        : Optional.empty(),
                Optional.ofNullable(row.getObject("within_id", UUID.class)),
                Optional.ofNullable(row.getObject("task_id", UUID.class)),
                OrderLine.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
