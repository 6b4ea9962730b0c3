package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the state and the firm agree on (협약): shares, bank, term, how freely money moves between
 * lines, how long papers are kept. Whether it is signed or confirmed says the grant's state.
 */
@Embeddable
public class GrantAgreement {
    private long total;

    @Column(name = "government_share")
    private @Nullable BigDecimal governmentShare;

    private @Nullable String openness;

    @Column(name = "bank_code")
    private @Nullable String bankCode;

    private int months;

    @Column(name = "move_tolerance")
    private BigDecimal moveTolerance;

    @Column(name = "retention_years")
    private int retentionYears;

    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected GrantAgreement() {}

    /**
     * Before anybody signed.
     *
     * @param namedMonths the term that the award names; null: that of the programme
     */
    GrantAgreement(GrantRules.Terms terms, @Nullable Integer namedMonths) {
        this();
        this.months = namedMonths == null ? terms.months() : namedMonths;
        this.moveTolerance = terms.moveTolerance();
        this.retentionYears = terms.retentionYears();
    }

    /** What the firm's owner signs. */
    public record Signature(
            GrantRules.Share share, String bankCode, Map<String, Long> lines, String by) {
        long sum() {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * The firm's owner signs.
     *
     * @param government what the state pays, in won
     * @throws Problem INVALID when the firm's own contribution is too small
     */
    void sign(Signature signature, long government) {
        requireOwnShare(signature, government);
        total = signature.sum();
        governmentShare = signature.share().government();
        openness = signature.share().openness();
        bankCode = signature.bankCode();
    }

    private static void requireOwnShare(Signature signature, long government) {
        BigDecimal share = signature.share().government();
        long least =
                BigDecimal.valueOf(government)
                        .divide(share, 0, RoundingMode.CEILING)
                        .longValueExact();
        if (signature.sum() < least) {
            throw Problem.invalid(
                    "lines",
                    Text.of(
                            "예산 합계가 %s 이상이어야 합니다(정부지원금 %s, 정부 부담률 %s)."
                                    .formatted(
                                            Won.exact(least),
                                            Won.exact(government),
                                            share.toPlainString()),
                            "must add up to %s or more: the state pays %s, at most a share of %s"
                                    .formatted(
                                            Won.exact(least),
                                            Won.exact(government),
                                            share.toPlainString())));
        }
    }

    /** The second officer confirmed: the term begins. */
    void begin(LocalDate on) {
        startsOn = on;
        endsOn = on.plusMonths(months).minusDays(1);
    }

    /**
     * @throws Problem INVALID for a day outside the term
     */
    void requireWithinTerm(LocalDate day) {
        LocalDate first = startsOn;
        LocalDate last = endsOn;
        if (first == null || last == null || day.isBefore(first) || day.isAfter(last)) {
            throw Problem.invalid(
                    "incurredOn",
                    Text.of(
                            "협약 기간(%s~%s)의 비용이 아닙니다.".formatted(first, last),
                            "is outside the term, %s to %s".formatted(first, last)));
        }
    }

    /** All budget lines, in won; 0 before the firm has signed. */
    public long total() {
        return total;
    }

    public @Nullable BigDecimal governmentShare() {
        return governmentShare;
    }

    public @Nullable String openness() {
        return openness;
    }

    /** The partner bank that pays and collects; null before the firm has signed. */
    public @Nullable String bankCode() {
        return bankCode;
    }

    public int months() {
        return months;
    }

    /** How far a line may drift from the plan without a decision, as a share of it. */
    public BigDecimal moveTolerance() {
        return moveTolerance;
    }

    public int retentionYears() {
        return retentionYears;
    }

    /** Null before two officers have agreed. */
    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
    }
}
