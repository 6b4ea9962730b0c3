package kr.jangbu.selection.terms;

import java.util.List;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;

/** What size classes are called: codes that firms tell, an open list. */
public final class SizeNames {
    private SizeNames() {}

    public static Text of(String code) {
        return switch (code) {
            case "MICRO" -> Text.of("소상공인", "micro");
            case "SMALL" -> Text.of("소기업", "small");
            case "MEDIUM" -> Text.of("중기업", "medium");
            case "MID" -> Text.of("중견기업", "mid-sized");
            case "LARGE" -> Text.of("대기업", "large");
            default -> Text.of(code, code);
        };
    }

    public static Text of(List<String> codes) {
        return Text.of(
                codes.stream().map(c -> of(c).ko()).collect(Collectors.joining(", ")),
                codes.stream().map(c -> of(c).en()).collect(Collectors.joining(", ")));
    }
}
