package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A value of a JSON file and the path to it. What is not as expected is said with the path, the value and its place.
record JsonField(String path, Json value) {
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonField field) throws BadFile;
    }

    @FunctionalInterface
    interface Making<T> {
        T make() throws BadFile;
    }

    static JsonField root(Json value) {
        return new JsonField("$", value);
    }

    BadFile bad(String expected) {
        return new BadFile(
                value.line(), value.column(), "%s is %s; %s was expected".formatted(path, value.said(), expected));
    }

    /// What the value's own constructor refuses is said with its place too.
    <T> T make(Making<T> making) throws BadFile {
        try {
            return making.make();
        } catch (IllegalArgumentException refused) {
            throw new BadFile(value.line(), value.column(), path + ": " + refused.getMessage());
        }
    }

    /// No other members than these.
    JsonField only(String... names) throws BadFile {
        var known = List.of(names);
        for (var member : members().entrySet())
            if (!known.contains(member.getKey()))
                throw new BadFile(
                        member.getValue().line(),
                        member.getValue().column(),
                        "%s.%s is not known; one of %s was expected"
                                .formatted(path, member.getKey(), String.join(", ", names)));
        return this;
    }

    JsonField need(String name) throws BadFile {
        var found = find(name);
        if (found.isEmpty())
            throw new BadFile(value.line(), value.column(), "%s has no '%s', which was expected".formatted(path, name));
        return found.get();
    }

    Optional<JsonField> find(String name) throws BadFile {
        return Optional.ofNullable(members().get(name)).map(v -> new JsonField(path + "." + name, v));
    }

    <T> Optional<T> find(String name, Reading<T> reading) throws BadFile {
        var found = find(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(reading.read(found.get()));
    }

    <T> T find(String name, Reading<T> reading, T otherwise) throws BadFile {
        return find(name, reading).orElse(otherwise);
    }

    private Map<String, Json> members() throws BadFile {
        if (value instanceof Json.Obj object) return object.members();
        throw bad("an object");
    }

    /// By the names of an object's members.
    <T> Map<String, T> table(Reading<T> reading) throws BadFile {
        var table = new LinkedHashMap<String, T>();
        for (var name : members().keySet()) table.put(name, reading.read(need(name)));
        return table;
    }

    List<JsonField> list() throws BadFile {
        if (!(value instanceof Json.Arr array)) throw bad("a list");
        var fields = new ArrayList<JsonField>(array.items().size());
        for (var item : array.items()) fields.add(new JsonField(path + "[" + fields.size() + "]", item));
        return fields;
    }

    <T> List<T> list(Reading<T> reading) throws BadFile {
        var read = new ArrayList<T>();
        for (var field : list()) read.add(reading.read(field));
        return read;
    }

    String text() throws BadFile {
        if (value instanceof Json.Str str && !str.text().isBlank()) return str.text();
        throw bad("a text that is not blank");
    }

    String oneOf(Set<String> words) throws BadFile {
        if (value instanceof Json.Str str && words.contains(str.text())) return str.text();
        throw bad("one of " + String.join(", ", words.stream().sorted().toList()));
    }

    double number(double least, double most) throws BadFile {
        if (value instanceof Json.Num num && num.value() >= least && num.value() <= most) return num.value();
        throw bad("a number from %s to %s".formatted(least, most));
    }

    /// @param most at most 2^53
    long whole(long least, long most) throws BadFile {
        if (value instanceof Json.Num num
                && num.value() == Math.rint(num.value())
                && num.value() >= least
                && num.value() <= most) return (long) num.value();
        throw bad("a whole number from %d to %d".formatted(least, most));
    }

    int whole(int least, int most) throws BadFile {
        return (int) whole((long) least, (long) most);
    }
}
