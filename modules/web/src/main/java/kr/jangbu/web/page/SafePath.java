package kr.jangbu.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths to go back to that come from outside: only pages of this site pass. */
final class SafePath {
    /** One slash, then anything but a second one: {@code //evil.example} is another host. */
    private static final Pattern LOCAL =
            Pattern.compile("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?");

    private SafePath() {}

    static URI of(@Nullable String asked) {
        try {
            return new URI(asked != null && LOCAL.matcher(asked).matches() ? asked : "/");
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
