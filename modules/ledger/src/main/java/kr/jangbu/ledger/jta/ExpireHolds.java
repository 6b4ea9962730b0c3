package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.jangbu.foundation.Job;
import kr.jangbu.ledger.Ledger;

/** Writes the expiries of holds on accounts that nobody posts to. */
@ApplicationScoped
public class ExpireHolds implements Job {
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 100;

    private final Ledger ledger;

    ExpireHolds(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "ledger.expire-holds";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        int rounds = 0;
        while (ledger.expireDue(AT_ONCE) > 0 && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
