package kr.jangbu.guarantees.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.contracts.guarantees.GuaranteeApplied;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.programmes.GuaranteeProduct.Cover;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm applies. The application stands whatever the findings say: the officer decides. */
@ApplicationScoped
public class ApplyForGuarantee {
    /**
     * What the firm wants.
     *
     * @param ratio null: what is usual
     */
    public record Application(
            String programmeId,
            Purpose purpose,
            long loanAmount,
            @Nullable BigDecimal ratio,
            String bankCode,
            int termMonths,
            List<String> factors) {}

    private final Guarantees guarantees;
    private final FirmViews firms;
    private final Products products;
    private final PartnerBanks banks;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    ApplyForGuarantee(
            Guarantees guarantees,
            FirmViews firms,
            Products products,
            PartnerBanks banks,
            Outbox outbox,
            Caller caller,
            Today today,
            Clock clock) {
        this.guarantees = guarantees;
        this.firms = firms;
        this.products = products;
        this.banks = banks;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Applies for the firm for which the caller acts.
     *
     * @throws Problem INVALID for a programme that does not guarantee this, a ratio outside its
     *     bounds or an unknown bank; CONFLICT when it is not open; NOT_YET_KNOWN for a firm
     *     registered a moment ago
     */
    @Transactional
    public Guarantee apply(Application application) {
        LocalDate day = today.businessDate();
        FirmView firm = firms.require(caller.firm());
        Programme programme = products.requireOpen(application.programmeId(), day);
        Guarantee.Wish wish = wish(application, firm, programme, day);
        List<Finding> findings =
                ApplicationRules.examine(
                        new ApplicationRules.Case(
                                programme,
                                wish,
                                firm,
                                guarantees.coverElsewhere(firm.firmId(), programme.agency()),
                                day));
        Guarantee guarantee =
                new Guarantee(
                        Ids.next(),
                        guarantees.nextNumber(day.getYear()),
                        wish,
                        programme.agency(),
                        findings,
                        new Guarantee.Submission(caller.person(), day, clock.instant()));
        guarantees.persist(guarantee);
        outbox.publish(
                new GuaranteeApplied(
                        guarantee.id(),
                        guarantee.firmId(),
                        guarantee.programmeId(),
                        guarantee.number(),
                        guarantee.purpose().name(),
                        guarantee.bankCode(),
                        guarantee.loanAmount(),
                        guarantee.amount(),
                        guarantee.termMonths(),
                        day));
        return guarantee;
    }

    private Guarantee.Wish wish(Application a, FirmView firm, Programme programme, LocalDate day) {
        if (!programme.guaranteeProduct().guaranteesFor(a.purpose())) {
            throw Problem.invalid(
                    "purpose",
                    Text.of(
                            "이 상품은 그 용도를 보증하지 않습니다.",
                            "%s does not guarantee for %s".formatted(programme.id(), a.purpose())));
        }
        if (banks.find(a.bankCode()).isEmpty()) {
            throw Problem.invalid(
                    "bankCode",
                    Text.of(
                            "협약 은행이 아닙니다.",
                            "must be a partner bank: "
                                    + banks.all().stream().map(PartnerBanks.Bank::code).toList()));
        }
        a.factors().forEach(f -> Products.requireFactor(programme.guaranteeProduct(), f));
        return new Guarantee.Wish(
                firm.firmId(),
                programme.id(),
                a.purpose(),
                a.loanAmount(),
                ratio(a.ratio(), programme.guaranteeProduct().cover(), day),
                a.bankCode(),
                a.termMonths(),
                a.factors());
    }

    private static BigDecimal ratio(@Nullable BigDecimal wished, Cover cover, LocalDate day) {
        if (wished == null) {
            return cover.usual().require(day, "cover");
        }
        BigDecimal least = cover.least().require(day, "cover");
        BigDecimal most = cover.most().require(day, "cover");
        if (wished.compareTo(least) < 0 || wished.compareTo(most) > 0) {
            throw Problem.invalid(
                    "ratio",
                    Text.of(
                            "보증비율은 %s에서 %s까지입니다.".formatted(least, most),
                            "must be %s to %s".formatted(least, most)));
        }
        return wished;
    }
}
