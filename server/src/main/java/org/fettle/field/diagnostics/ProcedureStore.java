package org.fettle.field.diagnostics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fettle.field.diagnostics.Procedure.Choice;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.field.machines.Purpose;
import org.fettle.platform.values.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProcedureStore {
    private final JdbcClient sql;

    ProcedureStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean insert(Procedure p) {
        var fresh = sql.sql("""
                insert into procedure (id, code, edition, machine_kind, purpose, title_en, title_de, published_on)
                values (:id, :code, :edition, :kind, :purpose, :en, :de, :published)
                on conflict on constraint procedure_edition do nothing
                """)
                        .param("id", p.id())
                        .param("code", p.code())
                        .param("edition", p.edition())
                        .param("kind", p.machineKind())
                        .param("purpose", p.purpose().name())
                        .param("en", p.title().en())
                        .param("de", p.title().de())
                        .param("published", p.publishedOn())
                        .update()
                == 1;
        if (fresh)
            for (int i = 0; i < p.steps().size(); i++)
                insert(p.id(), i, p.steps().get(i));
        return fresh;
    }

    private void insert(UUID procedure, int position, Step s) {
        sql.sql("""
                insert into procedure_step (id, procedure_id, position, code, kind, text_en, text_de, choices,
                                            choices_en, choices_de, passing, unit, low, high,
                                            after_step, after_answer)
                values (:id, :procedure, :position, :code, :kind, :en, :de,
                        :choices, :choicesEn, :choicesDe, :passing, :unit, :low, :high,
                        :afterStep, :afterAnswer)
                """)
                .param("id", s.id())
                .param("procedure", procedure)
                .param("position", position)
                .param("code", s.code())
                .param("kind", s.kind().name())
                .param("en", s.text().en())
                .param("de", s.text().de())
                .param("choices", choices(s, Choice::code))
                .param("choicesEn", choices(s, c -> c.words().en()))
                .param("choicesDe", choices(s, c -> c.words().de()))
                .param("passing", s.passing().toArray(String[]::new))
                .param("unit", s.unit())
                .param("low", s.low().orElse(null))
                .param("high", s.high().orElse(null))
                .param("afterStep", s.after().map(Procedure.After::step).orElse(""))
                .param("afterAnswer", s.after().map(Procedure.After::answer).orElse(""))
                .update();
    }

    Optional<Procedure> byId(UUID id) {
        return sql.sql("select * from procedure where id = :id")
                .param("id", id)
                .query((row, _) -> procedure(row))
                .optional();
    }

    Optional<Procedure> latest(String kind, Purpose purpose) {
        return sql.sql("""
                select * from procedure where machine_kind = :kind and purpose = :purpose
                 order by published_on desc, edition desc limit 1
                """)
                .param("kind", kind)
                .param("purpose", purpose.name())
                .query((row, _) -> procedure(row))
                .optional();
    }

    List<Procedure> all() {
        return sql.sql("select * from procedure order by machine_kind, purpose, code, edition desc")
                .query((row, _) -> procedure(row))
                .list();
    }

    private Procedure procedure(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Procedure(
                id,
                row.getString("code"),
                row.getInt("edition"),
                row.getString("machine_kind"),
                Purpose.valueOf(row.getString("purpose")),
                new Words(row.getString("title_en"), row.getString("title_de")),
                row.getObject("published_on", LocalDate.class),
                steps(id));
    }

    private List<Step> steps(UUID procedure) {
        return sql.sql("select * from procedure_step where procedure_id = :procedure order by position")
                .param("procedure", procedure)
                .query((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        var after = row.getString("after_step");
        return new Step(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Procedure.Kind.valueOf(row.getString("kind")),
                new Words(row.getString("text_en"), row.getString("text_de")),
                choices(row),
                texts(row, "passing"),
                row.getString("unit"),
                number(row.getObject("low", Double.class)),
                number(row.getObject("high", Double.class)),
                after.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Procedure.After(after, row.getString("after_answer"))));
    }

    private static Optional<Double> number(@Nullable Double value) {
        return Optional.ofNullable(value);
    }

    private static String[] choices(Step step, Function<Choice, String> part) {
        return step.choices().stream().map(part).toArray(String[]::new);
    }

    private static List<Choice> choices(ResultSet row) throws SQLException {
        var codes = texts(row, "choices");
        var en = texts(row, "choices_en");
        var de = texts(row, "choices_de");
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Choice(
                        codes.get(i),
                        en.isEmpty() ? new Words(codes.get(i), codes.get(i)) : new Words(en.get(i), de.get(i))))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
