package kr.jangbu.grants.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.grants.BudgetLine;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.Evidence;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.Instalment;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Settlement;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** A grant as clients read it. Money in won, shares as decimal strings. */
public record GrantAnswer(
        UUID id,
        String number,
        UUID awardId,
        int stage,
        UUID firmId,
        String programmeId,
        String agency,
        String state,
        long governmentAmount,
        long ownContribution,
        long totalAmount,
        @Nullable String governmentShare,
        @Nullable String openness,
        @Nullable String bankCode,
        LocalDate offeredOn,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate keptUntil,
        int retentionYears,
        @Nullable String reason,
        BooksAnswer books,
        List<LineAnswer> lines,
        List<InstalmentAnswer> instalments,
        List<MoveAnswer> budgetMoves,
        List<CostAnswer> costs,
        List<SettlementAnswer> settlements,
        List<MatterAnswer> matters) {
    /**
     * The money. {@code advanced}: with the firm and not settled; {@code owed}: to be returned;
     * {@code unapplied}: returned before anything was owed.
     */
    public record BooksAnswer(
            long paid,
            long advanced,
            long used,
            long disallowed,
            long unspent,
            long interest,
            long returned,
            long owed,
            long unapplied) {
        static BooksAnswer of(Grant g) {
            var t = g.totals();
            return new BooksAnswer(
                    t.paid(),
                    t.advanced(),
                    t.used(),
                    t.disallowed(),
                    t.unspent(),
                    t.interest(),
                    t.returned(),
                    t.owed(),
                    t.waiting());
        }
    }

    public record LineAnswer(String category, long planned, long amount, long left) {
        static LineAnswer of(BudgetLine l, Map<String, Long> left) {
            return new LineAnswer(
                    l.category(), l.planned(), l.amount(), left.getOrDefault(l.category(), 0L));
        }
    }

    public record EvidenceAnswer(String name, String sha256, @Nullable UUID documentId) {
        static EvidenceAnswer of(Evidence e) {
            return new EvidenceAnswer(e.name(), e.sha256(), e.documentId());
        }
    }

    public record InstalmentAnswer(
            UUID id,
            int number,
            long amount,
            String condition,
            int documentsNeeded,
            String state,
            @Nullable UUID paymentId,
            @Nullable LocalDate paidOn,
            @Nullable String reason,
            List<EvidenceAnswer> evidence) {
        static InstalmentAnswer of(Instalment i, Language language) {
            return new InstalmentAnswer(
                    i.id(),
                    i.number(),
                    i.amount(),
                    language.text(i.condition()),
                    i.documents(),
                    i.state().name(),
                    i.paymentId(),
                    i.paidOn(),
                    i.reason(),
                    i.evidence().stream().map(EvidenceAnswer::of).toList());
        }
    }

    public record MoveAnswer(
            UUID id,
            String from,
            String to,
            long amount,
            String reason,
            String state,
            LocalDate askedOn) {
        static MoveAnswer of(BudgetMove m) {
            return new MoveAnswer(
                    m.id(),
                    m.from(),
                    m.to(),
                    m.amount(),
                    m.reason(),
                    m.state().name(),
                    m.askedOn());
        }
    }

    /** {@code disallowed}: won that do not count; an officer's proposal until it is settled. */
    public record CostAnswer(
            UUID id,
            int number,
            String category,
            LocalDate incurredOn,
            long amount,
            String payee,
            String description,
            String evidenceNumber,
            long evidenceTotal,
            EvidenceAnswer evidence,
            String state,
            long disallowed,
            @Nullable String reason,
            @Nullable UUID settlementId) {
        static CostAnswer of(Cost c) {
            return new CostAnswer(
                    c.id(),
                    c.number(),
                    c.category(),
                    c.incurredOn(),
                    c.amount(),
                    c.payee(),
                    c.description(),
                    c.evidenceNumber(),
                    c.evidenceTotal(),
                    EvidenceAnswer.of(c.evidence()),
                    c.state().name(),
                    c.disallowed(),
                    c.reason(),
                    c.settlementId());
        }
    }

    public record SettlementAnswer(
            UUID id,
            String kind,
            long interest,
            long used,
            long disallowed,
            long unspent,
            LocalDate askedOn,
            @Nullable LocalDate settledOn) {
        static SettlementAnswer of(Settlement s) {
            return new SettlementAnswer(
                    s.id(),
                    s.kind().name(),
                    s.interest(),
                    s.used(),
                    s.disallowed(),
                    s.unspent(),
                    s.askedOn(),
                    s.settledOn());
        }
    }

    /** What is or was before the officers. */
    public record MatterAnswer(
            UUID id,
            String kind,
            UUID about,
            long amount,
            String state,
            @Nullable String outcome,
            @Nullable String reason,
            LocalDate openedOn) {
        static MatterAnswer of(Matter m) {
            var outcome = m.outcome();
            return new MatterAnswer(
                    m.id(),
                    m.kind().name(),
                    m.about(),
                    m.amount(),
                    m.state().name(),
                    outcome == null ? null : outcome.name(),
                    m.reason(),
                    m.openedOn());
        }
    }

    static GrantAnswer of(Grant g, Map<String, Long> left, Language language) {
        var share = g.agreement().governmentShare();
        return new GrantAnswer(
                g.id(),
                g.number(),
                g.awardId(),
                g.stage(),
                g.firmId(),
                g.programmeId(),
                g.agency(),
                g.state().name(),
                g.government(),
                g.own(),
                g.total(),
                share == null ? null : share.stripTrailingZeros().toPlainString(),
                g.agreement().openness(),
                g.agreement().bankCode(),
                g.offeredOn(),
                g.agreement().startsOn(),
                g.agreement().endsOn(),
                g.closedOn(),
                g.keptUntil(),
                g.agreement().retentionYears(),
                g.reason(),
                BooksAnswer.of(g),
                g.lines().stream().map(l -> LineAnswer.of(l, left)).toList(),
                g.instalments().stream().map(i -> InstalmentAnswer.of(i, language)).toList(),
                g.moves().stream().map(MoveAnswer::of).toList(),
                g.costs().stream().map(CostAnswer::of).toList(),
                g.settlements().stream().map(SettlementAnswer::of).toList(),
                g.matters().stream().map(MatterAnswer::of).toList());
    }
}
