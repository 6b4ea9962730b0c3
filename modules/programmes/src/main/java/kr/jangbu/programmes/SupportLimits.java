package kr.jangbu.programmes;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.SupportLine.Filled;

/**
 * The one place that names the accounts of a designated firm's support account, from which several
 * modules spend, and builds the transfers that fill, draw on, withhold and give it back. Like
 * {@link Limits} it posts nothing itself.
 *
 * <p>Whoever grants support begins its chain of holds with {@link #draw}: the chain then passes the
 * gate, which is closed while a designation is suspended or over. What was held before needs no
 * gate: it is posted or voided as if nothing had happened.
 */
@Singleton
public class SupportLimits {
    /** Codes of the chart of accounts. */
    public static final String GRANTED = "SUPPORT_GRANTED";

    public static final String WITHHELD = "SUPPORT_WITHHELD";
    public static final String GIVEN_BACK = "SUPPORT_GIVEN_BACK";
    public static final String LAPSED = "SUPPORT_LAPSED";
    public static final String GATE = "SUPPORT_GATE";

    private static final UUID NAMESPACE =
            UUID.nameUUIDFromBytes(
                    "kr.jangbu.programmes.SupportLimits".getBytes(StandardCharsets.UTF_8));
    private static final Text GATE_NAME = Text.of("지정 효력", "designation in force");

    private final DesignationRules rules;

    public SupportLimits(DesignationRules rules) {
        this.rules = rules;
    }

    /**
     * One line of the firm's account.
     *
     * @throws IllegalArgumentException for an unknown programme or line
     */
    public Limit line(UUID firmId, String programmeId, String lineId) {
        return limit(firmId, rules.require(programmeId).line(lineId));
    }

    /** Every line of the firm's account, in the order of the rule. */
    public List<Limit> lines(UUID firmId, String programmeId) {
        return rules.require(programmeId).lines().stream().map(l -> limit(firmId, l)).toList();
    }

    /** Closed while nothing new may be granted to the firm. Moves nothing but zeros. */
    public Limit gate(UUID firmId) {
        return new Limit("support:%s:gate".formatted(firmId), Unit.KRW, GATE_NAME);
    }

    /** The lines on which a grant on this one draws, the widest first. */
    public List<Limit> drawnBy(UUID firmId, String programmeId, String lineId) {
        return rules.require(programmeId).drawnBy(lineId).stream()
                .map(l -> limit(firmId, l))
                .toList();
    }

    /** The lines on which a policy loan to the firm draws, the widest first; empty for none. */
    public List<Limit> drawnByLoans(UUID firmId, String programmeId) {
        DesignationRule.LoanLine loans = rules.require(programmeId).loans();
        return loans == null ? List.of() : drawnBy(firmId, programmeId, loans.line());
    }

    /**
     * The head of a chain that grants something: passes the gate and holds the amount on every line
     * concerned. The ids of the holds are {@link #holdId}.
     *
     * @param grant what the ids are derived from: fresh for every attempt
     */
    public List<Transfer> draw(UUID grant, List<Limit> drawn, UUID firmId, Holding holding) {
        Limit gate = gate(firmId);
        List<Transfer> transfers = new ArrayList<>();
        transfers.add(
                Transfer.posted(
                        Ids.derived(grant, gate.accountId()),
                        gate.accountId(),
                        gate.usedAccountId(),
                        0,
                        GATE,
                        holding.subject()));
        for (Limit limit : drawn) {
            transfers.add(
                    limit.hold(
                            holdId(grant, limit),
                            holding.amount(),
                            holding.code(),
                            holding.subject()));
        }
        return List.copyOf(transfers);
    }

    /** How much is held, for what. */
    public record Holding(long amount, String code, String subject) {}

    /** The id of a hold that {@link #draw} made. */
    public static UUID holdId(UUID grant, Limit limit) {
        return Ids.derived(grant, "hold/" + limit.accountId());
    }

    /**
     * Fills the account for one period of a designation: ceilings once for the firm, however often
     * it is asked, budgets once for the period.
     */
    public Filling filling(UUID firmId, String programmeId, Period period) {
        List<Account> accounts = accounts(firmId, programmeId);
        List<Transfer> transfers = new ArrayList<>();
        for (SupportLine line : rules.require(programmeId).lines()) {
            Limit limit = limit(firmId, line);
            switch (line.filled()) {
                case ONCE -> transfers.addAll(ceiling(limit, line, firmId, period));
                case EACH_PERIOD ->
                        transfers.add(
                                granted(
                                        limit,
                                        "%s/%d".formatted(period.designationId(), period.number()),
                                        line.limit().require(period.from(), line.id()),
                                        firmId));
            }
        }
        return new Filling(accounts, List.copyOf(transfers));
    }

    /**
     * A period of a designation.
     *
     * @param number counts from 1
     */
    public record Period(UUID designationId, int number, LocalDate from) {}

    /** Closes the gate, and moves what is neither held nor used out of reach. */
    public List<Transfer> withhold(UUID act, UUID firmId, String programmeId) {
        return Stream.concat(
                        Stream.of(close(act, firmId)),
                        lines(firmId, programmeId).stream()
                                .map(l -> move(act, l, withheld(l), WITHHELD, firmId)))
                .toList();
    }

    /** Opens the gate that the act of withholding closed, and gives back what it moved. */
    public List<Transfer> giveBack(UUID act, UUID withheldBy, UUID firmId, String programmeId) {
        return Stream.concat(
                        Stream.of(
                                Transfer.voided(
                                        Ids.derived(act, "open"),
                                        Ids.derived(withheldBy, "close"))),
                        lines(firmId, programmeId).stream()
                                .map(l -> moveBack(act, l, GIVEN_BACK, firmId)))
                .toList();
    }

    /**
     * The designation is over: closes the gate unless it is closed already, moves ceilings out of
     * reach and lets budgets lapse.
     */
    public List<Transfer> end(UUID act, boolean closedAlready, UUID firmId, String programmeId) {
        List<Transfer> transfers = new ArrayList<>();
        if (!closedAlready) {
            transfers.add(close(act, firmId));
        }
        for (SupportLine line : rules.require(programmeId).lines()) {
            Limit limit = limit(firmId, line);
            if (line.filled() == Filled.ONCE) {
                transfers.add(move(act, limit, withheld(limit), WITHHELD, firmId));
            } else {
                transfers.add(move(act, limit, rule(limit), LAPSED, firmId));
                transfers.add(
                        balancing(
                                Ids.derived(act, "lapse/" + withheld(limit)),
                                withheld(limit),
                                rule(limit),
                                LAPSED,
                                firmId));
            }
        }
        return List.copyOf(transfers);
    }

    /** All accounts of the firm's support account. */
    public List<Account> accounts(UUID firmId, String programmeId) {
        List<Account> accounts = new ArrayList<>(gate(firmId).accounts());
        for (Limit limit : lines(firmId, programmeId)) {
            accounts.addAll(limit.accounts());
            accounts.add(new Account(rule(limit), limit.unit(), Constraint.NONE));
            accounts.add(
                    new Account(
                            withheld(limit),
                            limit.unit(),
                            Constraint.DEBITS_MUST_NOT_EXCEED_CREDITS));
        }
        return List.copyOf(accounts);
    }

    /** The account of what is out of reach while the designation doesn't count. */
    public static String withheld(Limit limit) {
        return limit.accountId() + ":withheld";
    }

    private static String rule(Limit limit) {
        return limit.accountId() + ":rule";
    }

    private static Limit limit(UUID firmId, SupportLine line) {
        String root =
                switch (line.unit()) {
                    case PERSON_MONTH -> "people";
                    case EVENT -> "channel";
                    default -> "support";
                };
        return new Limit("%s:%s:%s".formatted(root, firmId, line.id()), line.unit(), line.name());
    }

    private static List<Transfer> ceiling(
            Limit limit, SupportLine line, UUID firmId, Period period) {
        List<Transfer> rises = new ArrayList<>();
        long filled = 0;
        for (DatedValue<Long> value : line.limit().values()) {
            if (!value.from().isAfter(period.from()) && value.value() > filled) {
                String step = value.from().toString();
                rises.add(granted(limit, step, value.value() - filled, firmId));
                filled = value.value();
            }
        }
        return rises;
    }

    private static Transfer granted(Limit limit, String step, long amount, UUID firmId) {
        return Transfer.posted(
                Ids.derived(NAMESPACE, limit.accountId() + "/" + step),
                rule(limit),
                limit.accountId(),
                amount,
                GRANTED,
                subject(firmId));
    }

    private Transfer close(UUID act, UUID firmId) {
        Limit gate = gate(firmId);
        return Transfer.pending(
                        Ids.derived(act, "close"),
                        gate.accountId(),
                        gate.usedAccountId(),
                        0,
                        GATE,
                        subject(firmId))
                .closing(Side.DEBIT);
    }

    private static Transfer move(UUID act, Limit from, String to, String code, UUID firmId) {
        return balancing(
                Ids.derived(act, "move/" + from.accountId()), from.accountId(), to, code, firmId);
    }

    private static Transfer moveBack(UUID act, Limit to, String code, UUID firmId) {
        return balancing(
                Ids.derived(act, "back/" + to.accountId()),
                withheld(to),
                to.accountId(),
                code,
                firmId);
    }

    /** As much as the debited account has free, be it nothing. */
    private static Transfer balancing(UUID id, String from, String to, String code, UUID firmId) {
        return Transfer.posted(id, from, to, Long.MAX_VALUE, code, subject(firmId))
                .balancing(Side.DEBIT);
    }

    private static String subject(UUID firmId) {
        return "support/" + firmId;
    }
}
