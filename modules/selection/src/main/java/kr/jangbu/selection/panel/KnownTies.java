package kr.jangbu.selection.panel;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.selection.conflict.Tie;
import kr.jangbu.selection.firmview.RelatedGroups;

/** Every tie between parties: those that officers recorded, and those that firms told of. */
@ApplicationScoped
public class KnownTies implements PanacheRepositoryBase<KnownTie, UUID> {
    private final RelatedGroups groups;

    KnownTies(RelatedGroups groups) {
        this.groups = groups;
    }

    /** One who tells of a tie that an officer recorded as well counts twice: both say so. */
    public List<Tie> all() {
        return Stream.concat(listAll().stream().map(KnownTie::tie), groups.told().stream())
                .toList();
    }

    /** Those that firms told of one party, by key. */
    public List<Tie> toldOf(String party, int rows) {
        return groups.toldOf(party, rows);
    }

    /** Those that officers recorded of one party, the latest first. */
    public List<KnownTie> of(String party, int rows) {
        return find("one = ?1 or other = ?1 order by recordedAt desc, id desc", party)
                .range(0, rows - 1)
                .list();
    }
}
