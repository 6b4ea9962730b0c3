package kr.jangbu.guarantees.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import kr.jangbu.guarantees.letter.LetterCheck;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Anybody checks a letter of guarantee by its number. */
@Path("/api/v1/letters")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
public class LetterResource {
    /**
     * A letter in its latest version, and whether a bank may rely on it.
     *
     * @param text what is signed, in UTF-8
     * @param signature Ed25519, base64
     * @param publicKey PEM
     */
    public record CheckedLetter(
            String number,
            int version,
            String state,
            LocalDate issuedOn,
            @Nullable LocalDate revokedOn,
            String text,
            String signature,
            String publicKey) {
        static CheckedLetter of(LetterCheck.Checked checked) {
            var letter = checked.letter();
            return new CheckedLetter(
                    letter.number(),
                    letter.letterVersion(),
                    checked.state().name(),
                    letter.issuedOn(),
                    letter.revokedOn(),
                    letter.text(),
                    letter.signature(),
                    letter.publicKey());
        }
    }

    private final LetterCheck check;

    LetterResource(LetterCheck check) {
        this.check = check;
    }

    @GET
    @Path("/{number}")
    public CheckedLetter read(@PathParam("number") String number) {
        return check.of(number)
                .map(CheckedLetter::of)
                .orElseThrow(() -> Problem.notFound("letter"));
    }
}
