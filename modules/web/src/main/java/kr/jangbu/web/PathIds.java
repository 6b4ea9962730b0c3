package kr.jangbu.web;

import java.util.UUID;
import java.util.regex.Pattern;
import kr.jangbu.web.problem.Problem;

/** Identifiers in paths. One that is no UUID names nothing, so it is 404 and not 400. */
public final class PathIds {
    private static final Pattern UUID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private PathIds() {}

    /**
     * @param what the kind of thing, as in "there is no loan that you may see"
     * @throws Problem 404 unless written as 8-4-4-4-12 hexadecimal digits
     */
    public static UUID uuid(String written, String what) {
        if (!UUID_SHAPE.matcher(written).matches()) {
            throw Problem.notFound(what);
        }
        return UUID.fromString(written);
    }
}
