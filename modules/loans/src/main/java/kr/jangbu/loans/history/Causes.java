package kr.jangbu.loans.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import kr.jangbu.foundation.Today;
import kr.jangbu.loans.history.Occurrence.Because;

/** Why and by whom something is recorded, now. */
@ApplicationScoped
public class Causes {
    private static final String BANK = "bank";
    private static final String RULE = "rule";

    private final Today today;
    private final Clock clock;

    Causes(Today today, Clock clock) {
        this.today = today;
        this.clock = clock;
    }

    /** A person did, for a reason. */
    public Because person(String who, String why) {
        return new Because(why, who, today.businessDate(), clock.instant());
    }

    /** A bank said so, under its reference. */
    public Because bank(String reference) {
        return new Because(reference, BANK, today.businessDate(), clock.instant());
    }

    /** A rule does. */
    public Because rule(String why) {
        return new Because(why, RULE, today.businessDate(), clock.instant());
    }
}
