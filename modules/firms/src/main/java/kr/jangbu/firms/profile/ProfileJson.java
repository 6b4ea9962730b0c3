package kr.jangbu.firms.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * The profile as the database keeps it. A mapper of its own: no setting elsewhere changes a row.
 */
@Converter
public class ProfileJson implements AttributeConverter<FirmProfile, String> {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    @Override
    public String convertToDatabaseColumn(FirmProfile profile) {
        return tree(profile).toString();
    }

    @Override
    public FirmProfile convertToEntityAttribute(String json) {
        try {
            return MAPPER.readValue(json, FirmProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a firm's profile cannot be read", e);
        }
    }

    /** Any value of this module as JSON, for comparing two states. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
