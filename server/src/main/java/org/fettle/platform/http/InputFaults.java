package org.fettle.platform.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fettle.platform.shell.Problems.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What is wrong with an input that could not even be read: field, value, remedy.
final class InputFaults {
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final int LONGEST = 80;

    static Fault of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case InvalidFormatException e -> new Fault(path(e), shown(e.getValue()), wanted(e.getTargetType()));
            case UnrecognizedPropertyException e ->
                new Fault(path(e), "", "is not known here; known are " + e.getKnownPropertyIds());
            case ValueInstantiationException e ->
                new Fault(path(e), "", Objects.toString(root(e).getMessage(), "cannot be taken"));
            case MismatchedInputException e -> new Fault(path(e), "", wanted(e.getTargetType()));
            case StreamReadException e ->
                new Fault(
                        "body",
                        "line %d, column %d"
                                .formatted(
                                        e.getLocation().getLineNr(),
                                        e.getLocation().getColumnNr()),
                        "is no JSON from here on: " + e.getOriginalMessage());
            case null, default -> new Fault("body", "", "is missing or cannot be read; send JSON");
        };
    }

    static Fault of(MethodArgumentTypeMismatchException e) {
        return new Fault(e.getName(), shown(e.getValue()), wanted(e.getRequiredType()));
    }

    static Fault of(MissingRequestValueException e) {
        var name = switch (e) {
            case MissingServletRequestParameterException p -> p.getParameterName();
            case MissingRequestHeaderException h -> h.getHeaderName();
            default -> "request";
        };
        return new Fault(name, "", "is needed");
    }

    /// The name of the broken constraint, as PostgreSQL says it.
    static String constraint(Exception e) {
        var found = CONSTRAINT.matcher(Objects.toString(root(e).getMessage(), ""));
        return found.find() ? Objects.requireNonNull(found.group(1)) : "unnamed";
    }

    private static Throwable root(Throwable e) {
        var cause = e.getCause();
        return cause == null ? e : root(cause);
    }

    /// E.g. `lines[2].start`.
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            if (name == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(name);
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String shown(@Nullable Object value) {
        var text = Objects.toString(value, "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) return "has the wrong kind of value";
        if (type.isEnum())
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        if (type == UUID.class) return "must be a UUID such as 0198c0de-0000-7000-8000-000000000000";
        if (type == Instant.class) return "must be an instant in UTC such as 2026-11-24T08:00:00Z";
        if (type == LocalDate.class) return "must be a date such as 2026-11-24";
        if (type == LocalTime.class) return "must be a time of day such as 08:30";
        if (type == boolean.class || type == Boolean.class) return "must be true or false";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "must be a number";
        if (type == String.class) return "must be a text";
        return "must be a JSON " + (type.isArray() || Iterable.class.isAssignableFrom(type) ? "array" : "object");
    }

    private InputFaults() {}
}
