package kr.jangbu.web.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import kr.jangbu.web.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses the character U+0000, which no text in a database holds: a path with it names nothing, a
 * parameter or a form's field with it is named. Bodies of JSON are read by {@code StrictJson}.
 */
public class UnkeepableText {
    private static final char UNKEEPABLE = '\0';

    /**
     * @throws NotFoundException for a path
     * @throws Problem 400 for a parameter of the query or a field of a form
     */
    @ServerRequestFilter
    @WithFormRead
    public void refuse(ResteasyReactiveContainerRequestContext request) {
        UriInfo address = request.getUriInfo();
        if (isUnkeepable(address.getPath())) {
            throw new NotFoundException();
        }
        address.getQueryParameters().forEach(UnkeepableText::requireKeepable);
        FormData form =
                ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
        if (form != null) {
            form.forEach(field -> requireKeepable(field, textsIn(form, field)));
        }
    }

    private static Collection<String> textsIn(FormData form, String field) {
        return form.get(field).stream()
                .filter(value -> !value.isFileItem())
                .map(FormValue::getValue)
                .toList();
    }

    private static void requireKeepable(String name, Collection<String> values) {
        if (isUnkeepable(name) || values.stream().anyMatch(UnkeepableText::isUnkeepable)) {
            throw Problem.invalid(name, "must be text without the character U+0000");
        }
    }

    private static boolean isUnkeepable(@Nullable String text) {
        return text != null && text.indexOf(UNKEEPABLE) >= 0;
    }
}
