package kr.jangbu.firms.http;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.designate.AnnualCheck;
import kr.jangbu.firms.designate.Designation;
import kr.jangbu.firms.designate.DesignationEvent;
import kr.jangbu.firms.designate.SupportAccount;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** A designation as clients read it; the account's amounts in the line's unit. */
public record DesignationAnswer(
        UUID id,
        UUID firmId,
        String programmeId,
        String agency,
        UUID awardId,
        String state,
        LocalDate validFrom,
        LocalDate validTo,
        int period,
        @Nullable String certificateNumber,
        @Nullable String proposed,
        @Nullable String proposedReason,
        @Nullable String proposedLegalBasis,
        @Nullable LocalDate endedOn,
        List<LineAnswer> support,
        List<CheckAnswer> checks,
        List<EventAnswer> timeline) {

    /** One line of the support account. */
    public record LineAnswer(
            String accountId,
            String name,
            String unit,
            long available,
            long held,
            long used,
            long withheld) {
        static LineAnswer of(SupportAccount.Line line, Language language) {
            return new LineAnswer(
                    line.limit().accountId(),
                    language.text(line.limit().name()),
                    line.limit().unit().name(),
                    line.available(),
                    line.held(),
                    line.used(),
                    line.withheld());
        }
    }

    /** An annual check. */
    public record CheckAnswer(
            UUID id,
            int number,
            LocalDate dueOn,
            boolean overdue,
            @Nullable String evidence,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable LocalDate judgedOn) {
        static CheckAnswer of(AnnualCheck check, LocalDate today) {
            return new CheckAnswer(
                    check.id(),
                    check.number(),
                    check.dueOn(),
                    check.isOverdue(today),
                    check.evidence(),
                    check.answeredOn(),
                    check.outcome() == null ? null : check.outcome().name(),
                    check.note(),
                    check.judgedOn());
        }
    }

    /** One line of the history; {@code by} only for officers and auditors. */
    public record EventAnswer(
            String kind,
            LocalDate on,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String legalBasis) {
        static EventAnswer of(DesignationEvent event, boolean withNames) {
            return new EventAnswer(
                    event.kind().name(),
                    event.on(),
                    withNames ? event.by() : null,
                    event.reason(),
                    event.legalBasis());
        }
    }

    /** What stands beside the designation's own row. */
    record Beside(
            @Nullable String certificateNumber,
            List<SupportAccount.Line> support,
            List<AnnualCheck> checks) {}

    static DesignationAnswer of(Designation d, Beside beside, Reader reader) {
        Designation.Decision proposed = reader.office() ? d.proposed() : null;
        return new DesignationAnswer(
                d.id(),
                d.firmId(),
                d.programmeId(),
                d.agency(),
                d.awardId(),
                d.state().name(),
                d.validFrom(),
                d.validTo(),
                d.period(),
                beside.certificateNumber(),
                proposed == null ? null : proposed.name(),
                reader.office() ? d.proposedReason() : null,
                reader.office() ? d.proposedBasis() : null,
                d.endedOn(),
                beside.support().stream().map(l -> LineAnswer.of(l, reader.language())).toList(),
                beside.checks().stream().map(c -> CheckAnswer.of(c, reader.today())).toList(),
                d.events().stream()
                        .filter(e -> reader.office() || !e.kind().isInternal())
                        .map(e -> EventAnswer.of(e, reader.office()))
                        .toList());
    }

    /** Who reads: the office sees who did what, and what is only proposed. */
    record Reader(boolean office, LocalDate today, Language language) {}
}
