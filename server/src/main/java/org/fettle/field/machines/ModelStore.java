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
import org.fettle.platform.values.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class ModelStore {
    private final JdbcClient sql;
    private final ObjectMapper json;

    ModelStore(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
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

    List<String> kinds() {
        return sql.sql("select distinct kind from product_model order by kind")
                .query(String.class)
                .list();
    }

    Optional<ProductModel> byCode(String code) {
        return read("m.code = :code", Map.of("code", code)).stream().findFirst();
    }

    List<ProductModel> all() {
        return read("true", Map.of());
    }

    Map<UUID, ProductModel> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return read("m.id in (:ids)", Map.of("ids", ids)).stream()
                .collect(Collectors.toMap(ProductModel::id, Function.identity()));
    }

    /// Whole models in one round trip: they are read at every step of a visit.
    private List<ProductModel> read(String which, Map<String, ?> parameters) {
        return sql.sql("""
                        select m.*,
                               (select coalesce(jsonb_agg(jsonb_build_object('purpose', w.purpose,
                                       'taskType', w.task_type, 'minutes', w.minutes, 'seats', w.seats)
                                       order by w.purpose), '[]')
                                from model_work w where w.model_id = m.id) as work,
                               (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'text',
                                       jsonb_build_object('en', p.text_en, 'de', p.text_de)) order by p.position), '[]')
                                from model_prerequisite p where p.model_id = m.id) as prerequisites,
                               (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'text',
                                       jsonb_build_object('en', c.text_en, 'de', c.text_de)) order by c.position), '[]')
                                from curriculum_point c where c.model_id = m.id) as curriculum
                        from product_model m where\s""" + which + " order by m.maker, m.name, m.code")
                .params(parameters)
                .query((row, _) -> model(row))
                .list();
    }

    private ProductModel model(ResultSet row) throws SQLException {
        return new ProductModel(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("maker"),
                row.getString("name"),
                row.getString("kind"),
                row.getInt("warranty_months"),
                row.getInt("weight_kg"),
                json.readValue(row.getString("work"), new TypeReference<List<ProductModel.Work>>() {}),
                json.readValue(row.getString("prerequisites"), new TypeReference<List<ProductModel.Prerequisite>>() {}),
                json.readValue(row.getString("curriculum"), new TypeReference<List<ProductModel.Point>>() {}),
                row.getInt("version"));
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
