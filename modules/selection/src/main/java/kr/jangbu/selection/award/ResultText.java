package kr.jangbu.selection.award;

import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.rank.Reason;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.TieRule;

/** Why an application stands where it stands, in the words of its call. */
public final class ResultText {
    private record Named(String code, Text name) {}

    private ResultText() {}

    public static Text of(Reason reason, CallTerms terms) {
        return switch (reason.kind()) {
            case NOT_SCORED -> Text.of("평가 없음", "not scored");
            case GATE -> with("통과 조건 미충족: ", "gate not met: ", name(reason.code(), terms));
            case CRITERION_MARK ->
                    with("항목 과락: ", "below the pass mark of ", name(reason.code(), terms));
            case TOTAL_MARK -> Text.of("총점 기준 미달", "below the pass mark of the total");
            case CAP -> with("편중 제한: ", "cap reached: ", cap(reason.code()));
            case SEATS -> Text.of("정원 초과", "all seats went to better ones");
            case TIE -> with("동점 처리: ", "tie decided by ", tie(reason.code(), terms));
        };
    }

    /** The name of a criterion or a gate; its code where the terms do not know it any more. */
    public static Text name(String code, CallTerms terms) {
        return Stream.concat(
                        terms.criteria().stream().map(c -> new Named(c.code(), c.name())),
                        terms.gates().stream().map(g -> new Named(g.code(), g.name())))
                .filter(named -> named.code().equals(code))
                .findFirst()
                .map(Named::name)
                .orElse(Text.of(code, code));
    }

    private static Text with(String ko, String en, Text name) {
        return Text.of(ko + name.ko(), en + name.en());
    }

    private static Text cap(String kind) {
        return switch (ConcentrationCap.Kind.valueOf(kind)) {
            case CAPITAL_AREA -> Text.of("수도권 기업", "firms of the capital area");
            case REGION -> Text.of("같은 지역", "firms of one region");
            case RELATED_GROUP -> Text.of("관계기업", "firms of one group");
        };
    }

    private static Text tie(String code, CallTerms terms) {
        if (code.equals(TieRule.Kind.NON_CAPITAL_FIRST.name())) {
            return Text.of("비수도권 우선", "the seat outside the capital area");
        }
        if (code.equals(TieRule.Kind.YOUTH_FIRST.name())) {
            return Text.of("청년 창업 우선", "a youth founder");
        }
        if (code.equals(TieRule.Kind.EARLIER_SUBMISSION.name())) {
            return Text.of("먼저 제출", "the earlier submission");
        }
        return code.equals(Reason.BY_ID)
                ? Text.of("신청 식별자 순", "the order of ids")
                : name(code, terms);
    }
}
