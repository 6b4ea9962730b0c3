package kr.jangbu.grants;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.TrailEntry.Done;
import kr.jangbu.office.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail of grants: who did what, when, in order. Rows are added and read; the database
 * gives the service no right to change or delete one.
 */
@ApplicationScoped
public class Trail implements PanacheRepositoryBase<TrailEntry, UUID> {
    /** Who acts where no person does: facts that others told us. */
    public static final String HOUSE = "jangbu";

    private final Caller caller;
    private final Clock clock;

    Trail(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** The caller did something. */
    public void write(Grant grant, Act act, UUID about, long amount, @Nullable String note) {
        add(grant, new Done(act, about, amount, note), caller.person());
    }

    /** Something followed from a fact. */
    public void follow(Grant grant, Act act, UUID about, long amount, @Nullable String note) {
        add(grant, new Done(act, about, amount, note), HOUSE);
    }

    private void add(Grant grant, Done done, String by) {
        persist(new TrailEntry(Ids.next(), grant.id(), done, by, clock.instant()));
    }

    public List<TrailEntry> of(UUID grantId) {
        return list("grantId = ?1 order by doneAt, id", grantId);
    }
}
