package kr.jangbu.web.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.page.Tongue;

/**
 * The pages behind the {@code type} of every problem: what it means, why, what to do; the same as
 * JSON for whoever asks so.
 */
@Path("/problems")
@RunOnVirtualThread
public class ProblemPages {
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problems(List<ProblemType> types);

        static native TemplateInstance problem(
                ProblemType type, ProblemAdvice advice, Words words, List<Tongue> tongues);
    }

    /** The headings of the page, in both languages as both stand on it. */
    public record Words(Text cause, Text remedy) {}

    /** A problem type as JSON. */
    public record Explanation(String type, int status, Text title, Text cause, Text remedy) {}

    private static final Words WORDS =
            new Words(Text.of("원인", "Cause"), Text.of("해결 방법", "Remedy"));

    private final Pages pages;

    ProblemPages(Pages pages) {
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response list() {
        return pages.show(Templates.problems(List.of(ProblemType.values())));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    public Response page(@PathParam("slug") String slug) {
        ProblemType type = typeOf(slug);
        return pages.show(
                Templates.problem(type, ProblemAdvice.on(type), WORDS, List.of(Tongue.values())));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    public Explanation explanation(@PathParam("slug") String slug) {
        ProblemType type = typeOf(slug);
        ProblemAdvice advice = ProblemAdvice.on(type);
        return new Explanation(
                type.uri(), type.status(), type.title(), advice.cause(), advice.remedy());
    }

    private static ProblemType typeOf(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("kind of problem"));
    }
}
