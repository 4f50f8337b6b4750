package org.fettle.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class AuditTest {
    private final JdbcClient sql;
    private final Accounts accounts;

    AuditTest(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    @Test
    void everyTableIsAuditedOrSaysWhyNot() {
        var without = sql.sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit')
                  and not exists (select from audit_exempt e where e.table_name = c.relname)
                """).query(String.class).list();
        assertThat(without).isEmpty();
    }

    @Test
    void aChangeIsKeptWithNameAndDoorButWithoutTheSecret() {
        var by = new Actor(UUID.randomUUID(), "A. Tester", Set.of(Role.ADMINISTRATOR), Door.API, "r-1");
        var id = UuidCreator.getTimeOrderedEpoch();
        accounts.open(
                by, new NewAccount(id, "audit-" + id, "New", "secret-word", null, Locale.ENGLISH, Set.of(), false));
        var entry = sql.sql("select *, changed::text as delta from audit_entry where row_id = :id")
                .param("id", id.toString())
                .query()
                .singleRow();
        assertThat(entry).containsEntry("action", "insert").containsEntry("actor_name", "A. Tester");
        assertThat(entry).containsEntry("door", "API").containsEntry("request_id", "r-1");
        assertThat(entry.get("delta").toString()).contains("\"New\"").doesNotContain("argon2");
    }

    @Test
    void aChangeWithoutANameIsRefused() {
        assertThatThrownBy(() -> sql.sql("insert into account (id, login, name) values (:id, 'anon', 'Anon')")
                        .param("id", UUID.randomUUID())
                        .update())
                .hasStackTraceContaining("without a name");
    }

    @Test
    void theServerCannotTouchTheAudit() {
        assertThatThrownBy(() -> sql.sql("delete from audit_entry").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        sql.sql("alter table account disable trigger audit").update())
                .hasStackTraceContaining("must be owner");
    }
}
