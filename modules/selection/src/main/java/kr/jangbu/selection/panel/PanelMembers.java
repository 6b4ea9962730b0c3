package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sits on which panel. */
@ApplicationScoped
public class PanelMembers implements PanacheRepositoryBase<PanelMember, UUID> {
    /** All who sit or sat on a call's panel. */
    public List<PanelMember> of(UUID callId) {
        return list("callId = ?1 order by reviewerId", callId);
    }

    public List<UUID> seated(UUID callId) {
        return of(callId).stream()
                .filter(PanelMember::isSeated)
                .map(PanelMember::reviewerId)
                .toList();
    }

    public Optional<PanelMember> find(UUID callId, UUID reviewerId) {
        return find("callId = ?1 and reviewerId = ?2", callId, reviewerId).firstResultOptional();
    }
}
