package kr.jangbu.ledger.jta;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.TwoDates;
import kr.jangbu.ledger.store.Learned;
import kr.jangbu.web.Page;
import org.jspecify.annotations.Nullable;

/** What became known between two times, as the modules get it injected. */
@ApplicationScoped
class StoredTwoDates implements TwoDates {
    private final Books books;

    StoredTwoDates(Books books) {
        this.books = books;
    }

    @Override
    public List<Difference> accounts(Span span, @Nullable String after, int limit) {
        return books.with(db -> new Learned(db).accounts(span, after, limit));
    }

    @Override
    public Page<Entry> entries(
            Span span, @Nullable String account, @Nullable String cursor, int limit) {
        return books.with(db -> new Learned(db).entries(span, account, cursor, limit));
    }
}
