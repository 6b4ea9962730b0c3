package kr.jangbu.programmes.exceptions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.exceptions.ExceptionApproval.State;
import kr.jangbu.programmes.exceptions.ExceptionWish.Kind;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every exception; an officer sees those of the agency for which he acts, an auditor all. */
@ApplicationScoped
public class ExceptionApprovals implements PanacheRepositoryBase<ExceptionApproval, UUID> {
    private static final int MOST_WAITING = 100;

    private final Caller caller;

    ExceptionApprovals(Caller caller) {
        this.caller = caller;
    }

    String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('programmes.exception_number')")
                                .getSingleResult();
        return "EX-%d-%06d".formatted(year, next.longValue());
    }

    /**
     * One that the caller may see.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public ExceptionApproval visible(String number) {
        return find("number", number)
                .firstResultOptional()
                .filter(e -> caller.maySee(e.agency()))
                .orElseThrow(() -> Problem.notFound("exception"));
    }

    /** The row locked, so that its uses are counted one after another. */
    Optional<ExceptionApproval> lock(String number) {
        return find("number", number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The latest first; for an auditor every agency's. */
    List<ExceptionApproval> page(@Nullable State state, @Nullable Cursor after, int rows) {
        String agency = caller.has(Role.AUDITOR) ? "" : caller.agency();
        String states = state == null ? "" : state.name();
        String where = "(?1 = '' or agency = ?1) and (?2 = '' or cast(state as string) = ?2)";
        String order = " order by proposedAt desc, id desc";
        return (after == null
                        ? find(where + order, agency, states)
                        : find(
                                where
                                        + " and (proposedAt < ?3 or proposedAt = ?3 and id < ?4)"
                                        + order,
                                agency,
                                states,
                                after.instant(0),
                                after.id(1)))
                .range(0, rows - 1)
                .list();
    }

    /** Those of an agency that wait for a second officer, the longest waiting first. */
    List<ExceptionApproval> waiting(String agency) {
        return find("agency = ?1 and state = ?2 order by proposedAt, id", agency, State.PROPOSED)
                .range(0, MOST_WAITING - 1)
                .list();
    }

    /** Those of an agency that were decided, the latest first. */
    List<ExceptionApproval> decided(String agency, int rows) {
        return find(
                        "agency = ?1 and state <> ?2 order by decidedAt desc, id desc",
                        agency,
                        State.PROPOSED)
                .range(0, rows - 1)
                .list();
    }

    /** Those that raised a limit and are over by that day. */
    List<ExceptionApproval> expired(LocalDate day, int from, int rows) {
        return find(
                        "wish.kind = ?1 and state = ?2 and wish.expiresOn < ?3"
                                + " order by wish.expiresOn, id",
                        Kind.LIMIT,
                        State.CONFIRMED,
                        day)
                .range(from, from + rows - 1)
                .list();
    }
}
