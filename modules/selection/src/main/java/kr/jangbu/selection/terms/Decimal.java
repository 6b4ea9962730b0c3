package kr.jangbu.selection.terms;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A ratio or a score: exact, and written as a decimal string such as {@code "0.35"}. */
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonSerialize(using = Decimal.Writer.class)
@JsonDeserialize(using = Decimal.Reader.class)
public @interface Decimal {

    /** Writes it plainly, without an exponent. */
    final class Writer extends StdScalarSerializer<BigDecimal> {
        Writer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeString(value.toPlainString());
        }
    }

    /** Reads that form and no other. */
    final class Reader extends StdScalarDeserializer<BigDecimal> {
        private static final Pattern FORM = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

        Reader() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context)
                throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            String text = json.getText();
            return FORM.matcher(text).matches()
                    ? new BigDecimal(text)
                    : (BigDecimal)
                            context.handleWeirdStringValue(
                                    BigDecimal.class, text, "a decimal text such as \"0.35\"");
        }
    }
}
