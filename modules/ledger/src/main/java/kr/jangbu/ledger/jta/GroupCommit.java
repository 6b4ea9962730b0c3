package kr.jangbu.ledger.jta;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.store.SharedCommits;

/** The service's {@link SharedCommits}. */
@ApplicationScoped
class GroupCommit {
    private final Books books;
    private final LedgerMeters meters;
    private final SharedCommits commits;

    GroupCommit(Books books, LedgerMeters meters) {
        this.books = books;
        this.meters = meters;
        this.commits = SharedCommits.open(this::postTogether);
    }

    @PostConstruct
    void open() {
        meters.waiting(commits::waiting);
    }

    @PreDestroy
    void close() {
        commits.close();
    }

    /** Returns when they are committed. */
    List<Outcome> post(List<Transfer> transfers) {
        return commits.post(transfers);
    }

    private List<List<Outcome>> postTogether(List<List<Transfer>> calls) {
        List<List<Outcome>> outcomes =
                QuarkusTransaction.requiringNew().call(() -> books.post(calls));
        meters.grouped(calls.size());
        return outcomes;
    }
}
