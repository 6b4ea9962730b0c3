package kr.jangbu.web.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as written and nothing else: no unknown fields, no number for a string or the other
 * way round, nothing twice, nothing after the end, nothing oversized. A client's mistake is told to
 * it while it is cheap, not found in the books a year later.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    /** In characters: longer texts are documents, and those are uploaded. */
    static final int MAX_STRING_LENGTH = 100_000;

    static final int MAX_DEPTH = 32;
    static final int MAX_NUMBER_LENGTH = 1_000;
    static final int MAX_NAME_LENGTH = 1_000;

    static final String TEXT_WANTED = "text without the character U+0000 or half a character";

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxStringLength(MAX_STRING_LENGTH)
                                .maxNestingDepth(MAX_DEPTH)
                                .maxNumberLength(MAX_NUMBER_LENGTH)
                                .maxNameLength(MAX_NAME_LENGTH)
                                .build());
        mapper.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        refuseCoercion(mapper);
        SimpleModule strict = new SimpleModule("jangbu-strict");
        strict.setDeserializers(new ExactNames());
        mapper.registerModule(
                strict.addDeserializer(
                                LocalDate.class,
                                new Written<>(LocalDate.class, Dates.DATE_WANTED, Dates::date))
                        .addDeserializer(
                                Instant.class,
                                new Written<>(Instant.class, Dates.TIME_WANTED, Dates::time))
                        .addDeserializer(String.class, new PlainText()));
    }

    /** Names of enums as they are written; Jackson's own readers take blanks around them. */
    private static final class ExactNames extends SimpleDeserializers {
        private static final long serialVersionUID = 1;

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class, as the method's name says
        public JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return new Written(type, "", name -> Enum.valueOf((Class) type, (String) name));
        }
    }

    // The mapper arrives built: its builder is out of reach, so the older setter it is.
    @SuppressWarnings("deprecation")
    private static void refuseCoercion(ObjectMapper mapper) {
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigDefaults()
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Text that every part of the house can keep: databases take neither of what it refuses. */
    private static final class PlainText extends StdScalarDeserializer<String> {
        PlainText() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            String text = read(json, context);
            if (text != null && (text.indexOf('\0') >= 0 || hasHalfCharacter(text))) {
                return (String) context.handleWeirdStringValue(String.class, text, TEXT_WANTED);
            }
            return text;
        }

        /** As a fault of this field: maps would not say which one it was. */
        private static @Nullable String read(JsonParser json, DeserializationContext context)
                throws IOException {
            try {
                return StringDeserializer.instance.deserialize(json, context);
            } catch (StreamConstraintsException e) {
                throw JsonMappingException.from(json, e.getOriginalMessage(), e);
            }
        }

        private static boolean hasHalfCharacter(String text) {
            return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    /**
     * Reads one exact form from a JSON string and nothing else; Jackson's own readers also take
     * arrays and numbers of days or seconds.
     */
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private final String wanted;
        private final transient Function<String, T> parse;

        Written(Class<T> type, String wanted, Function<String, T> parse) {
            super(type);
            this.wanted = wanted;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson gives back an instance of the class it is told
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, json);
            }
            String written = json.getText();
            try {
                return parse.apply(written);
            } catch (DateTimeException | IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(_valueClass, written, wanted);
            }
        }
    }
}
