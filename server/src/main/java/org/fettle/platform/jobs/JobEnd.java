package org.fettle.platform.jobs;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a job ends by itself.
public sealed interface JobEnd {
    /// @param said key of a sentence in the bundles, with its arguments
    /// @param link path of the page that shows the result; null when there is none
    record Done(
            String said, List<String> arguments, @Nullable String link) implements JobEnd {}

    /// The work cannot be done as it was asked for. Nothing is tried again.
    record Refused(String said, List<String> arguments) implements JobEnd {}

    static JobEnd done(@Nullable String link, String said, Object... arguments) {
        return new Done(said, Arrays.stream(arguments).map(String::valueOf).toList(), link);
    }

    static JobEnd refused(String said, Object... arguments) {
        return new Refused(said, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
