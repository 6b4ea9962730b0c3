package kr.jangbu.ledger.failures;

import java.util.ArrayList;
import java.util.List;
import kr.jangbu.ledger.seal.SealedBooks;
import kr.jangbu.ledger.store.StoreCounter;
import kr.jangbu.ledger.store.TestDatabase;
import kr.jangbu.testing.tellers.Load;
import kr.jangbu.testing.tellers.Teller;

/** Tellers at counters of the store, with a sealer and a filer at work beside them. */
final class StoreLoad implements AutoCloseable {
    private final List<StoreCounter> counters = new ArrayList<>();
    private final List<Load.Worker> workers = new ArrayList<>();

    StoreLoad(TestDatabase database, List<Teller> tellers) {
        for (Teller teller : tellers) {
            StoreCounter counter = new StoreCounter(database);
            counters.add(counter);
            workers.add(() -> teller.serve(counter));
        }
        workers.add(new SealedBooks(database)::sealSome);
        workers.add(new SealedBooks(database)::fileSome);
    }

    List<Load.Worker> workers() {
        return workers;
    }

    @Override
    public void close() {
        counters.forEach(StoreCounter::close);
    }
}
