package kr.jangbu.ledger;

/**
 * What became of a transfer or of an account to open. Names and order are TigerBeetle's, in upper
 * case, with unit for its ledger and subject for its user data: of several results that apply, the
 * one listed first is given.
 *
 * <p>Source: TigerBeetle, docs/reference/requests/create_transfers.md and src/state_machine.zig.
 * Left out is what cannot happen here: imported events, reserved bits, a timeout that passes the
 * end of time.
 */
public enum Result {
    CREATED,
    LINKED_EVENT_FAILED,
    LINKED_EVENT_CHAIN_OPEN,

    EXISTS_WITH_DIFFERENT_FLAGS,
    EXISTS_WITH_DIFFERENT_PENDING_ID,
    EXISTS_WITH_DIFFERENT_TIMEOUT,
    EXISTS_WITH_DIFFERENT_DEBIT_ACCOUNT_ID,
    EXISTS_WITH_DIFFERENT_CREDIT_ACCOUNT_ID,
    EXISTS_WITH_DIFFERENT_AMOUNT,
    EXISTS_WITH_DIFFERENT_SUBJECT,
    EXISTS_WITH_DIFFERENT_CODE,
    EXISTS_WITH_DIFFERENT_EFFECTIVE_DATE,
    /** Of an account. */
    EXISTS_WITH_DIFFERENT_CONSTRAINT,
    /** Of an account. */
    EXISTS_WITH_DIFFERENT_UNIT,
    EXISTS,
    ID_ALREADY_FAILED,

    FLAGS_ARE_MUTUALLY_EXCLUSIVE,
    DEBIT_ACCOUNT_ID_MUST_NOT_BE_NULL,
    CREDIT_ACCOUNT_ID_MUST_NOT_BE_NULL,
    ACCOUNTS_MUST_BE_DIFFERENT,
    PENDING_ID_MUST_BE_NULL,
    PENDING_ID_MUST_NOT_BE_NULL,
    PENDING_ID_MUST_BE_DIFFERENT,
    TIMEOUT_RESERVED_FOR_PENDING_TRANSFER,
    CLOSING_TRANSFER_MUST_BE_PENDING,
    CODE_MUST_NOT_BE_NULL,

    DEBIT_ACCOUNT_NOT_FOUND(true),
    CREDIT_ACCOUNT_NOT_FOUND(true),
    ACCOUNTS_MUST_HAVE_THE_SAME_UNIT,

    PENDING_TRANSFER_NOT_FOUND(true),
    PENDING_TRANSFER_NOT_PENDING,
    PENDING_TRANSFER_HAS_DIFFERENT_DEBIT_ACCOUNT_ID,
    PENDING_TRANSFER_HAS_DIFFERENT_CREDIT_ACCOUNT_ID,
    PENDING_TRANSFER_HAS_DIFFERENT_CODE,
    EXCEEDS_PENDING_TRANSFER_AMOUNT,
    PENDING_TRANSFER_HAS_DIFFERENT_AMOUNT,
    PENDING_TRANSFER_ALREADY_POSTED,
    PENDING_TRANSFER_ALREADY_VOIDED,
    PENDING_TRANSFER_EXPIRED,

    DEBIT_ACCOUNT_ALREADY_CLOSED(true),
    CREDIT_ACCOUNT_ALREADY_CLOSED(true),
    OVERFLOWS_DEBITS_PENDING,
    OVERFLOWS_CREDITS_PENDING,
    OVERFLOWS_DEBITS_POSTED,
    OVERFLOWS_CREDITS_POSTED,
    OVERFLOWS_DEBITS,
    OVERFLOWS_CREDITS,
    /** The debit account's limit does not cover the amount. */
    EXCEEDS_CREDITS(true),
    /** The credit account's limit does not cover the amount. */
    EXCEEDS_DEBITS(true);

    private final boolean passing;

    Result() {
        this(false);
    }

    Result(boolean passing) {
        this.passing = passing;
    }

    /**
     * Whether the same transfer might succeed later, when balances differ. Its id must not: the
     * caller may have moved on, so the id is remembered as failed for good.
     */
    public boolean retiresId() {
        return passing;
    }
}
