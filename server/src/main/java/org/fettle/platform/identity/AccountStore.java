package org.fettle.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    record Secret(Account account, @Nullable String hash) {}

    static final Table TABLE = new Table(
            "/accounts",
            List.of(
                    Column.filter("q", "identity.search", new Column.Text()),
                    Column.sorted("name", "identity.name", "lower(a.name)"),
                    Column.sorted("login", "identity.login", "a.login"),
                    Column.plain("role", "identity.roles")
                            .with(new Column.Choice(
                                    Arrays.stream(Role.values()).map(Role::name).toList(), "role.")),
                    Column.filter(
                            "state",
                            "identity.state",
                            new Column.Choice(List.of("active", "off", "locked"), "identity.state."))),
            "a.id",
            "uuid",
            "name",
            true);

    private static final String MATCHING = """
            from account a
            where position(lower(:q) in a.login || ' ' || lower(a.name)) > 0
              and (:role = '' or :role = any (a.roles))
              and case :state when 'active' then a.active when 'off' then not a.active
                  when 'locked' then exists (
                      select from sign_in_failure f where f.login = a.login and f.locked_until > :now)
                  else true end
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Secret> byLogin(String login) {
        return sql.sql("select * from account where login = :login")
                .param("login", login.toLowerCase(Locale.ROOT))
                .query((row, _) -> new Secret(account(row), row.getString("password_hash")))
                .optional();
    }

    boolean anybodyCanSignIn() {
        return sql.sql("select exists (select from account where active and password_hash is not null)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> byId(UUID id) {
        return sql.sql("select * from account where id = :id")
                .param("id", id)
                .query((row, _) -> account(row))
                .optional();
    }

    Map<UUID, String> logins(Collection<UUID> ids) {
        return sql
                .sql("select id, login from account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("login")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Account> all() {
        return sql.sql("select * from account order by name, login")
                .query((row, _) -> account(row))
                .list();
    }

    Page<Account> page(Listing listing, Instant now) {
        var keys = Keyset.of(listing);
        var rows = sql.sql("select a.*, %s %s and %s order by %s limit :limit"
                        .formatted(keys.columns(), MATCHING, keys.after(), keys.order()))
                .params(keys.parameters())
                .params(filters(listing, now))
                .query((row, _) -> keys.row(row, account(row)))
                .list();
        return keys.page(rows);
    }

    void each(Listing listing, Instant now, Consumer<Account> sink) {
        try (var rows = sql
                .sql("select a.* %s order by %s"
                        .formatted(MATCHING, Keyset.all(listing).order()))
                .params(filters(listing, now))
                .withFetchSize(500)
                .query((row, _) -> account(row))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static Map<String, Object> filters(Listing listing, Instant now) {
        return Map.of(
                "q", listing.filter("q").orElse(""),
                "role", listing.filter("role").orElse(""),
                "state", listing.filter("state").orElse(""),
                "now", now.atOffset(ZoneOffset.UTC));
    }

    /// False if the login is taken.
    boolean insert(NewAccount a, @Nullable String hash) {
        return sql.sql("""
                insert into account (id, login, name, password_hash, mail, language, roles, demo)
                values (:id, :login, :name, :hash, :mail, :language, :roles, :demo)
                on conflict on constraint account_login_taken do nothing
                """)
                        .param("id", a.id())
                        .param("login", a.login().toLowerCase(Locale.ROOT))
                        .param("name", a.name())
                        .param("hash", hash)
                        .param("mail", a.mail())
                        .param("language", a.language().getLanguage())
                        .param("roles", names(a.roles()))
                        .param("demo", a.demo())
                        .update()
                == 1;
    }

    Optional<Instant> lockedUntil(String login, Instant now) {
        return sql.sql("select locked_until from sign_in_failure where login = :login and locked_until > :now")
                .param("login", login)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /// One more wrong password; after the fifth in a row each further one doubles the wait, up to an hour.
    void failed(String login, Instant now) {
        sql.sql("""
                insert into sign_in_failure as f (login, failures, last_at) values (:login, 1, :now)
                on conflict (login) do update set
                    failures = f.failures + 1, last_at = :now,
                    locked_until = case when f.failures + 1 >= 5
                        then :now + least(interval '1 minute' * power(2, f.failures - 4), interval '1 hour') end
                """)
                .param("login", login)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void succeeded(String login) {
        sql.sql("delete from sign_in_failure where login = :login")
                .param("login", login)
                .update();
    }

    /// In the transaction of what makes it necessary: whoever had these roles has them nowhere any more.
    void endSessions(String login) {
        sql.sql("delete from spring_session where principal_name = :login")
                .param("login", login)
                .update();
    }

    /// Nothing of the person stays but the number that the work records refer to.
    void forget(UUID id, String pseudonym, Instant now) {
        sql.sql("""
                update account set login = :pseudonym, name = :pseudonym, mail = null,
                       password_hash = null, roles = '{}',
                       active = false, forgotten_at = :now, version = version + 1 where id = :id
                """)
                .param("pseudonym", pseudonym)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        sql.sql("""
                update api_token set name = :pseudonym, revoked_at = coalesce(revoked_at, :now) where account_id = :id
                """)
                .param("pseudonym", pseudonym)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        sql.sql("select forget_in_audit(:id)")
                .param("id", id)
                .query((_, _) -> id)
                .single();
    }

    void forgetWords(UUID id, String pseudonym, List<String> words) {
        sql.sql("select forget_words('account', :id, :pseudonym, :words)")
                .param("id", id)
                .param("pseudonym", pseudonym)
                .param("words", words.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    void setPassword(UUID id, String hash) {
        sql.sql("update account set password_hash = :hash, version = version + 1 where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /// False if the version is no longer the one that was read.
    boolean change(UUID id, int version, String name, @Nullable String mail, Set<Role> roles, boolean active) {
        return sql.sql("""
                update account set name = :name, mail = :mail, roles = :roles, active = :active, version = version + 1
                where id = :id and version = :version
                """)
                        .param("name", name)
                        .param("mail", mail)
                        .param("roles", names(roles))
                        .param("active", active)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /// Active administrators, locked until the transaction ends, so that two changes cannot remove the last two.
    List<UUID> administrators() {
        return sql.sql("select id from account where active and 'ADMINISTRATOR' = any (roles) order by id for update")
                .query(UUID.class)
                .list();
    }

    void setLanguage(UUID id, Locale language) {
        sql.sql("update account set language = :language, version = version + 1 where id = :id")
                .param("language", language.getLanguage())
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                row.getString("mail"),
                Locale.of(row.getString("language")),
                roles((String[]) row.getArray("roles").getArray()),
                row.getBoolean("active"),
                row.getBoolean("demo"),
                row.getObject("forgotten_at") != null,
                row.getInt("version"));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }
}
