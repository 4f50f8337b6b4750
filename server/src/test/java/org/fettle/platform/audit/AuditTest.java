package org.fettle.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class AuditTest {
    private final JdbcClient sql;
    private final Accounts accounts;
    private final PlatformTransactionManager manager;

    AuditTest(JdbcClient sql, Accounts accounts, PlatformTransactionManager manager) {
        this.sql = sql;
        this.accounts = accounts;
        this.manager = manager;
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

    /// PostgreSQL forgets with a savepoint who was named since; the house must notice.
    @Test
    void aNameHoldsForTheTransactionAlsoAfterPartOfItIsTakenBack() {
        var one = new Actor(UUID.randomUUID(), "One", Set.of(Role.ADMINISTRATOR), Door.API, "r-1");
        var other = new Actor(UUID.randomUUID(), "Other", Set.of(Role.ADMINISTRATOR), Door.API, "r-2");
        var nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var kept = new TransactionTemplate(manager).execute(_ -> {
            nested.executeWithoutResult(part -> {
                open(one);
                part.setRollbackOnly();
            });
            return List.of(open(one), open(one), open(other), open(one));
        });
        assertThat(java.util.Objects.requireNonNull(kept))
                .extracting(id -> sql.sql("select actor_name from audit_entry where row_id = :id and action = 'insert'")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .containsExactly("One", "One", "Other", "One");
    }

    private UUID open(Actor by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        accounts.open(by, new NewAccount(id, "name-" + id, "New", null, null, Locale.ENGLISH, Set.of(), false));
        return id;
    }

    @Test
    void aChangeWithoutANameIsRefused() {
        assertThatThrownBy(() -> sql.sql("insert into account (id, login, name) values (:id, 'anon', 'Anon')")
                        .param("id", UUID.randomUUID())
                        .update())
                .hasStackTraceContaining("without a name");
    }

    /// A trigger that is off, or that does not see every kind of change, would be a path without audit; so would a
    /// right to truncate, to be another role, or to switch triggers off for a session.
    @Test
    void noPathGoesAroundTheAudit() {
        assertThat(sql.sql("""
                select t.tgrelid::regclass::text from pg_trigger t
                where t.tgname = 'audit' and (t.tgenabled <> 'O' or t.tgtype & 1 = 0 or t.tgtype & 28 <> 28)
                """).query(String.class).list())
                .as("not for each row on insert, update and delete")
                .isEmpty();
        assertThat(sql.sql("select table_name from audit_exempt where length(why) < 10")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(sql.sql("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and (has_table_privilege(c.oid, 'truncate') or has_table_privilege(c.oid, 'trigger')
                       or pg_has_role(c.relowner, 'member'))
                """).query(String.class).list()).isEmpty();
        assertThat(sql.sql("""
                select rolsuper or rolcreaterole or rolbypassrls from pg_roles where rolname = current_user
                """).query(Boolean.class).single()).isFalse();
        assertThatThrownBy(
                        () -> sql.sql("set session_replication_role = replica").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("""
                insert into audit_entry (table_name, row_id, action, changed, actor, actor_name, door, request_id)
                values ('account', '', 'insert', '{}', gen_random_uuid(), 'x', 'API', '-')
                """).update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql.sql("update audit_exempt set why = why").update())
                .hasStackTraceContaining("permission denied");
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
