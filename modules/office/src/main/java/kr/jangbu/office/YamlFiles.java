package kr.jangbu.office;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the house's data files into records. A key nobody knows or a missing one stops the start.
 */
@ApplicationScoped
public class YamlFiles {
    private final ObjectMapper mapper =
            YAMLMapper.builder(new YAMLFactory())
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .withCoercionConfig(
                            LogicalType.Integer,
                            c -> c.setCoercion(CoercionInputShape.Float, CoercionAction.Fail))
                    .build();

    /**
     * Reads one file. What may be absent is marked {@code @Nullable} in the record.
     *
     * @throws IllegalStateException naming the file and the field that is wrong
     */
    public <T> T read(Path file, Class<T> type) {
        try {
            return Completeness.require(file, mapper.readValue(Files.readString(file), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
