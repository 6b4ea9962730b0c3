package kr.jangbu.guarantees;

import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Result;
import kr.jangbu.programmes.Limit;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** What a refusal of the ledger means for a person, or for the program. */
final class Refusals {
    private Refusals() {}

    /** Filling again finds what the first time did; a rule that changed leaves that as it is. */
    static void requireFilled(List<Outcome> outcomes) {
        requireAll(
                outcomes.stream()
                        .filter(o -> o.result() != Result.EXISTS_WITH_DIFFERENT_AMOUNT)
                        .toList());
    }

    /**
     * @throws Problem LIMIT_EXCEEDED naming the limit that does not cover it; CONFLICT at the gate
     */
    static void requireHeld(Guarantee g, List<Limit> drawn, List<Outcome> outcomes) {
        Outcome refusal = Outcome.refusal(outcomes).orElse(null);
        if (refusal == null) {
            return;
        }
        Limit limit =
                drawn.stream()
                        .filter(l -> l.accountId().equals(refusal.accountId()))
                        .findFirst()
                        .orElseThrow(() -> atTheGate(g, refusal));
        throw Problem.of(ProblemType.LIMIT_EXCEEDED, limit.refusal(refusal.available(), g.amount()))
                .with("limit", limit.accountId())
                .with("name", limit.name().en())
                .with("nameKo", limit.name().ko())
                .with("left", refusal.available())
                .with("asked", g.amount());
    }

    /** What is no limit is the gate, and only a designated firm's chain passes one. */
    private static RuntimeException atTheGate(Guarantee g, Outcome refusal) {
        return g.designationProgrammeId() == null
                ? new IllegalStateException("refused: " + refusal)
                : Problem.conflict(
                        Text.of(
                                "전문기업 지정의 효력이 정지되었거나 끝났습니다. 새 보증을 승인할 수 없습니다.",
                                "the firm's designation is suspended or over: no new guarantee is"
                                        + " approved"));
    }

    /** What must succeed because earlier transfers made room for it. */
    static void requireAll(List<Outcome> outcomes) {
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }
}
