package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Every run of the solver. */
@ApplicationScoped
public class AssignmentRuns implements PanacheRepositoryBase<AssignmentRun, UUID> {
    public Optional<AssignmentRun> latest(UUID callId) {
        return find("callId = ?1 order by number desc", callId).firstResultOptional();
    }
}
