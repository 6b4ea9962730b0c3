package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.SupportLimits;
import org.jspecify.annotations.Nullable;

/**
 * Opens, withholds and gives back a designated firm's support account. Each verb is the last act of
 * its transaction and posts one list.
 */
@ApplicationScoped
public class SupportAccount {
    private static final int MOST_ENTRIES = 200;

    private final Ledger ledger;
    private final SupportLimits limits;

    SupportAccount(Ledger ledger, SupportLimits limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    /**
     * Fills the account for the designation's period.
     *
     * @param formerlyWithheldBy the act by which an earlier designation of the firm closed the
     *     account; null where none did
     */
    void open(Designation designation, @Nullable UUID formerlyWithheldBy) {
        Filling filling =
                limits.filling(
                        designation.firmId(),
                        designation.programmeId(),
                        new SupportLimits.Period(
                                designation.id(), designation.period(), designation.validFrom()));
        List<Transfer> transfers = new ArrayList<>();
        if (formerlyWithheldBy != null) {
            transfers.addAll(
                    limits.giveBack(
                            Ids.derived(designation.id(), "reopened"),
                            formerlyWithheldBy,
                            designation.firmId(),
                            designation.programmeId()));
        }
        transfers.addAll(filling.transfers());
        ledger.open(filling.accounts());
        requireAll(ledger.post(transfers));
    }

    /** Nothing new can be granted; what was held or is owed lives on. */
    void withhold(Designation designation) {
        requireAll(
                ledger.post(
                        limits.withhold(
                                withholding(designation),
                                designation.firmId(),
                                designation.programmeId())));
    }

    void giveBack(Designation designation, UUID withheldBy) {
        requireAll(
                ledger.post(
                        limits.giveBack(
                                Ids.derived(withheldBy, "given back"),
                                withheldBy,
                                designation.firmId(),
                                designation.programmeId())));
    }

    /**
     * The designation is over.
     *
     * @param act what ended it
     */
    void end(Designation designation, UUID act) {
        boolean closedAlready = !act.equals(designation.withheldBy());
        requireAll(
                ledger.post(
                        limits.end(
                                act,
                                closedAlready,
                                designation.firmId(),
                                designation.programmeId())));
    }

    /** What a line leaves, holds, has used, and is out of reach. In the line's unit. */
    public record Line(Limit limit, long available, long held, long used, long withheld) {}

    /** The lines of the firm's account as they stand now, in the order of the rule. */
    public List<Line> lines(Designation designation) {
        List<Limit> all = limits.lines(designation.firmId(), designation.programmeId());
        List<String> ids = new ArrayList<>();
        for (Limit limit : all) {
            ids.add(limit.accountId());
            ids.add(limit.usedAccountId());
            ids.add(SupportLimits.withheld(limit));
        }
        Map<String, Balance> balances = ledger.balances(ids);
        return all.stream().map(limit -> line(limit, balances)).toList();
    }

    /** Every entry about the firm's support, newest first. */
    public List<Entry> entries(Designation designation) {
        return ledger.entries(
                        EntryQuery.newest(MOST_ENTRIES).subject("support/" + designation.firmId()))
                .items();
    }

    private static Line line(Limit limit, Map<String, Balance> balances) {
        Balance main = balances.get(limit.accountId());
        Balance used = balances.get(limit.usedAccountId());
        Balance withheld = balances.get(SupportLimits.withheld(limit));
        return new Line(
                limit,
                main == null ? 0 : main.available(),
                main == null ? 0 : main.debitsPending(),
                used == null ? 0 : used.available(),
                withheld == null ? 0 : withheld.available());
    }

    private static UUID withholding(Designation designation) {
        UUID act = designation.withheldBy();
        if (act == null) {
            throw new IllegalStateException(designation.id() + " withholds nothing");
        }
        return act;
    }

    private static void requireAll(List<Outcome> outcomes) {
        Outcome.refusal(outcomes)
                .ifPresent(o -> {
                    throw new IllegalStateException("the ledger refused " + o);
                });
    }
}
