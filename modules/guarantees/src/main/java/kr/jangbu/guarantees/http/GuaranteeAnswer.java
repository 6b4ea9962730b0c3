package kr.jangbu.guarantees.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.guarantees.Assessment;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.GradeReason;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeFinding;
import kr.jangbu.guarantees.Owed;
import kr.jangbu.guarantees.change.Change;
import kr.jangbu.guarantees.claim.Accident;
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.follow.Report;
import kr.jangbu.guarantees.letter.LetterCheck;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.guarantees.reckon.Subrogation;
import kr.jangbu.web.FindingAnswer;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee on the wire: amounts in won, rates and ratios as decimal strings.
 *
 * @param designationProgrammeId the designation on whose support account it draws
 * @param related the firms whose caps count together with the firm's own; none to a firm
 * @param waiting money that came in and nothing was due for
 * @param exposure what the guarantor stands for now
 */
public record GuaranteeAnswer(
        UUID id,
        String number,
        UUID firmId,
        String firm,
        String programmeId,
        String agency,
        String purpose,
        long loanAmount,
        String ratio,
        long amount,
        String bankCode,
        int termMonths,
        String state,
        Instant appliedAt,
        @Nullable String reason,
        @Nullable String designationProgrammeId,
        List<UUID> related,
        List<String> factors,
        AssessmentAnswer assessment,
        List<FindingLine> findings,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        long feeDue,
        long waiting,
        long refundable,
        @Nullable UUID refundId,
        List<ChargeAnswer> charges,
        List<LetterAnswer> letters,
        long drawn,
        long outstanding,
        long exposure,
        List<ReportAnswer> reports,
        List<AccidentAnswer> accidents,
        List<ClaimAnswer> claims,
        @Nullable UUID paymentId,
        OwedAnswer owed,
        List<ChangeAnswer> changes) {

    /** On whose limits it draws. */
    record Drawn(@Nullable String designation, List<UUID> related) {
        /** A firm is not told of others. */
        Drawn withoutOthers() {
            return new Drawn(designation, List.of());
        }
    }

    /** What stands beside the guarantee. */
    public record Papers(
            String firm,
            List<Charge> charges,
            Map<UUID, Long> earned,
            List<LetterCheck.Checked> letters,
            List<Report> reports,
            List<Accident> accidents,
            List<Claim> claims,
            List<Change> changes) {}

    public record NoteAnswer(String by, LocalDate on, String text) {
        static @Nullable NoteAnswer of(Assessment.@Nullable Note note) {
            return note == null ? null : new NoteAnswer(note.by(), note.on(), note.text());
        }
    }

    /** {@code grade}: as a person set it; {@code model}: as the model proposed it, and why. */
    public record AssessmentAnswer(
            @Nullable NoteAnswer consultation,
            @Nullable NoteAnswer investigation,
            @Nullable NoteAnswer evaluation,
            @Nullable String grade,
            @Nullable ModelAnswer model) {}

    public record ModelAnswer(String version, int score, String grade, List<ReasonAnswer> reasons) {
        static ModelAnswer of(
                Assessment.Proposed model, List<GradeReason> reasons, Language language) {
            return new ModelAnswer(
                    model.version(),
                    model.score(),
                    model.grade(),
                    reasons.stream()
                            .map(r ->
                                    new ReasonAnswer(
                                            r.code(),
                                            r.points(),
                                            r.most(),
                                            language.text(r.text())))
                            .toList());
        }
    }

    public record ReasonAnswer(String code, int points, int most, String text) {}

    public record FindingLine(
            String code,
            String severity,
            String message,
            String citation,
            @Nullable String resolution,
            @Nullable String resolvedBy) {
        static FindingLine of(GuaranteeFinding f, Language language) {
            FindingAnswer said = FindingAnswer.of(f.finding(), language);
            return new FindingLine(
                    said.code(),
                    said.severity(),
                    said.message(),
                    said.citation(),
                    f.resolution(),
                    f.resolvedBy());
        }
    }

    public record PartAnswer(
            String code, String name, String rate, String source, String confidence) {
        static PartAnswer of(Charge.Part p, Language language) {
            return new PartAnswer(
                    p.code(),
                    language.text(p.name()),
                    decimal(p.rate()),
                    p.source(),
                    p.confidence().name());
        }
    }

    /** {@code earned}: what the books took as income so far. */
    public record ChargeAnswer(
            UUID id,
            String kind,
            long guaranteed,
            String annualRate,
            String sumOfParts,
            String least,
            String most,
            List<PartAnswer> parts,
            LocalDate startsOn,
            LocalDate endsOn,
            long days,
            long fee,
            long earned,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate closedOn) {
        static ChargeAnswer of(Charge c, long earned, Language language) {
            return new ChargeAnswer(
                    c.id(),
                    c.kind().name(),
                    c.guaranteed(),
                    decimal(c.annualRate()),
                    decimal(c.sumOfParts()),
                    decimal(c.leastRate()),
                    decimal(c.mostRate()),
                    c.parts().stream().map(p -> PartAnswer.of(p, language)).toList(),
                    c.startsOn(),
                    c.endsOn(),
                    c.days(),
                    c.fee(),
                    earned,
                    c.paidOn(),
                    c.closedOn());
        }
    }

    public record LetterAnswer(
            String number,
            int version,
            String state,
            long amount,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate lendBy,
            LocalDate issuedOn) {
        static LetterAnswer of(LetterCheck.Checked checked) {
            var letter = checked.letter();
            return new LetterAnswer(
                    letter.number(),
                    letter.letterVersion(),
                    checked.state().name(),
                    letter.content().amount(),
                    letter.content().startsOn(),
                    letter.content().endsOn(),
                    letter.content().lendBy(),
                    letter.issuedOn());
        }
    }

    public record ReportAnswer(
            UUID id,
            String kind,
            LocalDate on,
            long amount,
            long outstanding,
            long exposure,
            @Nullable String bankReference) {
        static ReportAnswer of(Report r) {
            return new ReportAnswer(
                    r.id(),
                    r.kind().name(),
                    r.on(),
                    r.amount(),
                    r.outstanding(),
                    r.exposure(),
                    r.bankReference());
        }
    }

    /** {@code noticeLateDays}: by how many days the notice came later than the product asks. */
    public record AccidentAnswer(
            UUID id,
            String trigger,
            LocalDate occurredOn,
            LocalDate noticedOn,
            String details,
            int noticeLateDays,
            @Nullable LocalDate normalisedOn) {
        static AccidentAnswer of(Accident a) {
            return new AccidentAnswer(
                    a.id(),
                    a.trigger().name(),
                    a.occurredOn(),
                    a.noticedOn(),
                    a.details(),
                    a.noticeLateDays(),
                    a.normalisedOn());
        }
    }

    public record SumAnswer(long principal, long interest, long costs, long total) {
        static SumAnswer of(Subrogation s) {
            return new SumAnswer(s.principal(), s.interest(), s.costs(), s.total());
        }
    }

    /** {@code offTimeDays}: by how many days it came too early or too late. */
    public record ClaimAnswer(
            UUID id,
            LocalDate claimedOn,
            LocalDate interestFrom,
            String annualRate,
            SumAnswer asked,
            SumAnswer refused,
            SumAnswer allowed,
            int offTimeDays,
            List<Claim.Paper> documents,
            @Nullable String outcome,
            List<String> grounds,
            @Nullable String reason,
            @Nullable LocalDate payOn,
            @Nullable LocalDate paidOn) {
        static ClaimAnswer of(Claim c) {
            return new ClaimAnswer(
                    c.id(),
                    c.claimedOn(),
                    c.interestFrom(),
                    decimal(c.annualRate()),
                    SumAnswer.of(c.asked()),
                    SumAnswer.of(c.refused()),
                    SumAnswer.of(c.allowed()),
                    c.offTimeDays(),
                    c.papers(),
                    c.outcome() == null ? null : c.outcome().name(),
                    c.grounds().stream().map(Enum::name).toList(),
                    c.reason(),
                    c.payOn(),
                    c.paidOn());
        }
    }

    /** Damages are counted for the days before {@code damagesUntil}. */
    public record OwedAnswer(
            long principal,
            long damages,
            long penalty,
            long fees,
            long costs,
            long total,
            @Nullable LocalDate damagesUntil,
            long recovered,
            long special) {
        static OwedAnswer of(Owed owed) {
            Debt debt = owed.debt();
            return new OwedAnswer(
                    debt.of(Debt.Item.PRINCIPAL),
                    debt.of(Debt.Item.DAMAGES),
                    debt.of(Debt.Item.PENALTY),
                    debt.of(Debt.Item.FEES),
                    debt.of(Debt.Item.COSTS),
                    debt.total(),
                    owed.damagesUntil(),
                    owed.recovered(),
                    owed.special());
        }
    }

    public record ChangeAnswer(
            UUID id,
            String kind,
            String state,
            @Nullable Integer months,
            @Nullable Long amount,
            String reason,
            LocalDate askedOn,
            @Nullable String answer) {
        static ChangeAnswer of(Change c) {
            return new ChangeAnswer(
                    c.id(),
                    c.kind().name(),
                    c.state().name(),
                    c.months(),
                    c.amount(),
                    c.reason(),
                    c.askedOn(),
                    c.answer());
        }
    }

    static GuaranteeAnswer of(Guarantee g, Papers papers, Drawn drawn, Language language) {
        return new GuaranteeAnswer(
                g.id(),
                g.number(),
                g.firmId(),
                papers.firm(),
                g.programmeId(),
                g.agency(),
                g.purpose().name(),
                g.loanAmount(),
                decimal(g.ratio()),
                g.amount(),
                g.bankCode(),
                g.termMonths(),
                g.state().name(),
                g.appliedAt(),
                g.reason(),
                drawn.designation(),
                drawn.related(),
                g.factors(),
                assessment(g, language),
                g.findings().stream().map(f -> FindingLine.of(f, language)).toList(),
                g.startsOn(),
                g.endsOn(),
                g.feeDue(),
                g.waiting(),
                g.refundable(),
                g.refundId(),
                papers.charges().stream()
                        .map(c ->
                                ChargeAnswer.of(
                                        c, papers.earned().getOrDefault(c.id(), 0L), language))
                        .toList(),
                papers.letters().stream().map(LetterAnswer::of).toList(),
                g.drawn(),
                g.outstanding(),
                g.exposure(),
                papers.reports().stream().map(ReportAnswer::of).toList(),
                papers.accidents().stream().map(AccidentAnswer::of).toList(),
                papers.claims().stream().map(ClaimAnswer::of).toList(),
                g.paymentId(),
                OwedAnswer.of(g.owed()),
                papers.changes().stream().map(ChangeAnswer::of).toList());
    }

    private static AssessmentAnswer assessment(Guarantee g, Language language) {
        Assessment a = g.assessment();
        Assessment.Proposed model = a.model();
        return new AssessmentAnswer(
                NoteAnswer.of(a.consultation()),
                NoteAnswer.of(a.investigation()),
                NoteAnswer.of(a.evaluation()),
                a.grade(),
                model == null ? null : ModelAnswer.of(model, g.gradeReasons(), language));
    }

    static String decimal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
