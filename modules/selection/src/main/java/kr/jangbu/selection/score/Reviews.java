package kr.jangbu.selection.score;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.selection.Kept;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.rank.Sheet;
import kr.jangbu.selection.score.Review.State;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every review, discarded ones too. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {
    /** The review with its row locked. */
    public Optional<Review> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a call that count, or are to. */
    public List<Review> living(UUID callId) {
        return list("callId = ?1 and state <> ?2", callId, State.DISCARDED);
    }

    /** What a ranking takes of a review: no more, as a large call has many. */
    public record Handed(UUID reviewerId, State state, String written) {
        public boolean isSubmitted() {
            return state == State.SUBMITTED;
        }

        public Sheet sheet() {
            return Kept.read(written, SheetContent.class).sheetOf(reviewerId);
        }
    }

    /** Those of a call that count, or are to, by application. */
    public Map<UUID, List<Handed>> handed(UUID callId) {
        Map<UUID, List<Handed>> handed = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select r.applicationId, r.reviewerId, r.state, r.sheet from Review r
                        where r.callId = :call and r.state <> :discarded
                        """,
                        Object[].class)
                .setParameter("call", callId)
                .setParameter("discarded", State.DISCARDED)
                .getResultStream()
                .forEach(row ->
                        handed.computeIfAbsent((UUID) row[0], any -> new ArrayList<>())
                                .add(new Handed((UUID) row[1], (State) row[2], (String) row[3])));
        return handed;
    }

    public List<Review> ofApplication(UUID applicationId) {
        return list("applicationId = ?1 and state <> ?2", applicationId, State.DISCARDED);
    }

    public Optional<Review> living(Pair pair) {
        return find(
                        "applicationId = ?1 and reviewerId = ?2 and state <> ?3",
                        pair.application(),
                        pair.reviewer(),
                        State.DISCARDED)
                .firstResultOptional();
    }

    /** How far one reviewer is in a call. */
    public record Progress(long toDo, long handedIn) {
        public static final Progress NONE = new Progress(0, 0);

        Progress with(State state, long count) {
            return switch (state) {
                case ASSIGNED -> new Progress(toDo + count, handedIn);
                case SUBMITTED -> new Progress(toDo, handedIn + count);
                case DISCARDED -> this;
            };
        }
    }

    /** How far each reviewer of a call is; who has nothing to read is not there. */
    public Map<UUID, Progress> progress(UUID callId) {
        Map<UUID, Progress> progress = new HashMap<>();
        getEntityManager()
                .createQuery(
                        """
                        select r.reviewerId, r.state, count(*) from Review r
                        where r.callId = :call group by r.reviewerId, r.state
                        """,
                        Object[].class)
                .setParameter("call", callId)
                .getResultStream()
                .forEach(row ->
                        progress.merge(
                                (UUID) row[0],
                                Progress.NONE.with((State) row[1], (Long) row[2]),
                                (one, other) ->
                                        new Progress(
                                                one.toDo() + other.toDo(),
                                                one.handedIn() + other.handedIn())));
        return progress;
    }

    /** How many of some reviewers' are so far. */
    public long count(Collection<UUID> reviewers, State state) {
        return count("reviewerId in ?1 and state = ?2", reviewers, state);
    }

    /** Of some reviewers, or of one call, the latest given first. */
    public List<Review> page(Wanted wanted, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select r from Review r
                        where (:ofCall = false or r.callId = :call)
                          and (:ofCall = true or r.reviewerId in :reviewers)
                          and (:first = true or r.assignedAt < :at
                               or (r.assignedAt = :at and r.id < :id))
                        order by r.assignedAt desc, r.id desc
                        """,
                        Review.class)
                .setParameter("ofCall", wanted.callId() != null)
                .setParameter("call", wanted.callId())
                .setParameter(
                        "reviewers",
                        wanted.reviewers().isEmpty() ? List.of(new UUID(0, 0)) : wanted.reviewers())
                .setParameter("first", after == null)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(rows)
                .getResultList();
    }

    /**
     * Whose reviews.
     *
     * @param callId all of one call; null: those of the reviewers
     */
    public record Wanted(@Nullable UUID callId, Collection<UUID> reviewers) {}
}
