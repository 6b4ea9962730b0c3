package kr.jangbu.web.problem;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads query, header and form parameters so that a bad one is a 400 that names it; by default a
 * bad query parameter would be 404. Parameters of the path are left alone: a bad one is 404 there.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
    private record Reader(Function<String, Object> read, String wanted) {}

    private static final Map<Class<?>, Reader> READERS =
            Map.of(
                    Integer.class, new Reader(Integer::valueOf, "a whole number"),
                    int.class, new Reader(Integer::valueOf, "a whole number"),
                    Long.class, new Reader(Long::valueOf, "a whole number"),
                    long.class, new Reader(Long::valueOf, "a whole number"),
                    Boolean.class, new Reader(QueryValues::truth, "true or false"),
                    boolean.class, new Reader(QueryValues::truth, "true or false"),
                    LocalDate.class, new Reader(Dates::date, Dates.DATE_WANTED),
                    Instant.class, new Reader(Dates::time, Dates.TIME_WANTED),
                    UUID.class, new Reader(UUID::fromString, "a UUID"));

    @Override
    @SuppressWarnings("unchecked") // a reader of a type makes values of that type
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation[] annotations) {
        String name = nameIn(annotations);
        if (name == null) {
            return null;
        }
        if (type.isEnum()) {
            return (ParamConverter<T>) new Converter(name, enumReader(type));
        }
        Reader reader = READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new Converter(name, reader);
    }

    private static @Nullable String nameIn(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case QueryParam query -> {
                    return query.value();
                }
                case HeaderParam header -> {
                    return header.value();
                }
                case FormParam form -> {
                    return form.value();
                }
                default -> {}
            }
        }
        return null;
    }

    private static Reader enumReader(Class<?> type) {
        Map<String, Object> byName =
                Stream.of(type.getEnumConstants())
                        .collect(
                                Collectors.toMap(
                                        constant -> ((Enum<?>) constant).name(), it -> it));
        String names = byName.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new Reader(
                text -> {
                    Object found = byName.get(text);
                    if (found == null) {
                        throw new IllegalArgumentException(text);
                    }
                    return found;
                },
                "one of " + names);
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** In characters: of a longer value the beginning is told. */
    private static final int MAX_TOLD = 40;

    private record Converter(String name, Reader reader) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            // An empty field of a form or "?from=" says nothing.
            if (text == null || text.isEmpty()) {
                return null;
            }
            try {
                return reader.read().apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.invalid(name, "must be " + reader.wanted() + ", was " + quoted(text));
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }

        private static String quoted(String text) {
            return '"' + Told.of(text, MAX_TOLD) + '"';
        }
    }
}
