package org.fettle.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers of those that a file calls by their ids.
final class Names {
    private static final String EVERYBODY = "all";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String what;

    /// @param list of objects with an `id`, no two the same
    Names(JsonField list, String what) throws BadFile {
        this.what = what;
        for (var each : list.list()) {
            var id = each.need("id");
            if (numbers.putIfAbsent(id.text(), numbers.size()) != null)
                throw id.bad("the id of one %s only".formatted(what));
        }
    }

    Names(List<String> ids, String what) {
        this.what = what;
        for (var id : ids)
            if (numbers.putIfAbsent(id, numbers.size()) != null)
                throw new IllegalArgumentException("two %ss have the id '%s'".formatted(what, id));
    }

    int number(JsonField field) throws BadFile {
        Integer number = numbers.get(field.text());
        if (number == null) throw field.bad("the id of a " + what);
        return number;
    }

    /// A list of ids, or `"all"`.
    Who who(JsonField field) throws BadFile {
        if (field.value() instanceof Json.Str str && str.text().equals(EVERYBODY)) return Who.all(numbers.size());
        if (!(field.value() instanceof Json.Arr)) throw field.bad("a list of ids, or 'all',");
        return Who.of(field.list(this::number));
    }

    /// An object whose names are ids.
    <T> Map<Integer, T> byNumber(JsonField field, JsonField.Reading<T> reading) throws BadFile {
        var byNumber = new HashMap<Integer, T>();
        for (var entry : field.table(each -> each).entrySet()) {
            Integer number = numbers.get(entry.getKey());
            if (number == null)
                throw field.bad(
                        "an object whose names are ids of %ss, and '%s' is none,".formatted(what, entry.getKey()));
            byNumber.put(number, reading.read(entry.getValue()));
        }
        return byNumber;
    }
}
