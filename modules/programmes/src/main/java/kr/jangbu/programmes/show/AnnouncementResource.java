package kr.jangbu.programmes.show;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.AnnouncementCheck;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** What was announced, and where the figures don't add up. Public. */
@Path("/api/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class AnnouncementResource {
    /** A sum recomputed; numbers are decimals as strings, {@code difference} computed − stated. */
    public record CheckAnswer(
            String id,
            Text name,
            String formula,
            String statedFigure,
            String stated,
            String computed,
            String difference,
            AnnouncementCheck.Verdict verdict,
            Text explanation) {
        static CheckAnswer of(AnnouncementCheck c) {
            return new CheckAnswer(
                    c.id(),
                    c.name(),
                    c.formula(),
                    c.stated().id(),
                    ValueAnswer.decimal(c.stated().value()),
                    ValueAnswer.decimal(c.computed()),
                    ValueAnswer.decimal(c.difference()),
                    c.verdict(),
                    c.explanation());
        }
    }

    public record Answer(
            String id,
            Text name,
            LocalDate announcedOn,
            List<FigureAnswer> figures,
            List<CheckAnswer> checks) {
        static Answer of(Announcement a) {
            return new Answer(
                    a.id(),
                    a.name(),
                    a.announcedOn(),
                    a.figures().stream().map(f -> FigureAnswer.of(a, f)).toList(),
                    a.checked().stream().map(CheckAnswer::of).toList());
        }
    }

    private final Programmes programmes;

    AnnouncementResource(Programmes programmes) {
        this.programmes = programmes;
    }

    /** Every announcement with its figures and checks, the oldest first. */
    @GET
    public Page<Answer> list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int size = Page.limit(limit);
        Cursor after = Cursor.read(cursor, 1);
        List<Announcement> found =
                programmes.announcements().stream()
                        .filter(a -> after == null || a.id().compareTo(after.text(0)) > 0)
                        .limit(size + 1L)
                        .toList();
        return Page.of(found, size, a -> Cursor.of(a.id())).map(Answer::of);
    }
}
