package org.fettle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompanyStore {
    private final JdbcClient sql;

    CompanyStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(CompanyEntry e) {
        sql.sql("""
                insert into company_entry (id, code, register, number, jurisdiction, valid_from, valid_until)
                values (:id, :code, :register, :number, :jurisdiction, :from, :until)
                """)
                .param("id", e.id())
                .param("code", e.code())
                .param("register", e.register())
                .param("number", e.number())
                .param("jurisdiction", e.jurisdiction())
                .param("from", e.validFrom())
                .param("until", e.validUntil().orElse(null))
                .update();
    }

    /// False if there is no such entry, or it would end before it begins.
    boolean end(UUID id, LocalDate last) {
        return sql.sql("""
                update company_entry set valid_until = :last, version = version + 1
                where id = :id and valid_from <= :last
                """).param("id", id).param("last", last).update() == 1;
    }

    List<CompanyEntry> all() {
        return sql.sql("select * from company_entry order by code, valid_from")
                .query((row, _) -> new CompanyEntry(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("register"),
                        row.getString("number"),
                        row.getString("jurisdiction"),
                        row.getObject("valid_from", LocalDate.class),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
                .list();
    }
}
