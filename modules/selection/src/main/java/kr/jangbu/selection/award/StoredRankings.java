package kr.jangbu.selection.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every ranking that was made. */
@ApplicationScoped
public class StoredRankings implements PanacheRepositoryBase<StoredRanking, UUID> {
    public Optional<StoredRanking> latest(UUID callId) {
        return find("callId = ?1 order by number desc", callId).firstResultOptional();
    }

    /** The number of the next one, from 1; without reading the others. */
    int next(UUID callId) {
        return Math.toIntExact(count("callId", callId)) + 1;
    }

    /** The one that two officers made the result. */
    public Optional<StoredRanking> result(UUID callId) {
        return find("callId = ?1 and confirmedOn is not null", callId).firstResultOptional();
    }

    /** The same without reading it: a ranking may be long. */
    public boolean hasResult(UUID callId) {
        return count("callId = ?1 and confirmedOn is not null", callId) > 0;
    }
}
