package kr.jangbu.grants;

import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Unit;

/** Names the accounts and holds of grants. Posts nothing. */
final class GrantBooks {
    private GrantBooks() {}

    static String subject(Grant grant) {
        return "grant/" + grant.id();
    }

    /** The other side of the agreed budget. */
    static String budget(Grant grant) {
        return prefix(grant) + "budget";
    }

    /** What may still be spent on a category; cannot be overdrawn. */
    static Account line(Grant grant, String category) {
        return new Account(
                prefix(grant) + "line:" + category,
                Unit.KRW,
                Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS);
    }

    /** What was spent from the lines and counts. */
    static Account spent(Grant grant) {
        return new Account(prefix(grant) + "spent", Unit.KRW, Constraint.NONE);
    }

    /** The state's money with the firm, not settled yet; never less than nothing. */
    static Account advanced(Grant grant) {
        return new Account(
                prefix(grant) + "advanced", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    /** The state's money that counts as used. */
    static Account allowed(Grant grant) {
        return new Account(prefix(grant) + "allowed", Unit.KRW, Constraint.NONE);
    }

    /** What the firm owes: disallowed, unspent, interest; never less than nothing. */
    static Account returnable(Grant grant) {
        return new Account(
                prefix(grant) + "returnable", Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    static Account interest(Grant grant) {
        return new Account(prefix(grant) + "interest", Unit.KRW, Constraint.NONE);
    }

    /** The ceiling's hold for an instalment. */
    static UUID hold(Instalment instalment) {
        return Ids.derived(instalment.id(), "hold");
    }

    static UUID lineHold(Cost cost) {
        return Ids.derived(cost.id(), "line");
    }

    static UUID itemHold(Cost cost) {
        return Ids.derived(cost.id(), "item");
    }

    private static String prefix(Grant grant) {
        return "grant:" + grant.id() + ":";
    }
}
