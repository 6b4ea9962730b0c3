package kr.jangbu.programmes.exceptions;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.LiftableRules;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.problem.Problem;

/** What an agency's exceptions may lift: its firm caps, and the rules that modules name. */
@Singleton
class Liftable {
    /** An exception is for a case, not a rule of its own: a later day is a slip of the pen. */
    private static final int MOST_YEARS = 5;

    /** One thing that may be lifted. */
    public record Thing(Kind kind, String id, Text name) {
        /** As a form's choice carries both. */
        public String choice() {
            return kind + ":" + id;
        }
    }

    private final Programmes programmes;
    private final List<LiftableRules> rules;

    Liftable(Programmes programmes, @All List<LiftableRules> rules) {
        this.programmes = programmes;
        this.rules = rules;
    }

    List<Thing> of(String agency) {
        return Stream.concat(
                        programmes.firmCaps().stream()
                                .filter(cap -> cap.isAnAccount() && cap.agency().equals(agency))
                                .map(cap -> new Thing(Kind.LIMIT, cap.id(), cap.name())),
                        rules.stream()
                                .flatMap(r -> r.rules().stream())
                                .filter(rule -> rule.agency().equals(agency))
                                .map(rule -> new Thing(Kind.RULE, rule.code(), rule.name())))
                .toList();
    }

    /** What it is called; its own id where nobody names it any more. */
    Text name(String agency, ExceptionWish wish) {
        return of(agency).stream()
                .filter(t -> t.kind() == wish.kind() && t.id().equals(wish.lifts()))
                .findFirst()
                .map(Thing::name)
                .orElse(Text.of(wish.lifts(), wish.lifts()));
    }

    /**
     * @throws Problem INVALID naming the field
     */
    void require(Programme programme, ExceptionWish wish, LocalDate day) {
        if (of(programme.agency()).stream()
                .noneMatch(t -> t.kind() == wish.kind() && t.id().equals(wish.lifts()))) {
            throw Problem.invalid(
                    "lifts",
                    Text.of(
                            "귀 기관이 예외를 승인할 수 있는 한도나 규칙이 아닙니다",
                            "is no limit or rule that your agency may lift"));
        }
        if (wish.amountTo() < wish.amountFrom()
                || (wish.kind() == Kind.LIMIT && wish.raise() == 0)) {
            throw Problem.invalid(
                    "amountTo", Text.of("범위의 시작보다 커야 합니다", "must be above the range's beginning"));
        }
        if (wish.expiresOn().isBefore(day) || wish.expiresOn().isAfter(day.plusYears(MOST_YEARS))) {
            throw Problem.invalid(
                    "expiresOn",
                    Text.of(
                            "오늘부터 %d년 안이어야 합니다".formatted(MOST_YEARS),
                            "lies between today and %d years on".formatted(MOST_YEARS)));
        }
        if (wish.kind() == Kind.LIMIT) {
            requireFromTheLimit(programmes.firmCap(wish.lifts()), wish, day);
        }
    }

    private static void requireFromTheLimit(FirmCap cap, ExceptionWish wish, LocalDate day) {
        long limit = cap.limitFor(wish.programmeId(), day);
        if (wish.amountFrom() != limit) {
            throw Problem.invalid(
                    "amountFrom",
                    Text.of(
                            "지금 한도는 %s입니다. 범위는 거기서 시작합니다".formatted(Won.exact(limit)),
                            "the limit is %s today: the range begins there"
                                    .formatted(Won.exact(limit))));
        }
    }
}
