package org.fettle.platform.lists;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /// Every page of a listing, one after the other, from its first: for a download. Read it in one transaction that
    /// sees one state (`REPEATABLE_READ`), or a row that moves meanwhile is missed.
    public static <T> void each(Listing listing, Function<Listing, Page<T>> read, Consumer<Page<T>> take) {
        var at = Optional.of(listing.whole());
        while (at.isPresent()) {
            var page = read.apply(at.get());
            take.accept(page);
            at = at.get().following(page);
        }
    }

    public <U> Page<U> map(Function<? super T, ? extends U> to) {
        return new Page<U>(rows.stream().<U>map(to).toList(), next);
    }
}
