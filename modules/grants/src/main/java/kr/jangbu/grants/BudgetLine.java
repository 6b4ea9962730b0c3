package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import kr.jangbu.foundation.Ids;

/**
 * What the agreement foresees for one cost category (비목), and what moves have made of it. Its limit
 * in the books is the account of the line.
 */
@Entity
@Table(schema = "grants", name = "budget_line")
public class BudgetLine {
    @Id private UUID id;
    private String category;
    private long planned;

    @Column(name = "amount")
    private long amount;

    @SuppressWarnings("NullAway.Init")
    protected BudgetLine() {}

    BudgetLine(UUID grantId, String category, long planned) {
        this.id = Ids.derived(grantId, "line/" + category);
        this.category = category;
        this.planned = planned;
        this.amount = planned;
    }

    /** Signed anew, before the agreement stands. */
    void replan(long won) {
        planned = won;
        amount = won;
    }

    void add(long change) {
        amount = Math.addExact(amount, change);
    }

    /** Whether the line would still be as near to the plan as the agreement allows. */
    boolean staysWithin(BigDecimal tolerance, long change) {
        long drift = Math.abs(Math.addExact(amount, change) - planned);
        return BigDecimal.valueOf(drift).compareTo(tolerance.multiply(BigDecimal.valueOf(planned)))
                <= 0;
    }

    public String category() {
        return category;
    }

    /** In won, as agreed. */
    public long planned() {
        return planned;
    }

    /** In won, after moves. */
    public long amount() {
        return amount;
    }
}
