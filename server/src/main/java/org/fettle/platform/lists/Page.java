package org.fettle.platform.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a longer list.
///
/// @param next where the next page begins (the parameter `after`), null on the last one
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    public Optional<String> more() {
        return Optional.ofNullable(next);
    }

    public <U> Page<U> map(Function<? super T, ? extends U> to) {
        return new Page<U>(rows.stream().<U>map(to).toList(), next);
    }
}
