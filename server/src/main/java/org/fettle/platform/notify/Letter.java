package org.fettle.platform.notify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What to write to whom.
///
/// @param to one mail address
/// @param template key in the bundles: `<template>.subject` and `<template>.body`, whose paragraphs are set apart by
/// `|`
/// @param arguments fill the `{0}` places of both
/// @param link path of the page it speaks of, e.g. `/people/…`; null when there is none
public record Letter(
        String to,
        Locale language,
        String template,
        List<String> arguments,
        @Nullable String link) {
    public Letter {
        arguments = List.copyOf(arguments);
        if (!to.matches("[^@\\s]+@[^@\\s]+"))
            throw new IllegalArgumentException("'%s' is no mail address".formatted(to));
    }
}
