package kr.jangbu.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Describes all topics and messages in AsyncAPI 3.0, pointing at the schema files beside it. */
final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA_FORMAT = "application/schema+json;version=draft-07";

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode root = JSON.createObjectNode();
        root.put("asyncapi", "3.0.0");
        root.put("id", "urn:kr:jangbu:events");
        root.putObject("info")
                .put("title", "Jangbu events")
                .put("version", "1")
                .put(
                        "description",
                        "Facts that the modules of Jangbu publish: CloudEvents 1.0 in binary mode over "
                                + "Kafka, one topic per publisher, keyed by aggregate.");
        root.put("defaultContentType", "application/json");
        ObjectNode channels = root.putObject("channels");
        ObjectNode operations = root.putObject("operations");
        ObjectNode components = root.putObject("components");
        ObjectNode messages = components.putObject("messages");
        components.putObject("schemas").set("cloudEvent", headers());
        for (Class<? extends Fact> fact : Facts.ALL) {
            FactName name = FactName.of(fact);
            ObjectNode channel = channels.withObjectProperty(name.publisher());
            channel.put("address", name.topic());
            channel.withObjectProperty("messages")
                    .putObject(key(name))
                    .put("$ref", "#/components/messages/" + name.type());
            operations
                    .withObjectProperty(name.publisher() + "-publishes")
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + name.publisher());
            messages.set(name.type(), message(fact, name));
        }
        return root;
    }

    private static String key(FactName name) {
        return name.name() + ".v" + name.version();
    }

    private static ObjectNode message(Class<? extends Fact> fact, FactName name) {
        ObjectNode message = JSON.createObjectNode();
        message.put("name", name.type());
        message.put("title", fact.getSimpleName());
        message.put("summary", SourceComment.of(fact).summary());
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/cloudEvent");
        message.putObject("payload")
                .put("schemaFormat", SCHEMA_FORMAT)
                .putObject("schema")
                .put("$ref", "./" + FactSchema.file(name));
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("format", "uuid");
        kafka.put("bindingVersion", "0.5.0");
        return message;
    }

    private static ObjectNode headers() {
        ObjectNode headers = JSON.createObjectNode();
        headers.put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        text(properties, "ce_specversion", "Always 1.0").put("const", "1.0");
        text(properties, "ce_id", "The event; the same at every delivery").put("format", "uuid");
        text(properties, "ce_type", "The message's name");
        text(properties, "ce_source", "The publisher, /jangbu/loans");
        text(properties, "ce_subject", "The aggregate; also the message key").put("format", "uuid");
        text(properties, "ce_time", "When it was written, UTC").put("format", "date-time");
        text(properties, "content-type", "application/json; charset=utf-8");
        text(properties, "traceparent", "W3C trace context of the act that caused it");
        ArrayNode required = headers.putArray("required");
        List.of("ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time")
                .forEach(required::add);
        return headers;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }
}
