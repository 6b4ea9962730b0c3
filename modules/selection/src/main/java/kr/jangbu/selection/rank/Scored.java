package kr.jangbu.selection.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.jangbu.selection.terms.TieRule;

/** An entrant with its score, and the order among such. */
record Scored(Entrant entrant, Score score) {
    /** A rule by its name, better ones first. */
    private record Named(String code, Comparator<Scored> order) {}

    /** The better first: the score, then the call's tie rules. Never says that two are equal. */
    static final class Order implements Comparator<Scored> {
        private final Comparator<Scored> byValue =
                Comparator.comparing((Scored s) -> s.score().value()).reversed();
        private final List<Named> ties = new ArrayList<>();

        Order(List<TieRule> rules) {
            rules.forEach(rule -> ties.add(new Named(code(rule), order(rule))));
            ties.add(new Named(Reason.BY_ID, Comparator.comparing(s -> s.entrant().id())));
        }

        @Override
        public int compare(Scored one, Scored other) {
            int order = byValue.compare(one, other);
            for (int i = 0; order == 0 && i < ties.size(); i++) {
                order = ties.get(i).order().compare(one, other);
            }
            return order;
        }

        boolean isTie(Scored one, Scored other) {
            return byValue.compare(one, other) == 0;
        }

        /** The rule that puts two in order whose scores are equal. */
        String decided(Scored one, Scored other) {
            return ties.stream()
                    .filter(tie -> tie.order().compare(one, other) != 0)
                    .findFirst()
                    .map(Named::code)
                    .orElse(Reason.BY_ID);
        }

        private static String code(TieRule rule) {
            String criterion = rule.criterion();
            return criterion == null ? rule.kind().name() : criterion;
        }

        private static Comparator<Scored> order(TieRule rule) {
            return switch (rule.kind()) {
                case CRITERION -> {
                    String criterion = code(rule);
                    yield Comparator.comparing((Scored s) ->
                                    s.score().points().getOrDefault(criterion, BigDecimal.ZERO))
                            .reversed();
                }
                case NON_CAPITAL_FIRST ->
                        Comparator.comparing((Scored s) -> !s.entrant().traits().nonCapital());
                case YOUTH_FIRST ->
                        Comparator.comparing((Scored s) -> !s.entrant().traits().youthFounder());
                case EARLIER_SUBMISSION ->
                        Comparator.comparing((Scored s) -> s.entrant().submittedAt());
            };
        }
    }
}
