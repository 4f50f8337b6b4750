package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.AccountChange;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class ForgettingTest {
    private static final Actor BY = Actor.system("test");

    private final Accounts accounts;
    private final Technicians technicians;
    private final JdbcClient sql;

    ForgettingTest(Accounts accounts, Technicians technicians, JdbcClient sql) {
        this.accounts = accounts;
        this.technicians = technicians;
        this.sql = sql;
    }

    @Test
    void theTechnicianOfAForgottenPersonIsANumber() {
        var account = UuidCreator.getTimeOrderedEpoch();
        var name = "Gone " + account;
        accounts.open(BY, new NewAccount(account, "g-" + account, name, null, null, Locale.ENGLISH, Set.of(), false));
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                BY,
                new NewTechnician(
                        id,
                        name,
                        "team",
                        Set.of(Practice.FIELD),
                        ZoneId.of("Europe/Berlin"),
                        Optional.of(new Technician.Home("Secret Lane " + account, 49.95, 11.57)),
                        Optional.of(account)));
        assertThat(traces(name)).isPositive();
        assertThat(traces("Secret Lane " + account)).isPositive();

        assertThat(accounts.forget(BY, account, "g-" + account)).isInstanceOf(AccountChange.Changed.class);

        var gone = technicians.technician(id).orElseThrow();
        assertThat(gone.name()).startsWith("forgotten-");
        assertThat(gone.home()).isEmpty();
        assertThat(traces(name)).isZero();
        assertThat(traces("Secret Lane " + account)).isZero();
    }

    private int traces(String text) {
        return sql.sql("""
                select (select count(*) from audit_entry where changed::text like '%' || :t || '%' or actor_name = :t)
                     + (select count(*) from technician t where t::text like '%' || :t || '%')
                     + (select count(*) from account a where a::text like '%' || :t || '%')
                """).param("t", text).query(Integer.class).single();
    }
}
