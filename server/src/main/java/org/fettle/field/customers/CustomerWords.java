package org.fettle.field.customers;

import java.util.Map;
import org.fettle.platform.values.SearchText;

/// Which customers somebody means, as a piece of SQL for the stores of field: by name, number, phone (of the customer
/// or a contact, however it is written) or the address of a site. Each way goes by an index of its own, so it must stay
/// a union: an `or` over them reads all rows.
public final class CustomerWords {
    /// Their ids.
    public static final String IDS = """
            select id from customer where name ilike :customerWords
            union select id from customer where number = :customerNumber
            union select id from customer where regexp_replace(phone, '[^0-9]', '', 'g') like :customerDigits
            union select customer_id from contact where regexp_replace(phone, '[^0-9]', '', 'g') like :customerDigits
            union select customer_id from site where (street || ' ' || house || ' ' || city) ilike :customerWords
            """;

    /// What `IDS` is asked with.
    public static Map<String, Object> parameters(String words) {
        var text = new SearchText(words);
        return Map.of(
                "customerWords", text.anywhere(),
                "customerNumber", text.number("C-"),
                "customerDigits", text.digits());
    }

    private CustomerWords() {}
}
