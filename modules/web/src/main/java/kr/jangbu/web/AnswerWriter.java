package kr.jangbu.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer's body before the commit, so that what is kept and what is sent first are the
 * same text, and one that can't be written rolls back.
 */
@ApplicationScoped
class AnswerWriter {
    /** An answer in both forms. */
    record Written(Answer answer, Response response) {}

    private final ObjectMapper json;

    AnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    Written write(Response first) throws JsonProcessingException {
        Object entity = first.getEntity();
        String body = textOf(entity);
        String type = body == null ? null : typeOf(first, entity);
        EntityTag tag = first.getEntityTag();
        Answer answer =
                new Answer(
                        first.getStatus(),
                        first.getHeaderString(HttpHeaders.LOCATION),
                        tag == null ? null : "\"" + tag.getValue() + "\"",
                        type,
                        body);
        if (body == null) {
            return new Written(answer, first);
        }
        return new Written(answer, Response.fromResponse(first).entity(body).type(type).build());
    }

    private @Nullable String textOf(@Nullable Object entity) throws JsonProcessingException {
        return switch (entity) {
            case null -> null;
            case String text -> text;
            case TemplateInstance page -> page.render();
            default -> json.writeValueAsString(entity);
        };
    }

    private static String typeOf(Response first, @Nullable Object entity) {
        MediaType type = first.getMediaType();
        if (type != null) {
            return type.toString();
        }
        return entity instanceof TemplateInstance
                ? MediaType.TEXT_HTML + ";charset=UTF-8"
                : MediaType.APPLICATION_JSON;
    }
}
