package kr.jangbu.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.jangbu.foundation.Job;
import kr.jangbu.foundation.Rounds;

/** Forgets the kept answers of idempotency keys that have outlived their promise. */
@ApplicationScoped
class ForgetAnswers implements Job {
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
        Rounds.whileFull(KeptAnswers.PRUNED_AT_ONCE, answers::prune);
    }
}
