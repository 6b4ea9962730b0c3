package kr.jangbu.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to move an amount from one account to another. Not what happened: that is {@link Outcome}
 * at once and {@link Entry} for good.
 *
 * @param id any UUID; the same id never takes effect twice
 * @param debitAccountId null only where it is taken from the pending transfer
 * @param creditAccountId as {@code debitAccountId}
 * @param amount whole units, 0 to 2^63−1; null for posting the whole of a pending amount, and for
 *     voiding
 * @param pendingId the pending transfer to post or void, else null
 * @param timeoutSeconds after which a pending transfer gives its hold back by itself; 0: never
 * @param linked whether this and the next transfer take effect together or not at all
 * @param balancing move at most what these accounts' limits leave
 * @param closing close these accounts until this pending transfer is voided
 * @param code what the transfer is for, 1 to {@value #MAX_CODE_LENGTH} characters
 * @param subject whom or what it concerns, 1 to {@value #MAX_SUBJECT_LENGTH} characters
 * @param effectiveOn the date from which it counts; null: the business date of recording
 */
public record Transfer(
        UUID id,
        Kind kind,
        @Nullable String debitAccountId,
        @Nullable String creditAccountId,
        @Nullable Long amount,
        @Nullable UUID pendingId,
        int timeoutSeconds,
        boolean linked,
        Side balancing,
        Side closing,
        @Nullable String code,
        @Nullable String subject,
        @Nullable LocalDate effectiveOn) {

    public static final int MAX_CODE_LENGTH = 64;
    public static final int MAX_SUBJECT_LENGTH = 128;

    /** Earlier and later dates are slips of the pen. */
    public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

    public static final LocalDate LAST_DATE = LocalDate.of(2199, 12, 31);

    /**
     * @throws IllegalArgumentException when a value is outside these bounds, or the kind is EXPIRY
     */
    public Transfer {
        require(kind != Kind.EXPIRY, "only the ledger writes expiries");
        boolean resolves = kind == Kind.POST_PENDING || kind == Kind.VOID_PENDING;
        require(amount != null || resolves, "an amount is needed");
        require(amount == null || amount >= 0, "an amount is 0 or more");
        require(timeoutSeconds >= 0, "a timeout is 0 or more seconds");
        require(fits(debitAccountId, Account.MAX_ID_LENGTH), "the debit account id is no id");
        require(fits(creditAccountId, Account.MAX_ID_LENGTH), "the credit account id is no id");
        require(fits(code, MAX_CODE_LENGTH), "a code has 1 to 64 characters");
        require(fits(subject, MAX_SUBJECT_LENGTH), "a subject has 1 to 128 characters");
        require(
                effectiveOn == null
                        || (!effectiveOn.isBefore(FIRST_DATE) && !effectiveOn.isAfter(LAST_DATE)),
                "an effective date lies between 1900 and 2199");
    }

    public static Transfer posted(
            UUID id, String debit, String credit, long amount, String code, String subject) {
        return simple(id, Kind.POSTED, debit, credit, amount, code, subject);
    }

    public static Transfer pending(
            UUID id, String debit, String credit, long amount, String code, String subject) {
        return simple(id, Kind.PENDING, debit, credit, amount, code, subject);
    }

    /** Posts the whole pending amount. */
    public static Transfer post(UUID id, UUID pendingId) {
        return resolving(id, Kind.POST_PENDING, pendingId, null);
    }

    /** Posts part of the pending amount; the rest is given back. */
    public static Transfer post(UUID id, UUID pendingId, long amount) {
        return resolving(id, Kind.POST_PENDING, pendingId, amount);
    }

    public static Transfer voided(UUID id, UUID pendingId) {
        return resolving(id, Kind.VOID_PENDING, pendingId, null);
    }

    /** Links all but the last, so that they take effect together or not at all. */
    public static List<Transfer> chain(List<Transfer> transfers) {
        List<Transfer> chain = new ArrayList<>(transfers.size());
        for (int i = 0; i < transfers.size(); i++) {
            Transfer transfer = transfers.get(i);
            chain.add(i < transfers.size() - 1 ? transfer.link() : transfer.withLinked(false));
        }
        return List.copyOf(chain);
    }

    public Transfer link() {
        return withLinked(true);
    }

    public Transfer timeout(int seconds) {
        return new Transfer(
                id,
                kind,
                debitAccountId,
                creditAccountId,
                amount,
                pendingId,
                seconds,
                linked,
                balancing,
                closing,
                code,
                subject,
                effectiveOn);
    }

    public Transfer effectiveOn(LocalDate date) {
        return new Transfer(
                id,
                kind,
                debitAccountId,
                creditAccountId,
                amount,
                pendingId,
                timeoutSeconds,
                linked,
                balancing,
                closing,
                code,
                subject,
                date);
    }

    /** Moves at most what the limits of these accounts leave; {@code amount} stays the most. */
    public Transfer balancing(Side side) {
        return withSides(side, closing);
    }

    /** Closes these accounts for everything but the voiding of this pending transfer. */
    public Transfer closing(Side side) {
        return withSides(balancing, side);
    }

    private Transfer withLinked(boolean link) {
        return new Transfer(
                id,
                kind,
                debitAccountId,
                creditAccountId,
                amount,
                pendingId,
                timeoutSeconds,
                link,
                balancing,
                closing,
                code,
                subject,
                effectiveOn);
    }

    private Transfer withSides(Side balance, Side close) {
        return new Transfer(
                id,
                kind,
                debitAccountId,
                creditAccountId,
                amount,
                pendingId,
                timeoutSeconds,
                linked,
                balance,
                close,
                code,
                subject,
                effectiveOn);
    }

    private static Transfer simple(
            UUID id,
            Kind kind,
            String debit,
            String credit,
            long amount,
            String code,
            String subject) {
        return new Transfer(
                id, kind, debit, credit, amount, null, 0, false, Side.NONE, Side.NONE, code,
                subject, null);
    }

    private static Transfer resolving(UUID id, Kind kind, UUID pendingId, @Nullable Long amount) {
        return new Transfer(
                id, kind, null, null, amount, pendingId, 0, false, Side.NONE, Side.NONE, null, null,
                null);
    }

    private static boolean fits(@Nullable String text, int maxCharacters) {
        return text == null || Texts.fits(text, maxCharacters);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
