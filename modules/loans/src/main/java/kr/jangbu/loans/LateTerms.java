package kr.jangbu.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kr.jangbu.loans.life.LifeTerms.OverdueRule;
import kr.jangbu.loans.life.LifeTerms.Part;

/** What being late costs a loan, and in which order money pays, as agreed. */
@Embeddable
public class LateTerms {
    @Column(name = "late_surcharge")
    private BigDecimal surcharge;

    @Column(name = "late_cap")
    private BigDecimal cap;

    @Column(name = "late_interest_days")
    private int interestDays;

    @Column(name = "late_missed_in_row")
    private int missedInRow;

    /** The parts in their order, parted by commas. */
    private String waterfall;

    @SuppressWarnings("NullAway.Init")
    protected LateTerms() {}

    public LateTerms(LoanRules.Late late, LoanRules.Waterfall waterfall) {
        this.surcharge = late.surcharge();
        this.cap = late.cap();
        this.interestDays = late.interestDays();
        this.missedInRow = late.missedInRow();
        this.waterfall =
                waterfall.order().stream().map(Part::name).collect(Collectors.joining(","));
    }

    OverdueRule rule() {
        return new OverdueRule(surcharge, cap, interestDays, missedInRow);
    }

    List<Part> waterfall() {
        return Arrays.stream(waterfall.split(",")).map(Part::valueOf).toList();
    }
}
