package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kr.jangbu.office.Caller;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Every reviewer; an officer sees those of the agency for which he acts. */
@ApplicationScoped
public class Reviewers implements PanacheRepositoryBase<Reviewer, UUID> {
    private final Caller caller;

    Reviewers(Caller caller) {
        this.caller = caller;
    }

    /**
     * The reviewer.
     *
     * @throws Problem NOT_FOUND for another agency's and for none
     */
    public Reviewer visible(UUID id) {
        return findByIdOptional(id)
                .filter(r -> caller.maySee(r.agency()))
                .orElseThrow(() -> Problem.notFound("reviewer"));
    }

    /** An agency's, or everybody's, the latest first. */
    public List<Reviewer> page(@Nullable String agency, @Nullable Cursor after, int rows) {
        return getEntityManager()
                .createQuery(
                        """
                        select r from Reviewer r where (:agency is null or r.agency = :agency)
                          and (:first = true or r.registeredAt < :at
                               or (r.registeredAt = :at and r.id < :id))
                        order by r.registeredAt desc, r.id desc
                        """,
                        Reviewer.class)
                .setParameter("agency", agency)
                .setParameter("first", after == null)
                .setParameter("at", after == null ? Instant.EPOCH : after.instant(0))
                .setParameter("id", after == null ? new UUID(0, 0) : after.id(1))
                .setMaxResults(rows)
                .getResultList();
    }

    public List<Reviewer> withIds(Collection<UUID> ids) {
        return list("id in ?1 order by id", ids);
    }

    /** What one person is as a reviewer, at one agency or several. */
    public List<Reviewer> ofPerson(String person) {
        return list("person", person);
    }

    boolean isKnown(String person, String agency) {
        return count("person = ?1 and agency = ?2", person, agency) > 0;
    }
}
