package kr.jangbu.selection.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Ranking;

/** Every ranking that was made. */
@ApplicationScoped
public class StoredRankings implements PanacheRepositoryBase<StoredRanking, UUID> {
    public Optional<StoredRanking> latest(UUID callId) {
        return find("callId = ?1 order by number desc", callId).firstResultOptional();
    }

    public Optional<StoredRanking> numbered(UUID callId, int number) {
        return find("callId = ?1 and number = ?2", callId, number).firstResultOptional();
    }

    /**
     * A part of the order, read without the rest.
     *
     * @param after the place before the first one wanted, from 0
     */
    public List<Placed> placed(StoredRanking of, int after, int rows) {
        return part(of, "$.placed[%d to %d]".formatted(after, after + rows - 1));
    }

    /** Where one application stands. */
    public Optional<Placed> placed(StoredRanking of, UUID applicationId) {
        return part(of, "$.placed[*] ? (@.application == \"%s\")".formatted(applicationId)).stream()
                .findFirst();
    }

    private List<Placed> part(StoredRanking of, String path) {
        String json =
                (String)
                        getEntityManager()
                                .createNativeQuery(
                                        """
                                        select cast(jsonb_build_object('placed',
                                            jsonb_path_query_array(ranking, cast(:path as jsonpath)))
                                            as text)
                                        from selection.ranking where id = :id
                                        """,
                                        String.class)
                                .setParameter("path", path)
                                .setParameter("id", of.id())
                                .getSingleResult();
        return Kept.read(json, Ranking.class).placed();
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
