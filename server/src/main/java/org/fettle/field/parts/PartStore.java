package org.fettle.field.parts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.values.Words;
import org.fettle.work.Material;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartStore {
    /// @param from null when it comes from outside
    /// @param to null when it is built in
    record Move(
            UUID id,
            UUID part,
            @Nullable UUID from,
            @Nullable UUID to,
            double quantity,
            @Nullable UUID task,
            String serialIn,
            String serialOut,
            String why,
            Instant at) {}

    private static final String PART = """
            select p.*,
                   (select coalesce(array_agg(f.machine_kind), '{}') from part_fits f where f.part_id = p.id) as fits
            """;

    private final JdbcClient sql;

    PartStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the code is taken.
    boolean insert(Part p) {
        var fresh = sql.sql("""
                insert into part (id, code, name_en, name_de, unit, serials)
                values (:id, :code, :en, :de, :unit, :serials) on conflict on constraint part_code_once do nothing
                """)
                        .param("id", p.id())
                        .param("code", p.code())
                        .param("en", p.name().en())
                        .param("de", p.name().de())
                        .param("unit", p.unit())
                        .param("serials", p.serials())
                        .update()
                == 1;
        if (fresh)
            for (var kind : p.fits())
                sql.sql("insert into part_fits (id, part_id, machine_kind) values (:id, :part, :kind)")
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("part", p.id())
                        .param("kind", kind)
                        .update();
        return fresh;
    }

    void move(Move m) {
        sql.sql("""
                insert into stock_move (id, part_id, from_place, to_place, quantity, task_id, serial_in, serial_out,
                                        why, moved_at)
                values (:id, :part, :from, :to, :quantity, :task, nullif(:in, ''), nullif(:out, ''), :why, :at)
                """)
                .param("id", m.id())
                .param("part", m.part())
                .param("from", m.from())
                .param("to", m.to())
                .param("quantity", m.quantity())
                .param("task", m.task())
                .param("in", m.serialIn())
                .param("out", m.serialOut())
                .param("why", m.why())
                .param("at", m.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void receive(Collection<UUID> parts, UUID place, double quantity, String why, Instant at) {
        sql.sql("""
                insert into stock_move (id, part_id, to_place, quantity, why, moved_at)
                select gen_random_uuid(), p.id, :place, :quantity, :why, :at from unnest(:parts::uuid[]) as p(id)
                """)
                .param("place", place)
                .param("quantity", quantity)
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("parts", parts.toArray(UUID[]::new))
                .update();
    }

    boolean moved(UUID id) {
        return sql.sql("select exists (select from stock_move where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The stock, and nobody else takes from this part until the transaction ends.
    double lockedStock(UUID part, UUID place) {
        sql.sql("select id from part where id = :part for update")
                .param("part", part)
                .query(UUID.class)
                .single();
        return stock(part, place);
    }

    double stock(UUID part, UUID place) {
        return sql.sql("""
                select coalesce(sum(case when to_place = :place then quantity else -quantity end), 0)
                  from stock_move where part_id = :part and (to_place = :place or from_place = :place)
                """)
                .param("part", part)
                .param("place", place)
                .query(Double.class)
                .single();
    }

    Optional<Part> byCode(String code) {
        return sql.sql(PART + "from part p where p.code = :code")
                .param("code", code.strip())
                .query((row, _) -> part(row))
                .optional();
    }

    List<Material> usedOn(UUID task) {
        return sql.sql("""
                select p.code, p.name_en, m.quantity, p.unit, m.serial_in, m.serial_out
                  from stock_move m join part p on p.id = m.part_id
                 where m.task_id = :task and m.to_place is null order by m.moved_at, m.id
                """)
                .param("task", task)
                .query((row, _) -> new Material(
                        row.getString("code"),
                        row.getString("name_en"),
                        row.getDouble("quantity"),
                        row.getString("unit"),
                        Optional.ofNullable(row.getString("serial_in")),
                        Optional.ofNullable(row.getString("serial_out"))))
                .list();
    }

    List<Stock> fitting(String kind, UUID place) {
        return sql.sql(PART + """
                , coalesce((select sum(case when m.to_place = :place then m.quantity else -m.quantity end)
                     from stock_move m
                    where m.part_id = p.id and (m.to_place = :place or m.from_place = :place)), 0) as there
                from part p where exists (select from part_fits f where f.part_id = p.id and f.machine_kind = :kind)
                order by p.name_en
                """)
                .param("kind", kind)
                .param("place", place)
                .query((row, _) -> new Stock(part(row), place, row.getDouble("there")))
                .list();
    }

    List<Stock> at(UUID place) {
        return sql.sql(PART + """
                , s.there from part p join (
                    select part_id, sum(case when to_place = :place then quantity else -quantity end) as there
                      from stock_move where to_place = :place or from_place = :place group by part_id) s
                    on s.part_id = p.id
                 where s.there <> 0 order by p.name_en
                """)
                .param("place", place)
                .query((row, _) -> new Stock(part(row), place, row.getDouble("there")))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Words(row.getString("name_en"), row.getString("name_de")),
                row.getString("unit"),
                row.getBoolean("serials"),
                fits(row));
    }

    private static Set<String> fits(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("fits").getArray()).collect(Collectors.toSet());
    }
}
