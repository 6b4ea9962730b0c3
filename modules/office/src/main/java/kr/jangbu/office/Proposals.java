package kr.jangbu.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every proposal, open and decided. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {
    public Optional<Proposal> openAbout(String kind, UUID subject) {
        return find("kind = ?1 and subject = ?2 and state = ?3", kind, subject, Proposal.State.OPEN)
                .firstResultOptional();
    }

    /** What was proposed and decided about a thing, in order. */
    public List<Proposal> about(UUID subject) {
        return list("subject = ?1 order by proposedAt", subject);
    }
}
