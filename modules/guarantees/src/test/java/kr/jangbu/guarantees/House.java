package kr.jangbu.guarantees;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.SupportLimits;
import kr.jangbu.programmes.Treasury;

/** The books on the real database, and what guarantees need before they begin. */
@Singleton
class House {
    static final String PROGRAMME = "kibo-ai-guarantee";
    static final String DESIGNATION = "mss-manufacturing-ai-firms";
    static final String BANK = "003";
    static final LocalDate START = LocalDate.of(2026, 3, 2);

    final Ledger ledger;
    final GuaranteeAccounts accounts;
    final GuaranteeLimits guaranteeLimits;
    final SupportLimits support;
    private final Limits limits;

    House(
            Ledger ledger,
            GuaranteeAccounts accounts,
            GuaranteeLimits guaranteeLimits,
            SupportLimits support,
            Limits limits) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.guaranteeLimits = guaranteeLimits;
        this.support = support;
        this.limits = limits;
    }

    /** As a use case does: one transaction, which posts once. */
    void in(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }

    void appropriate() {
        fill(limits.appropriation(Ids.next(), PROGRAMME, 2026, 1_000_000_000_000_000L));
    }

    void designate(UUID firm) {
        fill(support.filling(firm, DESIGNATION, new SupportLimits.Period(Ids.next(), 1, START)));
    }

    private void fill(Limits.Filling filling) {
        in(() -> {
            ledger.open(filling.accounts());
            ledger.post(filling.transfers());
        });
    }

    /** The bank's money comes in. */
    void receive(Guarantee g, long amount) {
        Account cash = Treasury.cashAtBank(BANK);
        Account unapplied = Treasury.unappliedReceipts(g.id());
        in(() -> {
            ledger.open(List.of(cash, unapplied));
            ledger.post(
                    List.of(
                            Transfer.posted(
                                    Ids.next(),
                                    cash.id(),
                                    unapplied.id(),
                                    amount,
                                    "RECEIPT",
                                    "x")));
        });
    }

    /** One that waits for the second officer. */
    static Guarantee decided(UUID firm, long loan, Purpose purpose) {
        Guarantee g =
                new Guarantee(
                        Ids.next(),
                        "G2026-" + Ids.next(),
                        new Guarantee.Wish(
                                firm,
                                PROGRAMME,
                                purpose,
                                loan,
                                new BigDecimal("0.85"),
                                BANK,
                                12,
                                List.of()),
                        "KIBO",
                        List.of(),
                        new Guarantee.Submission("owner", START, Instant.EPOCH));
        Assessment.Note note = new Assessment.Note("officer", START, "확인");
        g.consult(note);
        g.investigate(note);
        g.evaluate(new Assessment.Proposed("v", 60, "BBB"), List.of(), "A", List.of(), note);
        g.proposeDecision(Guarantee.Decision.APPROVE, "적정", Ids.next());
        return g;
    }
}
