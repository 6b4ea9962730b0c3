package kr.jangbu.programmes.appropriate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.appropriate.Appropriation.Grant;
import kr.jangbu.programmes.appropriate.Appropriation.State;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every appropriation; an officer sees those of the agency for which he acts. */
@ApplicationScoped
public class Appropriations implements PanacheRepositoryBase<Appropriation, UUID> {
    private static final int MOST_WAITING = 100;

    private final Programmes programmes;
    private final Caller caller;

    Appropriations(Programmes programmes, Caller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    /**
     * A programme whose money the caller may see.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public Programme visibleProgramme(String programmeId) {
        return programmes
                .find(programmeId)
                .filter(p -> caller.maySee(p.agency()))
                .orElseThrow(() -> Problem.notFound("programme"));
    }

    /**
     * An appropriation that the caller may see.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public Appropriation visible(UUID id) {
        return findByIdOptional(id)
                .filter(a ->
                        programmes
                                .find(a.programmeId())
                                .filter(p -> caller.maySee(p.agency()))
                                .isPresent())
                .orElseThrow(() -> Problem.notFound("appropriation"));
    }

    /** A programme's, the latest first. */
    public List<Appropriation> of(String programmeId, @Nullable Cursor after, int rows) {
        if (after == null) {
            return find("programmeId = ?1 order by proposedAt desc, id desc", programmeId)
                    .range(0, rows - 1)
                    .list();
        }
        return find(
                        "programmeId = ?1 and (proposedAt < ?2 or proposedAt = ?2 and id < ?3)"
                                + " order by proposedAt desc, id desc",
                        programmeId,
                        after.instant(0),
                        after.id(1))
                .range(0, rows - 1)
                .list();
    }

    /** Those of several programmes that wait for a second person, the longest waiting first. */
    public List<Appropriation> waiting(Collection<String> programmeIds) {
        return find(
                        "programmeId in ?1 and state = ?2 order by proposedAt, id",
                        programmeIds,
                        State.PROPOSED)
                .range(0, MOST_WAITING - 1)
                .list();
    }

    /** Those of several programmes that were decided, the latest first. */
    public List<Appropriation> decided(Collection<String> programmeIds, int rows) {
        return find(
                        "programmeId in ?1 and state <> ?2 order by decidedAt desc, id desc",
                        programmeIds,
                        State.PROPOSED)
                .range(0, rows - 1)
                .list();
    }

    /** Whether the document appropriates for the programme and year already. */
    boolean isKnown(Grant grant) {
        return count(
                        "programmeId = ?1 and budgetYear = ?2 and document = ?3 and state <> ?4",
                        grant.programmeId(),
                        grant.budgetYear(),
                        grant.document(),
                        State.REJECTED)
                > 0;
    }
}
