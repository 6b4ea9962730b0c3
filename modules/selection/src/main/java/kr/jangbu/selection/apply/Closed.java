package kr.jangbu.selection.apply;

import java.time.Instant;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.web.problem.Problem;

/** The refusal outside the window of a call, before it or after the bell. */
final class Closed {
    private Closed() {}

    static Problem problem(CallWindow window, Instant now) {
        Text why =
                window.hasOpenedBy(now)
                        ? Text.of(
                                "접수가 마감되었습니다.",
                                "applications closed at %s; it is %s"
                                        .formatted(window.closesAt(), now))
                        : Text.of(
                                "아직 접수를 시작하지 않았습니다.",
                                "applications open at %s; it is %s"
                                        .formatted(window.opensAt(), now));
        return Problem.conflict(why)
                .with("opensAt", window.opensAt().toString())
                .with("closesAt", window.closesAt().toString());
    }
}
