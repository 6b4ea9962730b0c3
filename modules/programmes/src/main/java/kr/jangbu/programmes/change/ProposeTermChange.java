package kr.jangbu.programmes.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.FourEyes;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import kr.jangbu.programmes.Source;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An officer proposes a new value of a term, with its source. */
@ApplicationScoped
public class ProposeTermChange {
    static final String KIND = "TERM_CHANGE";

    /** What is proposed; see {@link Change}. */
    public record Wish(
            String programmeId,
            Term term,
            LoanProduct.@Nullable Purpose purpose,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            Source source,
            Confidence confidence) {}

    private final TermChanges changes;
    private final Programmes programmes;
    private final FourEyes fourEyes;
    private final Caller caller;
    private final Today today;

    ProposeTermChange(
            TermChanges changes,
            Programmes programmes,
            FourEyes fourEyes,
            Caller caller,
            Today today) {
        this.changes = changes;
        this.programmes = programmes;
        this.fourEyes = fourEyes;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Proposes.
     *
     * @throws Problem INVALID for no loan programme of the agency, a term that it has not, a value
     *     that cannot be read, dates that overlap another value, leave a gap, or reach back to days
     *     on which a value held
     */
    @Transactional
    public TermChange propose(Wish wish) {
        Programme programme = ownProgramme(wish.programmeId());
        wish.term().requireReadable(wish.value());
        requirePurpose(programme, wish);
        if (wish.to() != null && wish.to().isBefore(wish.from())) {
            throw Problem.invalid(
                    "to", Text.of("시작일보다 앞설 수 없습니다.", "must not be before the first day"));
        }
        UUID id = Ids.next();
        Change change =
                new Change(
                        id,
                        programme.id(),
                        baseRateId(programme, wish.term()),
                        wish.term(),
                        wish.purpose(),
                        wish.value(),
                        wish.from(),
                        wish.to(),
                        wish.source(),
                        wish.confidence());
        draft(change);
        TermChange proposed =
                new TermChange(
                        change, programme.agency(), fourEyes.propose(KIND, id, 0, programme.id()));
        changes.persist(proposed);
        return proposed;
    }

    /**
     * The catalogue as it would be.
     *
     * @throws Problem INVALID when the change does not fit what stands
     */
    Programmes draft(Change change) {
        try {
            Programmes draft = Overlay.over(programmes, change);
            requireAhead(change);
            return draft;
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "from",
                    Text.of(
                            "이 상품의 지금 값과 맞지 않습니다. 같은 조건의 값은 기간이 겹치거나 비어서는 안 됩니다.",
                            "does not fit what stands: " + e.getMessage()));
        }
    }

    /** What held on a day that is over is not changed afterwards: things were decided by it. */
    private void requireAhead(Change change) {
        LocalDate day = today.businessDate();
        if (!change.from().isBefore(day)) {
            return;
        }
        for (DatedValue<?> value : Overlay.series(programmes, change).values()) {
            if (value.holdsOn(change.from())) {
                throw Problem.invalid(
                        "from",
                        Text.of(
                                "지난 날의 값은 바꿀 수 없습니다. %s부터 할 수 있습니다.".formatted(day),
                                "a value held on that day already: at the earliest from " + day));
            }
        }
    }

    private Programme ownProgramme(String programmeId) {
        return programmes
                .find(programmeId)
                .filter(p -> p.loan() != null && p.agency().equals(caller.agency()))
                .orElseThrow(() ->
                        Problem.invalid(
                                "programmeId",
                                Text.of(
                                        "귀 기관의 융자 상품이 아닙니다.",
                                        "is no loan programme of your agency")));
    }

    private static void requirePurpose(Programme programme, Wish wish) {
        if (wish.term().isByPurpose() != (wish.purpose() != null)) {
            throw Problem.invalid(
                    "purpose",
                    wish.term().isByPurpose()
                            ? Text.of("용도를 골라 주십시오.", "is needed: the term is by purpose")
                            : Text.of("이 조건에는 용도가 없습니다.", "must be left out for this term"));
        }
        if (wish.purpose() != null && !programme.product().lendsFor(wish.purpose())) {
            throw Problem.invalid(
                    "purpose",
                    Text.of("이 상품은 그 용도로 융자하지 않습니다.", "the product does not lend for it"));
        }
        boolean fixed = programme.product().rate() instanceof Rate.Fixed;
        boolean fits =
                switch (wish.term()) {
                    case ANNUAL_RATE -> fixed;
                    case SPREAD, BASE_RATE, NON_CAPITAL_CUT -> !fixed;
                    default -> true;
                };
        if (!fits) {
            throw Problem.invalid(
                    "term",
                    Text.of(
                            fixed ? "고정금리 상품에는 없는 조건입니다." : "변동금리 상품에는 없는 조건입니다.",
                            "the product's rate has none"));
        }
    }

    private static @Nullable String baseRateId(Programme programme, Term term) {
        return term == Term.BASE_RATE
                        && programme.product().rate() instanceof Rate.BasePlusSpread(var id, _)
                ? id
                : null;
    }
}
