package kr.jangbu.ledger.jta;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import kr.jangbu.foundation.Job;
import kr.jangbu.ledger.store.Filing;

/** Files what was posted, so that what readers look through one by one stays short. */
@ApplicationScoped
class FileCommits implements Job {
    private static final int MOST_ROUNDS = 1_000;

    private final Books books;

    FileCommits(Books books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "ledger.file";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    /** Short: two that file take other commits, and readers look through what is not filed. */
    @Override
    public Duration lease() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        int rounds = 0;
        while (QuarkusTransaction.requiringNew().call(this::fileSome) > 0 && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }

    private int fileSome() {
        return books.with(db -> new Filing(db).file());
    }
}
