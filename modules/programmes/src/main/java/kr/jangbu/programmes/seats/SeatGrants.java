package kr.jangbu.programmes.seats;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.seats.SeatGrant.State;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every grant of seats. */
@ApplicationScoped
public class SeatGrants implements PanacheRepositoryBase<SeatGrant, UUID> {
    /**
     * The grant with its row locked.
     *
     * @throws Problem NOT_FOUND
     */
    SeatGrant lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("seat grant"));
    }

    /** A programme's, the latest first. */
    List<SeatGrant> of(Programme programme, @Nullable Cursor after, int rows) {
        return after == null
                ? find("programmeId = ?1 order by proposedAt desc, id desc", programme.id())
                        .range(0, rows - 1)
                        .list()
                : find(
                                "programmeId = ?1 and (proposedAt < ?2 or proposedAt = ?2 and id <"
                                        + " ?3) order by proposedAt desc, id desc",
                                programme.id(),
                                after.instant(0),
                                after.id(1))
                        .range(0, rows - 1)
                        .list();
    }

    /** Seats of a year that were granted, and those that wait for a second officer. */
    long grantedOrProposed(String programmeId, int year) {
        return find(
                        "programmeId = ?1 and year = ?2 and state <> ?3",
                        programmeId,
                        year,
                        State.REJECTED)
                .stream()
                .mapToLong(SeatGrant::seats)
                .sum();
    }

    /**
     * Whoever adds seats of a programme waits here for the others until they commit: together they
     * must not pass the target.
     */
    void queueUp(String programmeId, int year) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext(?1), ?2)")
                .setParameter(1, "seats of " + programmeId)
                .setParameter(2, year)
                .getSingleResult();
    }
}
