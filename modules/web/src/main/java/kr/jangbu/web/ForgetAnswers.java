package kr.jangbu.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.jangbu.foundation.Job;

/** Forgets the kept answers of idempotency keys that have outlived their promise. */
@ApplicationScoped
class ForgetAnswers implements Job {
    private static final int MOST_ROUNDS = 1_000;

    private final KeptAnswers answers;

    ForgetAnswers(KeptAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "web.forget-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        int rounds = 1;
        while (answers.prune() == KeptAnswers.PRUNED_AT_ONCE && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
