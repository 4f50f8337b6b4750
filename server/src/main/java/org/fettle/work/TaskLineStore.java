package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.values.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of tasks with the names of those who have them.
@Repository
class TaskLineStore {
    private static final String LINE = """
            select t.*, w.who from task t
            cross join lateral (select coalesce(string_agg(p.name, ', ' order by a.during, a.id), '') as who
                                from assignment a join technician p on p.id = a.technician_id
                                where a.task_id = t.id and a.state <> 'WITHDRAWN') w
            """;
    private static final String WHOLE = """
            where t.practice = any(:whole) and t.state = any(:states)
            """;
    private static final String OWN = """
            where t.id in (select a.task_id from assignment a
                           where (a.technician_id = :me or a.supervisor_id = :me) and a.state <> 'WITHDRAWN')
              and t.state = any(:states)
            """;
    private static final String FILTER = """
              and (:type = '' or t.task_type = :type or (right(:type, 1) = '.' and starts_with(t.task_type, :type)))
              and (:text = '' or upper(t.number) = upper(:text) or t.title ilike :anywhere)
            """;
    private static final String URGENT_FIRST = """
              and (:after::uuid is null
                   or (t.priority, t.id) > (select c.priority, c.id from task c where c.id = :after))
            order by t.priority, t.id limit :limit
            """;
    private static final String NEWEST_FIRST = """
              and (:after::uuid is null or t.id < :after)
            order by t.id desc limit :limit
            """;

    private final JdbcClient sql;

    TaskLineStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<TaskLine> whole(Set<Practice> practices, TaskFilter filter, int limit) {
        return lines(
                sql.sql(LINE + WHOLE + FILTER + (filter.live() ? URGENT_FIRST : NEWEST_FIRST))
                        .param("whole", practices.stream().map(Enum::name).toArray(String[]::new)),
                filter,
                limit);
    }

    List<TaskLine> own(UUID technician, TaskFilter filter, int limit) {
        return lines(
                sql.sql(LINE + OWN + FILTER + (filter.live() ? URGENT_FIRST : NEWEST_FIRST))
                        .param("me", technician),
                filter,
                limit);
    }

    /// True if this technician does or supervises some work on this thing, or did.
    boolean workedOn(UUID technician, ThingRef thing) {
        return sql.sql("""
                select exists (select from task t join assignment a on a.task_id = t.id
                               where t.thing_kind = :kind and t.thing_id = :thing and a.state <> 'WITHDRAWN'
                                 and (a.technician_id = :me or a.supervisor_id = :me))
                """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("me", technician)
                .query(Boolean.class)
                .single();
    }

    private static List<TaskLine> lines(JdbcClient.StatementSpec select, TaskFilter filter, int limit) {
        return select.param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("type", filter.type())
                .param("text", filter.text().strip())
                .param("anywhere", new SearchText(filter.text()).anywhere())
                .param("after", filter.after().orElse(null))
                .param("limit", limit)
                .query(TaskLineStore::line)
                .list();
    }

    private static TaskLine line(ResultSet row, int at) throws SQLException {
        return new TaskLine(
                TaskStore.task(row, at),
                row.getString("who"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
