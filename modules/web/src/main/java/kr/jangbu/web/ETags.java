package kr.jangbu.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags made of an aggregate's version, so that two people who decide on the same thing don't
 * overwrite each other.
 */
public final class ETags {
    private ETags() {}

    /** The strong tag of a version, for {@code Response.tag}: {@code "7"}. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Honours {@code If-Match}: absent and {@code *} pass. Weak tags never match (RFC 9110, 13.1.1:
     * strong comparison).
     *
     * @throws Problem 412 when the caller saw another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String current = "\"" + version + "\"";
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(current::equals)) {
            throw Problem.of(
                            ProblemType.STALE,
                            "you saw "
                                    + ifMatch.strip()
                                    + ", it is "
                                    + current
                                    + " by now: read it again")
                    .with("currentETag", current);
        }
    }
}
