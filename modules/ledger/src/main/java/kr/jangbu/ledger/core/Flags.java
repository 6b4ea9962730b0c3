package kr.jangbu.ledger.core;

import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;

/** A transfer's yes-or-no properties in one number, as they are stored. */
public record Flags(int bits) {
    private static final int LINKED = 1;
    private static final int BALANCING_DEBIT = 1 << 1;
    private static final int BALANCING_CREDIT = 1 << 2;
    private static final int CLOSING_DEBIT = 1 << 3;
    private static final int CLOSING_CREDIT = 1 << 4;

    /** The caller named no effective date: the business date was taken. */
    private static final int DATED_BY_US = 1 << 5;

    private static final int ALL = (DATED_BY_US << 1) - 1;

    public static final Flags NONE = new Flags(0);

    static Flags of(Transfer transfer) {
        return new Flags(
                bit(transfer.linked(), LINKED)
                        | bit(transfer.balancing().debit(), BALANCING_DEBIT)
                        | bit(transfer.balancing().credit(), BALANCING_CREDIT)
                        | bit(transfer.closing().debit(), CLOSING_DEBIT)
                        | bit(transfer.closing().credit(), CLOSING_CREDIT)
                        | bit(transfer.effectiveOn() == null, DATED_BY_US));
    }

    /** Whether two wishes are of the same make; who chose the date does not matter for that. */
    boolean sameMake(Flags other) {
        return (bits & ~DATED_BY_US) == (other.bits & ~DATED_BY_US);
    }

    public boolean linked() {
        return has(LINKED);
    }

    public Side balancing() {
        return Side.of(has(BALANCING_DEBIT), has(BALANCING_CREDIT));
    }

    public Side closing() {
        return Side.of(has(CLOSING_DEBIT), has(CLOSING_CREDIT));
    }

    public boolean datedByUs() {
        return has(DATED_BY_US);
    }

    /** False when somebody wrote what no transfer of ours has. */
    boolean areKnown() {
        return (bits & ~ALL) == 0;
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }

    private static int bit(boolean set, int bit) {
        return set ? bit : 0;
    }
}
