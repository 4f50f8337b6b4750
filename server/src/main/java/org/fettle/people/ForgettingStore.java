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

    /// The technician takes the pseudonym of the account. What people knows of this person beside the account goes too:
    /// a
    /// name that is written otherwise everywhere, the home only here, since colleagues and customers may share it.
    void forget(UUID account) {
        sql.sql("""
                select forget_words('account', a.id, a.name, array[t.name])
                from technician t join account a on a.id = t.account_id
                where a.id = :account and t.name <> a.name and length(trim(t.name)) >= 4
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
