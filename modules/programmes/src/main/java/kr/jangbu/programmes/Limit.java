package kr.jangbu.programmes;

import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;

/**
 * A limit as it stands in the books: an account that must not be overdrawn, and beside it the
 * account of what was used. Holding, using and giving back are transfers between the two, so the
 * limit's balance is the headroom and the other's what was granted for good.
 *
 * @param name what people call it
 */
public record Limit(String accountId, Unit unit, Text name) {
    private static final String USED = ":used";

    /** The account of what was used. */
    public String usedAccountId() {
        return accountId + USED;
    }

    /**
     * Both accounts. Open them before posting: a limit that nobody filled yet then refuses for want
     * of cover, under its name, and not as an unknown account.
     */
    public List<Account> accounts() {
        Constraint never = Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS;
        return List.of(
                new Account(accountId, unit, never), new Account(usedAccountId(), unit, never));
    }

    /**
     * Holds an amount until it is posted or voided. Refused by the ledger when the limit leaves
     * less.
     *
     * @param transferId fresh for every attempt
     */
    public Transfer hold(UUID transferId, long amount, String code, String subject) {
        return Transfer.pending(transferId, accountId, usedAccountId(), amount, code, subject);
    }

    /**
     * Uses an amount at once, for good until it is given back. Refused by the ledger when the limit
     * leaves less.
     */
    public Transfer use(UUID transferId, long amount, String code, String subject) {
        return Transfer.posted(transferId, accountId, usedAccountId(), amount, code, subject);
    }

    /** Frees what was used, e.g. repaid principal on a cap of what is owed; never more. */
    public Transfer giveBack(UUID transferId, long amount, String code, String subject) {
        return Transfer.posted(transferId, usedAccountId(), accountId, amount, code, subject);
    }

    /** Why it says no: the limit, what is left of it, what was asked. */
    public Text refusal(long left, long asked) {
        return Text.of(
                "%s: 남은 한도 %s, 요청 %s".formatted(name.ko(), ko(left), ko(asked)),
                "%s: left %s, asked %s".formatted(name.en(), en(left), en(asked)));
    }

    private String ko(long amount) {
        return unit == Unit.KRW ? Won.korean(amount) : Long.toString(amount);
    }

    private String en(long amount) {
        return unit == Unit.KRW ? Won.exact(amount) : Long.toString(amount);
    }
}
