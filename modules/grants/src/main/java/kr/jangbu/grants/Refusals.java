package kr.jangbu.grants;

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

    /**
     * @throws Problem LIMIT_EXCEEDED naming the limit that does not cover it
     */
    static void requireCovered(List<Limit> limits, long asked, List<Outcome> outcomes) {
        Outcome refusal = Outcome.refusal(outcomes).orElse(null);
        if (refusal == null) {
            return;
        }
        Limit limit =
                limits.stream()
                        .filter(l -> l.accountId().equals(refusal.accountId()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("refused: " + refusal));
        throw Problem.of(ProblemType.LIMIT_EXCEEDED, limit.refusal(refusal.available(), asked))
                .with("limit", limit.accountId())
                .with("name", limit.name().en())
                .with("nameKo", limit.name().ko())
                .with("left", refusal.available())
                .with("asked", asked);
    }

    /**
     * Declaring again finds what the first time did.
     *
     * @throws Problem CONFLICT when the paper was declared with another total
     */
    static void requireDeclared(String evidenceNumber, List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(o -> o.result() == Result.EXISTS_WITH_DIFFERENT_AMOUNT)) {
            throw Problem.conflict(
                    Text.of(
                            "증빙 %s의 총액이 전에 신고한 것과 다릅니다.".formatted(evidenceNumber),
                            "the paper %s was declared before with another total"
                                    .formatted(evidenceNumber)));
        }
        requireAll(outcomes);
    }

    /** What must succeed because earlier transfers made room for it. */
    static void requireAll(List<Outcome> outcomes) {
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }
}
