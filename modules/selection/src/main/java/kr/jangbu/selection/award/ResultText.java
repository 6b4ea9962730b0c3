package kr.jangbu.selection.award;

import kr.jangbu.foundation.Text;
import kr.jangbu.selection.rank.Reason;

/** Why an application stands where it stands, for people. */
public final class ResultText {
    private ResultText() {}

    public static Text of(Reason reason) {
        return switch (reason.kind()) {
            case NOT_SCORED -> Text.of("평가 없음", "not scored");
            case GATE -> Text.of("통과 조건 미충족: " + reason.code(), "gate not met: " + reason.code());
            case CRITERION_MARK ->
                    Text.of("항목 과락: " + reason.code(), "below the mark of " + reason.code());
            case TOTAL_MARK -> Text.of("총점 기준 미달", "below the mark of the total");
            case CAP -> Text.of("편중 제한: " + reason.code(), "cap reached: " + reason.code());
            case SEATS -> Text.of("정원 초과", "all seats went to better ones");
            case TIE -> Text.of("동점 처리: " + reason.code(), "tie decided by " + reason.code());
        };
    }
}
