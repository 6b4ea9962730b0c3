package kr.jangbu.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of a day at one time, and what at a later one: which transfers that count by
 * the day were recorded in between, and what they changed. Reads alone; holds are left out, since
 * they move nothing.
 */
public interface TwoDates {
    /** The most accounts of one answer. */
    int MOST_ACCOUNTS = 500;

    /**
     * What is compared.
     *
     * @param effectiveOn what counts by the end of this day
     * @param earlier as known then
     * @param later as known then, not before {@code earlier}
     */
    record Span(LocalDate effectiveOn, Instant earlier, Instant later) {}

    /**
     * What an account was debited and credited by the day, as known at both times.
     *
     * @param debits learnt in between; {@code credits} likewise
     */
    record Difference(String accountId, Unit unit, long debits, long credits, long entries) {}

    /**
     * The accounts of which more is known, in the order of their ids.
     *
     * @param after the account behind which the page begins; null: the first page
     * @param limit at most {@value #MOST_ACCOUNTS}
     */
    List<Difference> accounts(Span span, @Nullable String after, int limit);

    /**
     * The entries that make the difference, in the order in which they became known.
     *
     * @param account debited or credited; null: any
     */
    Page<Entry> entries(Span span, @Nullable String account, @Nullable String cursor, int limit);
}
