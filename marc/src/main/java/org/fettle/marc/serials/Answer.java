package org.fettle.marc.serials;

import java.util.Optional;
import java.util.function.Function;

/// What was asked for, or why it cannot be had. Nothing in this package throws on the content of a field.
public sealed interface Answer<T> {
    record Given<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal why) implements Answer<T> {}

    static <T> Answer<T> given(T value) {
        return new Given<>(value);
    }

    static <T> Answer<T> refused(String tag, char subfield, String value, String remedy) {
        return new Refused<>(new Refusal(tag, subfield, value, remedy));
    }

    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Given<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    default Optional<T> asOptional() {
        return this instanceof Given<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Refusal> refusal() {
        return this instanceof Refused<T>(var why) ? Optional.of(why) : Optional.empty();
    }

    /// The value; for callers who know that it is there.
    default T orThrow() {
        return switch (this) {
            case Given<T>(var value) -> value;
            case Refused<T>(var why) -> throw new IllegalStateException(why.text());
        };
    }
}
