package kr.jangbu.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer of the service to something bad, and what is wrong with the answer itself. */
record Answer(int status, String contentType, String body) {
    private static final int SHOWN = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(ValidatableResponse answer) {
        Response response = answer.extract().response();
        return new Answer(
                response.statusCode(), String.valueOf(response.contentType()), response.asString());
    }

    static Answer of(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
    }

    /** Empty when it is a 400 that names the field. */
    Optional<String> faultUnlessNaming(String field) {
        return faultUnlessProblem(400)
                .or(() -> faultIf(!fields().contains(field), "names no " + field));
    }

    /** Empty when it is a problem with this status that says in words what is wrong. */
    Optional<String> faultUnlessProblem(int wanted) {
        return faultIf(status != wanted, "is not " + wanted)
                .or(() ->
                        faultIf(
                                !contentType.startsWith("application/problem+json"),
                                "is no problem"))
                .or(() -> faultIf(said("detail").isEmpty(), "says nothing"))
                .or(() -> faultIf(!said("type").startsWith("/problems/"), "has no type"));
    }

    /** Empty when the body was taken for right, whether what it is about exists or not. */
    Optional<String> faultUnlessUnderstood() {
        return faultIf(status == 400 || status >= 500, "refuses what the table calls legal");
    }

    List<String> fields() {
        List<String> named = new ArrayList<>();
        json().path("violations").forEach(v -> named.add(v.path("field").asText()));
        return named;
    }

    private String said(String member) {
        return json().path(member).asText();
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return MissingNode.getInstance();
        }
    }

    private Optional<String> faultIf(boolean wrong, String what) {
        return wrong ? Optional.of(what + ": " + shown()) : Optional.empty();
    }

    private String shown() {
        return status + " " + (body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body);
    }
}
