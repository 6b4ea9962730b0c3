package kr.jangbu.programmes;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.LoanProduct.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A cap on what one firm may have, over all programmes that name it. A rule, with its source; an
 * announced "up to ₩10bn" is none.
 *
 * @param purposes the purposes that draw on it
 * @param limit won
 * @param raisedFor programme id → the limit for firms of that programme instead
 * @param counts whose support draws on it; null: the firm's own alone
 */
public record FirmCap(
        String id,
        Text name,
        String agency,
        Basis basis,
        Set<Purpose> purposes,
        Dated<Long> limit,
        Map<String, Dated<Long>> raisedFor,
        @Nullable Counts counts) {

    /** What counts against a cap, and what frees it again. */
    public enum Basis {
        /** What is owed now: repaid principal frees it. An account of the firm. */
        OUTSTANDING,
        /** What was ever lent: nothing frees it. An account of the firm. */
        CUMULATIVE,
        /** Needs figures from outside: a finding when a firm applies, not an account. */
        FIVE_YEARS
    }

    /** Whose support draws on a firm's cap. */
    public enum Counts {
        OWN,
        /** Affiliates, owners and subsidiaries count together. */
        RELATED
    }

    /** Whether what related firms have draws on it too. */
    public boolean countsRelated() {
        return counts == Counts.RELATED;
    }

    /**
     * What the cap is for a firm of that programme.
     *
     * @throws NotRecorded when nothing is recorded for that day
     */
    public long limitFor(String programmeId, LocalDate date) {
        return raisedFor.getOrDefault(programmeId, limit).require(date, "firm cap " + id);
    }

    public boolean isAnAccount() {
        return basis != Basis.FIVE_YEARS;
    }
}
