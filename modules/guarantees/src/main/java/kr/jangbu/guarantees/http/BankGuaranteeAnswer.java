package kr.jangbu.guarantees.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.http.GuaranteeAnswer.AccidentAnswer;
import kr.jangbu.guarantees.http.GuaranteeAnswer.ClaimAnswer;
import kr.jangbu.guarantees.http.GuaranteeAnswer.LetterAnswer;
import kr.jangbu.guarantees.http.GuaranteeAnswer.ReportAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee as its bank sees it: the letter and the loan, not what officers think of the firm.
 * Amounts in won.
 */
public record BankGuaranteeAnswer(
        UUID id,
        String number,
        String firm,
        String programmeId,
        String purpose,
        long loanAmount,
        String ratio,
        long amount,
        String state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<LetterAnswer> letters,
        long drawn,
        long outstanding,
        long exposure,
        @Nullable LocalDate reportedOn,
        List<ReportAnswer> reports,
        List<AccidentAnswer> accidents,
        List<ClaimAnswer> claims) {
    static BankGuaranteeAnswer of(Guarantee g, GuaranteeAnswer.Papers papers) {
        return new BankGuaranteeAnswer(
                g.id(),
                g.number(),
                papers.firm(),
                g.programmeId(),
                g.purpose().name(),
                g.loanAmount(),
                GuaranteeAnswer.decimal(g.ratio()),
                g.amount(),
                g.state().name(),
                g.startsOn(),
                g.endsOn(),
                papers.letters().stream().map(LetterAnswer::of).toList(),
                g.drawn(),
                g.outstanding(),
                g.exposure(),
                g.reportedOn(),
                papers.reports().stream().map(ReportAnswer::of).toList(),
                papers.accidents().stream().map(AccidentAnswer::of).toList(),
                papers.claims().stream().map(ClaimAnswer::of).toList());
    }
}
