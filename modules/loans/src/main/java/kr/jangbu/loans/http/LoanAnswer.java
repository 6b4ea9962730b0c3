package kr.jangbu.loans.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanFinding;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * A loan as clients read it. Money in won, rates as decimal strings.
 *
 * @param payoutNameCheck whether the bank names the firm as holder of its account: {@code MATCHES},
 *     {@code DIFFERS} or {@code UNKNOWN}; money goes out only where it does
 * @param designationProgrammeId by whose designation it draws on the firm's support account
 */
public record LoanAnswer(
        UUID id,
        String number,
        UUID firmId,
        String programmeId,
        String agency,
        String purpose,
        long amount,
        String bankCode,
        CostItemAnswer costItem,
        TermsAnswer terms,
        int budgetYear,
        String state,
        @Nullable String proposedOutcome,
        @Nullable String reason,
        LocalDate appliedOn,
        @Nullable LocalDate disbursedOn,
        @Nullable UUID paymentId,
        long outstanding,
        long unapplied,
        String payoutNameCheck,
        @Nullable String designationProgrammeId,
        List<FindingAnswer> findings) {
    public record CostItemAnswer(String evidenceNumber, String description, long cost) {}

    public record TermsAnswer(String annualRate, int termMonths, int graceMonths) {}

    /** A finding, and how an officer resolved it. */
    public record FindingAnswer(
            String code,
            String severity,
            String message,
            String citation,
            @Nullable String resolution,
            @Nullable String resolvedBy) {
        static FindingAnswer of(LoanFinding f, Language language) {
            return new FindingAnswer(
                    f.code(),
                    f.severity().name(),
                    language.text(f.finding().message()),
                    f.finding().citation(),
                    f.resolution(),
                    f.resolvedBy());
        }
    }

    /** What the ledger says of the loan. In won. */
    public record Books(long outstanding, long unapplied) {}

    /** How its firm stands. */
    public record Standing(String payoutNameCheck, @Nullable String designationProgrammeId) {}

    public static LoanAnswer of(Loan loan, Books books, Standing standing, Language language) {
        return new LoanAnswer(
                loan.id(),
                loan.number(),
                loan.firmId(),
                loan.programmeId(),
                loan.agency(),
                loan.purpose().name(),
                loan.amount(),
                loan.bankCode(),
                new CostItemAnswer(
                        loan.costItem().evidenceNumber(),
                        loan.costItem().description(),
                        loan.costItem().cost()),
                new TermsAnswer(
                        loan.terms().annualRate().stripTrailingZeros().toPlainString(),
                        loan.terms().termMonths(),
                        loan.terms().graceMonths()),
                loan.budgetYear(),
                loan.state().name(),
                loan.proposedOutcome() == null ? null : loan.proposedOutcome().name(),
                loan.reason(),
                loan.appliedOn(),
                loan.disbursedOn(),
                loan.paymentId(),
                books.outstanding(),
                books.unapplied(),
                standing.payoutNameCheck(),
                standing.designationProgrammeId(),
                loan.findings().stream().map(f -> FindingAnswer.of(f, language)).toList());
    }
}
