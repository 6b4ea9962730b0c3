package kr.jangbu.selection.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.call.TermsShape.Fault;
import kr.jangbu.selection.eligibility.RuleNeeds;
import kr.jangbu.selection.eligibility.Tables;
import kr.jangbu.selection.terms.AwardItem;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.Coded;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.Declaration;
import kr.jangbu.selection.terms.EligibilityRule;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.Question;
import kr.jangbu.selection.terms.RequiredDocument;
import kr.jangbu.selection.terms.ReviewRule;
import kr.jangbu.selection.terms.Stage;
import kr.jangbu.selection.terms.TieRule;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What must hold within the terms of a call, of a template's as of a draft's. */
final class CallRules {
    private static final BigDecimal BEST_SCORE = BigDecimal.valueOf(100);

    private final CallTerms terms;
    private final Tables tables;
    private final List<Fault> faults = new ArrayList<>();

    private CallRules(CallTerms terms, Tables tables) {
        this.terms = terms;
        this.tables = tables;
    }

    /**
     * Refuses terms that are not in order.
     *
     * @throws Problem INVALID naming every field
     */
    static void require(CallTerms terms, Tables tables) {
        List<Fault> faults = faults(terms, tables);
        if (!faults.isEmpty()) {
            Fault first = faults.getFirst();
            Problem problem =
                    Problem.of(
                                    ProblemType.INVALID,
                                    "%s: %s".formatted(first.path(), first.what().en()))
                            .saying(
                                    Text.of(
                                            first.path() + ": " + first.what().ko(),
                                            first.path() + ": " + first.what().en()));
            faults.forEach(f -> problem.violation(f.path(), f.what()));
            throw problem;
        }
    }

    static List<Fault> faults(CallTerms terms, Tables tables) {
        List<Fault> shape = TermsShape.faults(terms);
        if (!shape.isEmpty()) {
            return shape;
        }
        CallRules rules = new CallRules(terms, tables);
        rules.window();
        rules.entry();
        rules.review();
        rules.outcome();
        return List.copyOf(rules.faults);
    }

    private void window() {
        if (!terms.window().opensAt().isBefore(terms.window().closesAt())) {
            fault("window.closesAt", "시작 시각보다 뒤여야 합니다.", "must come after opensAt");
        }
        if (terms.seatYear() < 2000 || terms.seatYear() > 2199) {
            fault("seatYear", "연도를 네 자리로 적어 주십시오.", "must be a year, 2000 to 2199");
        }
        positive("capacity", terms.capacity());
    }

    private void entry() {
        var entry = terms.entry();
        if (entry.controllingShare().signum() <= 0
                || entry.controllingShare().compareTo(BigDecimal.ONE) > 0) {
            fault("entry.controllingShare", "0 초과 1 이하의 비율이어야 합니다.", "must be above 0, at most 1");
        }
        unique("entry.eligibility", entry.eligibility(), r -> r.kind().name());
        unique("entry.documents", entry.documents(), RequiredDocument::code);
        unique("entry.questions", entry.questions(), Question::code);
        unique("entry.declarations", entry.declarations(), Declaration::code);
        unique("entry.fields", entry.fields(), Coded::code);
        for (int i = 0; i < entry.eligibility().size(); i++) {
            EligibilityRule rule = entry.eligibility().get(i);
            String at = "entry.eligibility[%d]".formatted(i);
            RuleNeeds.faults(rule, tables)
                    .forEach((part, what) -> faults.add(new Fault(at + "." + part, what)));
        }
        for (int i = 0; i < entry.questions().size(); i++) {
            int longest = entry.questions().get(i).longest();
            if (longest < 1 || longest > 20_000) {
                fault(
                        "entry.questions[%d].longest".formatted(i),
                        "1~20,000자여야 합니다.",
                        "must be 1 to 20000");
            }
        }
    }

    private void review() {
        var review = terms.review();
        unique("review.criteria", review.criteria(), Criterion::code);
        unique("review.gates", review.gates(), Gate::code);
        unique("review.bonuses", review.bonuses(), b -> b.code());
        if (review.criteria().isEmpty() || terms.bestScore().compareTo(BEST_SCORE) != 0) {
            fault(
                    "review.criteria",
                    "배점 × 가중치의 합이 100이어야 합니다.",
                    "maximum times weight must add up to 100, is "
                            + terms.bestScore().toPlainString());
        }
        for (int i = 0; i < review.criteria().size(); i++) {
            Criterion criterion = review.criteria().get(i);
            if (isAbove(criterion.passMark(), criterion.maximum())) {
                fault(
                        "review.criteria[%d].passMark".formatted(i),
                        "배점을 넘을 수 없습니다.",
                        "is above the maximum");
            }
        }
        reviewers(review.rule());
        ties(review.ties());
    }

    private void reviewers(ReviewRule rule) {
        positive("review.rule.minimumReviewers", rule.minimumReviewers());
        if (rule.dropHighest() + rule.dropLowest() >= rule.minimumReviewers()) {
            fault(
                    "review.rule.dropHighest",
                    "빼고 남는 점수가 없습니다.",
                    "leaves no score of the fewest reviewers");
        }
        if (isAbove(rule.passTotal(), BEST_SCORE)) {
            fault("review.rule.passTotal", "100점을 넘을 수 없습니다.", "is above 100");
        }
    }

    private void ties(List<TieRule> ties) {
        Set<String> criteria =
                terms.criteria().stream().map(Criterion::code).collect(Collectors.toSet());
        for (int i = 0; i < ties.size(); i++) {
            TieRule tie = ties.get(i);
            boolean needs = tie.kind() == TieRule.Kind.CRITERION;
            if (needs != (tie.criterion() != null)
                    || (tie.criterion() != null && !criteria.contains(tie.criterion()))) {
                fault(
                        "review.ties[%d].criterion".formatted(i),
                        "평가 항목의 코드를 적어 주십시오.",
                        "must be a criterion of the call, for the kind CRITERION alone");
            }
        }
    }

    private void outcome() {
        var outcome = terms.outcome();
        unique("outcome.caps", outcome.caps(), c -> c.kind().name());
        for (int i = 0; i < outcome.caps().size(); i++) {
            positive("outcome.caps[%d].most".formatted(i), outcome.caps().get(i).most());
        }
        positive("outcome.appealDays", outcome.appealDays());
        if (outcome.items().isEmpty()) {
            fault("outcome.items", "지원 내용이 있어야 합니다.", "must bring something");
        }
        items("outcome.items", outcome.items());
        for (int i = 0; i < outcome.stages().size(); i++) {
            stage("outcome.stages[%d]".formatted(i), i + 1, outcome.stages().get(i));
        }
    }

    private void stage(String at, int number, Stage stage) {
        if (stage.number() != number) {
            fault(at + ".number", "1부터 차례로 매겨 주십시오.", "must count from 1");
        }
        positive(at + ".months", stage.months());
        unique(at + ".gates", stage.gates(), Gate::code);
        items(at + ".items", stage.items());
        if (isAbove(stage.passTotal(), BEST_SCORE)) {
            fault(at + ".passTotal", "100점을 넘을 수 없습니다.", "is above 100");
        }
    }

    private void items(String path, List<AwardItem> items) {
        for (int i = 0; i < items.size(); i++) {
            String at = "%s[%d]".formatted(path, i);
            if (items.get(i).quantity() < 1) {
                fault(at + ".quantity", "1 이상이어야 합니다.", "must be 1 or more");
            }
            Integer months = items.get(i).months();
            if (months != null) {
                positive(at + ".months", months);
            }
        }
    }

    private static boolean isAbove(@Nullable BigDecimal figure, BigDecimal most) {
        return figure != null && figure.compareTo(most) > 0;
    }

    private void positive(String path, int number) {
        if (number < 1) {
            fault(path, "1 이상이어야 합니다.", "must be 1 or more");
        }
    }

    private <T> void unique(String path, List<T> items, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(key.apply(item))) {
                fault(path, "코드가 겹칩니다: " + key.apply(item), "two are " + key.apply(item));
            }
        }
    }

    private void fault(String path, String ko, String en) {
        faults.add(new Fault(path, Text.of(ko, en)));
    }
}
