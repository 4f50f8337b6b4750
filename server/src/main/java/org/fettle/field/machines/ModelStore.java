package org.fettle.field.machines;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModelStore {
    private final JdbcClient sql;

    ModelStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if a model of this code is there already.
    boolean insert(ProductModel m) {
        var fresh = sql.sql("""
                insert into product_model (id, code, maker, name, kind, warranty_months, weight_kg)
                values (:id, :code, :maker, :name, :kind, :warranty, :weight)
                on conflict on constraint product_model_code_once do nothing
                """)
                        .param("id", m.id())
                        .param("code", m.code())
                        .param("maker", m.maker())
                        .param("name", m.name())
                        .param("kind", m.kind())
                        .param("warranty", m.warrantyMonths())
                        .param("weight", m.weightKg())
                        .update()
                == 1;
        if (!fresh) return false;
        m.work().forEach(w -> insert(m.id(), w));
        for (int i = 0; i < m.prerequisites().size(); i++)
            insert(m.id(), i, m.prerequisites().get(i));
        for (int i = 0; i < m.curriculum().size(); i++)
            insert(m.id(), i, m.curriculum().get(i));
        return true;
    }

    private void insert(UUID model, ProductModel.Work w) {
        sql.sql("""
                insert into model_work (id, model_id, purpose, task_type, minutes, seats)
                values (:id, :model, :purpose, :type, :minutes, :seats)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("model", model)
                .param("purpose", w.purpose().name())
                .param("type", w.taskType())
                .param("minutes", w.minutes())
                .param("seats", w.seats())
                .update();
    }

    private void insert(UUID model, int position, ProductModel.Prerequisite p) {
        sql.sql("""
                insert into model_prerequisite (id, model_id, position, kind, text_en, text_de)
                values (:id, :model, :position, :kind, :en, :de)
                """)
                .param("id", p.id())
                .param("model", model)
                .param("position", position)
                .param("kind", p.kind().name())
                .param("en", p.text().en())
                .param("de", p.text().de())
                .update();
    }

    private void insert(UUID model, int position, ProductModel.Point p) {
        sql.sql("""
                insert into curriculum_point (id, model_id, position, text_en, text_de)
                values (:id, :model, :position, :en, :de)
                """)
                .param("id", p.id())
                .param("model", model)
                .param("position", position)
                .param("en", p.text().en())
                .param("de", p.text().de())
                .update();
    }

    void insert(List<FailureCode> codes) {
        for (var c : codes)
            sql.sql("""
                    insert into failure_code (code, role, machine_kind, text_en, text_de)
                    values (:code, :role, :kind, :en, :de) on conflict (code) do nothing
                    """)
                    .param("code", c.code())
                    .param("role", c.role().name())
                    .param("kind", c.machineKind())
                    .param("en", c.text().en())
                    .param("de", c.text().de())
                    .update();
    }

    Optional<ProductModel> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Optional<ProductModel> byCode(String code) {
        return sql.sql("select id from product_model where code = :code")
                .param("code", code)
                .query(UUID.class)
                .optional()
                .flatMap(this::byId);
    }

    List<ProductModel> all() {
        var ids = sql.sql("select id from product_model order by maker, name, code")
                .query(UUID.class)
                .list();
        var models = byIds(ids);
        return ids.stream().map(models::get).toList();
    }

    Map<UUID, ProductModel> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var work = sql.sql("select * from model_work where model_id in (:ids) order by purpose")
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getObject("model_id", UUID.class), work(row)))
                .list();
        var prerequisites = sql.sql("select * from model_prerequisite where model_id in (:ids) order by position")
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getObject("model_id", UUID.class), prerequisite(row)))
                .list();
        var points = sql.sql("select * from curriculum_point where model_id in (:ids) order by position")
                .param("ids", ids)
                .query((row, _) -> Map.entry(
                        row.getObject("model_id", UUID.class),
                        new ProductModel.Point(row.getObject("id", UUID.class), words(row))))
                .list();
        return sql
                .sql("select * from product_model where id in (:ids)")
                .param("ids", ids)
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new ProductModel(
                            id,
                            row.getString("code"),
                            row.getString("maker"),
                            row.getString("name"),
                            row.getString("kind"),
                            row.getInt("warranty_months"),
                            row.getInt("weight_kg"),
                            of(id, work),
                            of(id, prerequisites),
                            of(id, points),
                            row.getInt("version"));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(ProductModel::id, Function.identity()));
    }

    List<FailureCode> codes(String machineKind, FailureCode.Role role) {
        return sql.sql("select * from failure_code where machine_kind = :kind and role = :role order by code")
                .param("kind", machineKind)
                .param("role", role.name())
                .query((row, _) -> code(row))
                .list();
    }

    Optional<FailureCode> code(String code) {
        return sql.sql("select * from failure_code where code = :code")
                .param("code", code)
                .query((row, _) -> code(row))
                .optional();
    }

    private static <T> List<T> of(UUID model, List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .filter(e -> e.getKey().equals(model))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static ProductModel.Work work(ResultSet row) throws SQLException {
        return new ProductModel.Work(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("task_type"),
                row.getInt("minutes"),
                row.getInt("seats"));
    }

    private static ProductModel.Prerequisite prerequisite(ResultSet row) throws SQLException {
        return new ProductModel.Prerequisite(
                row.getObject("id", UUID.class),
                ProductModel.Prerequisite.Kind.valueOf(row.getString("kind")),
                words(row));
    }

    private static FailureCode code(ResultSet row) throws SQLException {
        return new FailureCode(
                row.getString("code"),
                FailureCode.Role.valueOf(row.getString("role")),
                row.getString("machine_kind"),
                words(row));
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(row.getString("text_en"), row.getString("text_de"));
    }
}
