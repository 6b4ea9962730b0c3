package kr.jangbu.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import kr.jangbu.testing.Client;

/** What the running service says of its own interface, so that no operation is forgotten. */
record OpenApi(JsonNode document) {
    /** One method of one path. */
    record Operation(String method, String path, JsonNode described) {
        /** {@code POST /api/v1/loans/{id}/decision}. */
        String name() {
            return method + " " + path;
        }

        /** Files come in forms, which have tests of their own. */
        boolean hasBody() {
            return described.has("requestBody") && !takesFile();
        }

        boolean takesFile() {
            return described.path("requestBody").path("content").has("application/octet-stream");
        }

        /** The names of the parameters in the address behind the question mark. */
        Stream<String> queryParameters() {
            return described
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals("query"))
                    .map(parameter -> parameter.path("name").asText());
        }
    }

    static OpenApi of(Client anybody) {
        String json =
                anybody.get("/q/openapi?format=json").statusCode(200).extract().body().asString();
        try {
            return new OpenApi(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the service's OpenAPI document is no JSON", e);
        }
    }

    Stream<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(method ->
                                        new Operation(
                                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                                path.getKey(),
                                                method.getValue())));
    }
}
