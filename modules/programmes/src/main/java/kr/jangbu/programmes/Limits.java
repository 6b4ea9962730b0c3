package kr.jangbu.programmes;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;

/**
 * The one place that names the limits which modules share, and builds the transfers that fill them.
 * Posts nothing itself: a use case adds the transfers to the one list that it posts.
 *
 * <p>A filling stands before the chain of holds, never in it: its id is derived, so from the second
 * time on the ledger answers EXISTS, and that would break a chain.
 */
@Singleton
public class Limits {
    /** Codes of the chart of accounts that fill limits. */
    public static final String APPROPRIATION = "APPROPRIATION";

    public static final String FIRM_CAP = "FIRM_CAP";
    public static final String COST_ITEM = "COST_ITEM";
    public static final String SEATS = "SEATS";
    public static final String RAISED = "LIMIT_EXCEPTION";
    public static final String LAPSED = "LIMIT_EXCEPTION_LAPSED";

    private static final UUID NAMESPACE =
            UUID.nameUUIDFromBytes("kr.jangbu.programmes.Limits".getBytes(StandardCharsets.UTF_8));

    /** What fills a limit: the accounts to open, and the transfers to post, not in a chain. */
    public record Filling(List<Account> accounts, List<Transfer> transfers) {}

    private final Programmes programmes;

    public Limits(Programmes programmes) {
        this.programmes = programmes;
    }

    /**
     * What a programme may grant in a budget year.
     *
     * @throws IllegalArgumentException for an unknown programme
     */
    public Limit programmeCeiling(String programmeId, int budgetYear) {
        Text name = programme(programmeId).name();
        return new Limit(
                "ceiling:" + programmeId + ":" + budgetYear,
                Unit.KRW,
                Text.of(
                        "%s %d년 예산 한도".formatted(name.ko(), budgetYear),
                        "%d ceiling of %s".formatted(budgetYear, name.en())));
    }

    /**
     * A second officer confirmed an appropriation: the ceiling holds this much more.
     *
     * @param appropriationId also the transfer's id, so that it happens once
     */
    public Filling appropriation(
            UUID appropriationId, String programmeId, int budgetYear, long amount) {
        String source = "appropriations:%s:%d".formatted(agency(programmeId), budgetYear);
        Limit ceiling = programmeCeiling(programmeId, budgetYear);
        return filling(
                ceiling,
                source,
                Transfer.posted(
                        appropriationId,
                        source,
                        ceiling.accountId(),
                        amount,
                        APPROPRIATION,
                        "appropriation/" + appropriationId));
    }

    /**
     * What one firm may have under a cap.
     *
     * @throws IllegalArgumentException for an unknown cap, or one that is not an account
     */
    public Limit firmCap(UUID firmId, String capId) {
        FirmCap cap = programmes.firmCap(capId);
        if (!cap.isAnAccount()) {
            throw new IllegalArgumentException(capId + " is not kept as an account");
        }
        return new Limit("firm:%s:%s".formatted(firmId, capId), Unit.KRW, cap.name());
    }

    /**
     * Fills a firm's cap up to what the rule gives a firm of that programme on that day; what was
     * filled before is left as it is. Ask for it in every transaction that draws on the cap.
     *
     * @throws NotRecorded when the rule has no value on that day
     */
    public Filling firmCap(UUID firmId, String capId, String programmeId, LocalDate date) {
        Limit limit = firmCap(firmId, capId);
        FirmCap cap = programmes.firmCap(capId);
        long target = cap.limitFor(programmeId, date);
        String source = limit.accountId() + ":rule";
        List<Transfer> transfers = new ArrayList<>();
        long filled = 0;
        for (DatedValue<Long> value : cap.limit().values()) {
            if (!value.from().isAfter(date) && value.value() > filled) {
                long rise = value.value() - filled;
                transfers.add(capTransfer(limit, source, value.from().toString(), rise, firmId));
                filled = value.value();
            }
        }
        if (target > filled) {
            String step = "raised/" + programmeId;
            transfers.add(capTransfer(limit, source, step, target - filled, firmId));
        }
        return filling(limit, source, transfers.toArray(Transfer[]::new));
    }

    /** The cost of one thing that a firm wants paid, named by its evidence. */
    public Limit costItem(UUID firmId, String evidenceNumber) {
        UUID id = costItemId(firmId, evidenceNumber);
        return new Limit(
                "cost:" + id,
                Unit.KRW,
                Text.of("비용 항목 " + evidenceNumber, "cost item " + evidenceNumber));
    }

    /**
     * Declares what the thing costs. Declared again with another cost, the ledger answers
     * EXISTS_WITH_DIFFERENT_AMOUNT and the first declaration stands.
     */
    public Filling costItem(UUID firmId, String evidenceNumber, long cost) {
        Limit limit = costItem(firmId, evidenceNumber);
        String source = limit.accountId() + ":declared";
        return filling(
                limit,
                source,
                Transfer.posted(
                        costItemId(firmId, evidenceNumber),
                        source,
                        limit.accountId(),
                        cost,
                        COST_ITEM,
                        "firm/" + firmId));
    }

    /**
     * The seats of a programme that takes so many and no more.
     *
     * @throws IllegalArgumentException for an unknown programme
     */
    public Limit seat(String programmeId, int year) {
        Text name = programme(programmeId).name();
        return new Limit(
                "seat:" + programmeId + ":" + year,
                Unit.SEAT,
                Text.of(
                        "%s %d년 정원".formatted(name.ko(), year),
                        "seats of %s %d".formatted(programmeId, year)));
    }

    /**
     * A second officer confirmed a grant of seats: the programme takes this many more in the year.
     *
     * @param grantId also the transfer's id, so that it happens once
     * @param seats more than 0
     */
    public Filling seats(UUID grantId, String programmeId, int year, long seats) {
        Limit limit = seat(programmeId, year);
        String source = "seats:%s:%d".formatted(programmeId, year);
        return filling(
                limit,
                source,
                Transfer.posted(
                        grantId, source, limit.accountId(), seats, SEATS, "seat-grant/" + grantId));
    }

    /**
     * A limit holds more than its rule gives, because something is owed after all that was taken
     * for repaid. Its accounts must be open.
     */
    public static Transfer raise(Limit limit, UUID transferId, long amount, String subject) {
        return Transfer.posted(
                transferId,
                limit.accountId() + ":rule",
                limit.accountId(),
                amount,
                FIRM_CAP,
                subject);
    }

    /**
     * An exception raises a firm's cap. Fill the cap by its rule in the same list, before.
     *
     * @param exceptionId also the transfer's id, so that it happens once
     */
    public Filling raised(UUID exceptionId, UUID firmId, String capId, long amount) {
        Limit limit = firmCap(firmId, capId);
        Account raise = raise(exceptionId);
        List<Account> accounts = new ArrayList<>(limit.accounts());
        accounts.add(raise);
        return new Filling(
                List.copyOf(accounts),
                List.of(
                        Transfer.posted(
                                exceptionId,
                                raise.id(),
                                limit.accountId(),
                                amount,
                                RAISED,
                                "exception/" + exceptionId)));
    }

    /** What of an exception's raise still stands in the limit: nothing once all is taken back. */
    public static Account raise(UUID exceptionId) {
        return new Account(
                "exception:" + exceptionId, Unit.KRW, Constraint.CREDITS_MUST_NOT_EXCEED_DEBITS);
    }

    /**
     * An exception is over: takes back as much of its raise as the firm has not used, be it
     * nothing. Again whenever something came free since, until all is taken back.
     *
     * @param transferId fresh for every attempt
     */
    public Transfer lapsed(UUID transferId, UUID exceptionId, UUID firmId, String capId) {
        return Transfer.posted(
                        transferId,
                        firmCap(firmId, capId).accountId(),
                        raise(exceptionId).id(),
                        Long.MAX_VALUE,
                        LAPSED,
                        "exception/" + exceptionId)
                .balancing(Side.BOTH);
    }

    private static Transfer capTransfer(
            Limit limit, String source, String step, long amount, UUID firmId) {
        return Transfer.posted(
                Ids.derived(NAMESPACE, limit.accountId() + "/" + step),
                source,
                limit.accountId(),
                amount,
                FIRM_CAP,
                "firm/" + firmId);
    }

    private static Filling filling(Limit limit, String source, Transfer... transfers) {
        List<Account> accounts = new ArrayList<>(limit.accounts());
        accounts.add(new Account(source, limit.unit(), Constraint.NONE));
        return new Filling(List.copyOf(accounts), List.of(transfers));
    }

    private static UUID costItemId(UUID firmId, String evidenceNumber) {
        return Ids.derived(NAMESPACE, "cost/%s/%s".formatted(firmId, evidenceNumber.strip()));
    }

    private String agency(String programmeId) {
        return programme(programmeId).agency();
    }

    private Programme programme(String programmeId) {
        return programmes
                .find(programmeId)
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no programme " + programmeId));
    }
}
