package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a word stands in the database.
record Traces(JdbcClient sql) {
    /// The columns of all tables that have this word, those apart that are kept with a reason.
    List<String> of(String word) {
        var columns = sql.sql("""
                select c.table_name || '.' || c.column_name
                from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and (c.data_type in ('text', 'character varying', 'json', 'jsonb') or c.udt_name = '_text')
                  and not exists (select from forget_exempt e
                                  where e.table_name = c.table_name and e.column_name in ('*', c.column_name))
                """).query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(200);
        var found = new ArrayList<String>();
        for (var column : columns) {
            var at = column.split("\\.");
            var held = sql.sql("""
                    select exists (select from %s where replace(%s::text, '\\', '') ilike '%%' || :word || '%%')
                    """.formatted(at[0], at[1]))
                    .param("word", word)
                    .query(Boolean.class)
                    .single();
            if (held) found.add(column);
        }
        return found;
    }
}
