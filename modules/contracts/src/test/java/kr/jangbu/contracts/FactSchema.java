package kr.jangbu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;

/** Makes a fact's JSON Schema (draft 7, the one that every AsyncAPI tool reads). */
final class FactSchema {
    private static final SchemaGenerator GENERATOR = generator();

    private FactSchema() {}

    static ObjectNode of(Class<? extends Fact> fact) {
        FactName name = FactName.of(fact);
        SourceComment comment = SourceComment.of(fact);
        ObjectNode body = GENERATOR.generateSchema(fact);
        ObjectNode schema = body.objectNode();
        schema.set("$schema", body.get("$schema"));
        schema.put("$id", "urn:" + name.type().replace('.', ':'));
        schema.put("title", name.type());
        schema.put("description", comment.summary());
        schema.set("type", body.get("type"));
        schema.set("properties", body.get("properties"));
        schema.set("required", body.get("required"));
        comment.components().forEach((component, text) -> describe(schema, fact, component, text));
        return schema;
    }

    /** Path below {@code schemas/}. */
    static String file(FactName name) {
        return "%s/%s.v%d.json".formatted(name.publisher(), name.name(), name.version());
    }

    private static void describe(
            ObjectNode schema, Class<?> fact, String component, String description) {
        if (!(schema.get("properties").get(component) instanceof ObjectNode property)) {
            throw new IllegalStateException(fact + " explains " + component + ", which it lacks");
        }
        property.put("description", description);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                        .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forFields().withRequiredCheck(field -> !isNullable(field));
        config.forTypesInGeneral()
                .withPropertySorter((_, _) -> 0)
                .withCustomDefinitionProvider((type, context) ->
                        type.getErasedType() == BigDecimal.class
                                ? new CustomDefinition(
                                        rate(context.getGeneratorConfig().createObjectNode()))
                                : null);
        return new SchemaGenerator(config.build());
    }

    private static ObjectNode rate(ObjectNode node) {
        return node.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
    }

    private static boolean isNullable(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getDeclaredName()))
                .map(FactSchema::isNullable)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.isAnnotationPresent(Nullable.class);
    }

    /** A property without its words: what a reader's program depends on. */
    static JsonNode shape(JsonNode property) {
        ObjectNode shape = property.deepCopy();
        shape.remove("description");
        return shape;
    }
}
