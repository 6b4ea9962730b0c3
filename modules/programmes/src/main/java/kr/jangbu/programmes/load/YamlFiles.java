package kr.jangbu.programmes.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file into a record, strictly: no unknown, missing, doubled or mistyped field passes.
 * An error names the file and the field's path.
 */
final class YamlFiles {
    private static final ObjectMapper MAPPER =
            YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private YamlFiles() {}

    /**
     * @throws IllegalStateException naming file and field, when the file is not exactly of that
     *     shape
     */
    static <T> T read(Path file, Class<T> type) {
        try {
            T value = MAPPER.readValue(file.toFile(), type);
            if (value == null) {
                throw new IllegalStateException(file + ": is empty");
            }
            requireComplete(file, "", value);
            return value;
        } catch (JsonMappingException e) {
            String path = path(e.getPath());
            throw new IllegalStateException(
                    "%s: %s%s%s"
                            .formatted(
                                    file,
                                    path,
                                    path.isEmpty() ? "" : ": ",
                                    firstLine(e.getOriginalMessage())),
                    e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "%s: line %d: %s"
                            .formatted(
                                    file,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                                    firstLine(e.getOriginalMessage())),
                    e);
        } catch (IOException e) {
            throw new IllegalStateException(file + ": cannot be read", e);
        }
    }

    /** A component that may be absent says so with {@link Nullable}; every other must be there. */
    private static void requireComplete(Path file, String path, Object value) {
        switch (value) {
            case Record ofFields -> {
                for (RecordComponent field : ofFields.getClass().getRecordComponents()) {
                    String at = path.isEmpty() ? field.getName() : path + "." + field.getName();
                    Object part = valueOf(ofFields, field);
                    if (part != null) {
                        requireComplete(file, at, part);
                    } else if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new IllegalStateException("%s: %s: is missing".formatted(file, at));
                    }
                }
            }
            case Map<?, ?> map ->
                    map.forEach((key, part) -> requireThere(file, path + "." + key, part));
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    requireThere(file, path + "[" + index++ + "]", item);
                }
            }
            default -> {}
        }
    }

    private static void requireThere(Path file, String path, @Nullable Object part) {
        if (part == null) {
            throw new IllegalStateException("%s: %s: is missing".formatted(file, path));
        }
        requireComplete(file, path, part);
    }

    private static @Nullable Object valueOf(Record holder, RecordComponent field) {
        try {
            return field.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
