package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhotoStore {
    private final JdbcClient sql;

    PhotoStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the task has this very picture, or the file is a photo of another task.
    boolean insert(Photo p) {
        return sql.sql("""
                        insert into work_photo (file_id, task_id, follows, technician_id, name, sha256, thumbnail, note,
                                                added_by, added_at)
                        values (:id, :task, :follows, :technician, :name, :sha256, :thumbnail, :note, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", p.id())
                        .param("task", p.task())
                        .param("follows", p.follows().orElse(null))
                        .param("technician", p.technician().orElse(null))
                        .param("name", p.name())
                        .param("sha256", p.sha256())
                        .param("thumbnail", p.thumbnail())
                        .param("note", p.note())
                        .param("by", p.addedBy())
                        .param("at", p.addedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Photo> byId(UUID id) {
        return sql.sql("select * from work_photo where file_id = :id")
                .param("id", id)
                .query((row, _) -> photo(row))
                .optional();
    }

    Optional<Photo> same(UUID task, String sha256) {
        return sql.sql("select * from work_photo where task_id = :task and sha256 = :sha256")
                .param("task", task)
                .param("sha256", sha256)
                .query((row, _) -> photo(row))
                .optional();
    }

    /// In the order in which they were added.
    List<Photo> ofTasks(Collection<UUID> tasks) {
        if (tasks.isEmpty()) return List.of();
        return sql.sql("select * from work_photo where task_id in (:tasks) order by added_at, file_id")
                .param("tasks", tasks)
                .query((row, _) -> photo(row))
                .list();
    }

    /// In no record yet, and taken for this task by this technician, by the office, or by somebody who is no longer
    /// at it and so writes no record of it.
    List<UUID> pending(UUID task, UUID technician) {
        return sql.sql("""
                select p.file_id from work_photo p
                where p.task_id = :task and p.follows is null
                  and (p.technician_id is null or p.technician_id = :technician
                       or not exists (select from assignment a
                                      where a.task_id = :task and a.technician_id = p.technician_id
                                        and a.state in ('PLANNED', 'STARTED')))
                  and not exists (select from task_record r where r.task_id = :task and p.file_id = any(r.photos))
                order by p.added_at, p.file_id
                """)
                .param("task", task)
                .param("technician", technician)
                .query(UUID.class)
                .list();
    }

    /// Those named in a record and those that follow it, in the order in which they were added.
    Map<UUID, List<Photo>> ofRecords(Collection<UUID> records) {
        var found = new HashMap<UUID, List<Photo>>();
        if (records.isEmpty()) return found;
        sql.sql("""
                select of.record, p.* from (
                    select r.id as record, unnest(r.photos) as file_id from task_record r where r.id in (:records)
                    union
                    select f.follows, f.file_id from work_photo f where f.follows in (:records)) of
                join work_photo p on p.file_id = of.file_id
                order by p.added_at, p.file_id
                """).param("records", records).query(row -> {
            found.computeIfAbsent(row.getObject("record", UUID.class), _ -> new ArrayList<>())
                    .add(photo(row));
        });
        return found;
    }

    private static Photo photo(ResultSet row) throws SQLException {
        return new Photo(
                row.getObject("file_id", UUID.class),
                row.getObject("task_id", UUID.class),
                Optional.ofNullable(row.getObject("follows", UUID.class)),
                Optional.ofNullable(row.getObject("technician_id", UUID.class)),
                row.getString("name"),
                row.getString("sha256"),
                row.getBoolean("thumbnail"),
                row.getString("note"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
