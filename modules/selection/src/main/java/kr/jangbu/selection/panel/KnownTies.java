package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.conflict.Tie;

/** Every recorded tie between parties. */
@ApplicationScoped
public class KnownTies implements PanacheRepositoryBase<KnownTie, UUID> {
    public List<Tie> all() {
        return listAll().stream().map(KnownTie::tie).toList();
    }

    /** Those of one party, the latest first. */
    public List<KnownTie> of(String party, int rows) {
        return find("one = ?1 or other = ?1 order by recordedAt desc, id desc", party)
                .range(0, rows - 1)
                .list();
    }
}
