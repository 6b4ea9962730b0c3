package kr.jangbu.programmes;

import java.util.UUID;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;

/** Names the accounts of money that modules share. Not limits: those are {@link Limits}. */
public final class Treasury {
    private Treasury() {}

    /**
     * Our money at a partner bank, as far as the bank has told us: debited by what came in,
     * credited by what went out. May be overdrawn: what the bank has paid is paid, whatever we
     * thought.
     *
     * @param bankCode three digits
     */
    public static Account cashAtBank(String bankCode) {
        return new Account("cash:" + bankCode, Unit.KRW, Constraint.NONE);
    }

    /**
     * Money that came in under a reference and hasn't been applied to anything yet. Nobody can
     * apply more than came in.
     *
     * @param reference the id of the loan, guarantee, call or invoice that the payer named
     */
    public static Account unappliedReceipts(UUID reference) {
        return new Account(
                "unapplied:" + reference, Unit.KRW, Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }
}
