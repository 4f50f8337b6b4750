package org.fettle.field.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerStore {
    static final Table TABLE = new Table(
            "/field/customers",
            List.of(
                    Column.filter("q", "customers.search", new Column.Text()),
                    Column.sorted("name", "customers.name", "lower(c.name)"),
                    Column.sorted("number", "customers.number", "c.number", "bigint"),
                    Column.sorted("kind", "customers.kind", "c.kind")
                            .with(new Column.Choice(List.of("HOUSEHOLD", "BUSINESS"), "customers.kind.")),
                    Column.plain("phone", "customers.phone")),
            "c.number",
            "bigint",
            "name",
            true);

    private final JdbcClient sql;

    CustomerStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(NewCustomer c) {
        sql.sql("""
                insert into customer (id, name, kind, phone, mail, language)
                values (:id, :name, :kind, :phone, :mail, :language)
                on conflict (id) do nothing
                """)
                .param("id", c.id())
                .param("name", c.name().strip())
                .param("kind", c.kind().name())
                .param("phone", c.phone().strip())
                .param("mail", c.mail().strip())
                .param("language", c.language().getLanguage())
                .update();
    }

    /// False if the version is no longer the one that was read.
    boolean update(NewCustomer c, int version) {
        return sql.sql("""
                update customer set name = :name, kind = :kind, phone = :phone, mail = :mail, language = :language,
                       version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", c.id())
                        .param("name", c.name().strip())
                        .param("kind", c.kind().name())
                        .param("phone", c.phone().strip())
                        .param("mail", c.mail().strip())
                        .param("language", c.language().getLanguage())
                        .param("version", version)
                        .update()
                == 1;
    }

    void insert(Contact c) {
        sql.sql("""
                insert into contact (id, customer_id, name, what, phone, mail)
                values (:id, :customer, :name, :what, :phone, :mail)
                """)
                .param("id", c.id())
                .param("customer", c.customer())
                .param("name", c.name().strip())
                .param("what", c.what().strip())
                .param("phone", c.phone().strip())
                .param("mail", c.mail().strip())
                .update();
    }

    Optional<Customer> byId(UUID id) {
        return sql.sql("select * from customer where id = :id")
                .param("id", id)
                .query((row, _) -> customer(row))
                .optional();
    }

    Optional<Customer> byNumber(long number) {
        return sql.sql("select * from customer where number = :number")
                .param("number", number)
                .query((row, _) -> customer(row))
                .optional();
    }

    /// Of this name with a site at this address, however they are written; not the forgotten.
    Optional<Customer> at(String name, Address a) {
        return sql.sql("""
                select c.* from customer c
                 where lower(c.name) = lower(:name) and c.forgotten_at is null
                   and exists (select from site s where s.customer_id = c.id and lower(s.street) = lower(:street)
                               and lower(s.house) = lower(:house) and lower(s.city) = lower(:city))
                 order by c.number limit 1
                """)
                .param("name", name.strip())
                .param("street", a.street())
                .param("house", a.house())
                .param("city", a.city())
                .query((row, _) -> customer(row))
                .optional();
    }

    List<Customer> byIds(Collection<UUID> ids) {
        return sql.sql("select * from customer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> customer(row))
                .list();
    }

    List<Contact> contacts(UUID customer) {
        return sql.sql("select * from contact where customer_id = :customer order by name")
                .param("customer", customer)
                .query((row, _) -> new Contact(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("phone"),
                        row.getString("mail")))
                .list();
    }

    List<Customer> search(String words, int limit) {
        return sql.sql("select * from customer where id in (%s) order by name limit :limit"
                        .formatted(CustomerWords.IDS))
                .params(CustomerWords.parameters(words))
                .param("limit", limit)
                .query((row, _) -> customer(row))
                .list();
    }

    Page<Customer> page(Listing listing) {
        var keys = Keyset.of(listing);
        return keys.page(sql.sql("select c.*, %s from customer c where %s and %s and %s order by %s limit :limit"
                        .formatted(
                                keys.columns(),
                                listing.when("q", "c.id in (" + CustomerWords.IDS + ")"),
                                listing.when("kind", "c.kind = :kind"),
                                keys.after(),
                                keys.order()))
                .params(keys.parameters())
                .params(listing.filters())
                .params(CustomerWords.parameters(listing.filter("q").orElse("")))
                .query((row, _) -> keys.row(row, customer(row)))
                .list());
    }

    /// Nothing of the people stays but the number that orders and machines refer to.
    void forget(UUID id, String pseudonym, Instant now) {
        sql.sql("delete from contact where customer_id = :id").param("id", id).update();
        sql.sql("update site set name = '', directions = '', version = version + 1 where customer_id = :id")
                .param("id", id)
                .update();
        sql.sql("""
                update customer set name = :pseudonym, phone = '', mail = '', forgotten_at = :now,
                       version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("pseudonym", pseudonym)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetWords(UUID id, String pseudonym, List<String> words) {
        sql.sql("select forget_words('customer', :id, :pseudonym, :words)")
                .param("id", id)
                .param("pseudonym", pseudonym)
                .param("words", words.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("name"),
                Customer.Kind.valueOf(row.getString("kind")),
                row.getString("phone"),
                row.getString("mail"),
                Locale.of(row.getString("language")),
                row.getInt("version"));
    }
}
