package kr.jangbu.programmes.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every change of terms; an officer sees those of the agency, an auditor all. */
@ApplicationScoped
public class TermChanges implements PanacheRepositoryBase<TermChange, UUID> {
    private final Caller caller;

    TermChanges(Caller caller) {
        this.caller = caller;
    }

    /**
     * A change that the caller may see.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public TermChange visible(UUID id) {
        return findByIdOptional(id)
                .filter(c -> caller.maySee(c.agency()))
                .orElseThrow(() -> Problem.notFound("change"));
    }

    /** Those that the caller may see, the latest first. */
    public List<TermChange> visible(@Nullable Cursor after, int rows) {
        String mine = "(?1 = true or agency = ?2)";
        String order = " order by proposedAt desc, id desc";
        boolean all = caller.has(Role.AUDITOR);
        String agency = all ? "" : caller.agency();
        return (after == null
                        ? find(mine + order, all, agency)
                        : find(
                                mine
                                        + " and (proposedAt < ?3 or (proposedAt = ?3 and id < ?4))"
                                        + order,
                                all,
                                agency,
                                after.instant(0),
                                after.id(1)))
                .range(0, rows - 1)
                .list();
    }

    /** Makes everyone else who would confirm wait until the transaction ends; the next number. */
    long nextConfirmed() {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('programmes.term_change',"
                                + " 0)) as text)")
                .getSingleResult();
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery(
                                        "select coalesce(max(confirmed_no), 0) + 1 from"
                                                + " programmes.term_change")
                                .getSingleResult();
        return next.longValue();
    }
}
