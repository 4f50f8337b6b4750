package org.fettle.people;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForgettingStore {
    private final JdbcClient sql;

    ForgettingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The technician takes the pseudonym of the account.
    /// Also what people knows of this person beside the account: the home, and a name that is written otherwise.
    void forget(UUID account) {
        sql.sql("""
                select forget_words('account', a.id, a.name, array_remove(array_remove(
                           array[case when length(t.home_address) >= 4 then t.home_address end,
                                 case when t.name <> a.name and length(t.name) >= 4 then t.name end], null), ''))
                from technician t join account a on a.id = t.account_id where a.id = :account
                """).param("account", account).query(Integer.class).optional();
        sql.sql("""
                update technician t set name = a.name, home_address = null, home_latitude = null, home_longitude = null,
                       active = false, version = t.version + 1
                from account a where a.id = t.account_id and a.id = :account
                """).param("account", account).update();
        sql.sql("select forget_technician_in_audit(:account)")
                .param("account", account)
                .query((_, _) -> account)
                .single();
    }
}
