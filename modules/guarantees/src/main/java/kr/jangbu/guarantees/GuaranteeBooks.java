package kr.jangbu.guarantees;

import java.util.Locale;
import java.util.UUID;
import kr.jangbu.guarantees.reckon.Debt;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;

/** Names the accounts of guarantees. Posts nothing. */
final class GuaranteeBooks {
    private GuaranteeBooks() {}

    static String subject(UUID guaranteeId) {
        return "guarantee/" + guaranteeId;
    }

    /** What the guarantor stands for, off balance; never less than nothing. */
    static Account exposure(Guarantee g) {
        return debtors(of(g, "exposure"));
    }

    /** The other side of all exposures of a programme. */
    static Account liability(String programmeId) {
        return free("guarantee-liability:" + programmeId);
    }

    /** Fees that were paid ahead and are not earned yet, of all guarantees of a programme. */
    static Account advance(String programmeId) {
        return new Account(
                "guarantee-fees:" + programmeId + ":advance",
                Unit.KRW,
                Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }

    static Account income(String programmeId) {
        return free("guarantee-fees:" + programmeId + ":income");
    }

    /** What goes back to the firm. */
    static Account refundable(Guarantee g) {
        return new Account(
                of(g, "refundable"), Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }

    /** What the debtor owes for one thing; never less than nothing. */
    static Account owed(Guarantee g, Debt.Item item) {
        String name =
                item == Debt.Item.PRINCIPAL ? "recoverable" : item.name().toLowerCase(Locale.ROOT);
        return debtors(of(g, name));
    }

    /** Damages, penalties and surcharges, as they are charged. */
    static Account charges(Guarantee g) {
        return free("guarantee-charges:" + g.programmeId());
    }

    /** What was waived or written off. */
    static Account losses(Guarantee g) {
        return free("guarantee-losses:" + g.programmeId());
    }

    /** What is still collected of a claim that was written off, off balance. */
    static Account special(Guarantee g) {
        return debtors(of(g, "special"));
    }

    static Account specialClaims(Guarantee g) {
        return free("guarantee-special:" + g.programmeId());
    }

    /** What came back of claims that were written off. */
    static Account recoveries(Guarantee g) {
        return free("guarantee-recovered:" + g.programmeId());
    }

    private static String of(Guarantee g, String what) {
        return "guarantee:" + g.id() + ":" + what;
    }

    private static Account debtors(String id) {
        return new Account(id, Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    private static Account free(String id) {
        return new Account(id, Unit.KRW, Constraint.NONE);
    }
}
