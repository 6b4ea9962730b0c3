package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every objection, standing or not. */
@ApplicationScoped
public class Objections implements PanacheRepositoryBase<Objection, UUID> {
    /** Who is kept from what in a call. */
    public Set<Pair> keptOut(UUID callId) {
        return list("callId", callId).stream()
                .filter(Objection::keepsOut)
                .map(Objection::pair)
                .collect(Collectors.toSet());
    }

    boolean exists(Pair pair, Objection.Way way) {
        return count(
                        "applicationId = ?1 and reviewerId = ?2 and way = ?3",
                        pair.application(),
                        pair.reviewer(),
                        way)
                > 0;
    }

    /** A call's, the first one first. */
    public List<Objection> page(UUID callId, @Nullable Cursor after, int rows) {
        return after == null
                ? find("callId = ?1 order by raisedAt, id", callId).range(0, rows - 1).list()
                : find(
                                "callId = ?1 and (raisedAt > ?2 or raisedAt = ?2 and id > ?3)"
                                        + " order by raisedAt, id",
                                callId,
                                after.instant(0),
                                after.id(1))
                        .range(0, rows - 1)
                        .list();
    }
}
