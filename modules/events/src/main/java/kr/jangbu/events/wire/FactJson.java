package kr.jangbu.events.wire;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * Facts as JSON: dates ISO 8601, instants RFC 3339 in UTC, won as integers, rates as strings. Has a
 * mapper of its own, so that no setting of the REST side changes what is on the wire. What a newer
 * publisher added is ignored; what must be there and is not is refused.
 */
public final class FactJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .withConfigOverride(
                            BigDecimal.class,
                            c -> c.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .build();

    private FactJson() {}

    /**
     * @throws IllegalArgumentException if a component that is not {@link Nullable} is null
     */
    public static String write(Fact fact) {
        JsonNode json = MAPPER.valueToTree(fact);
        requireComplete(json, fact.getClass());
        return json.toString();
    }

    /**
     * @throws IllegalArgumentException if the text is not this fact
     */
    public static <F extends Fact> F read(String text, Class<F> type) {
        try {
            JsonNode json = MAPPER.readTree(text);
            requireComplete(json, type);
            return MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static void requireComplete(JsonNode json, Class<? extends Fact> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.isAnnotationPresent(Nullable.class)
                    && !json.hasNonNull(component.getName())) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " lacks " + component.getName());
            }
        }
    }
}
