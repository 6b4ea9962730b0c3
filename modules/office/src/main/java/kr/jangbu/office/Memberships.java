package kr.jangbu.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import org.jspecify.annotations.Nullable;

/** Who acts for whom. */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID> {
    private final Clock clock;

    Memberships(Clock clock) {
        this.clock = clock;
    }

    /** A person's memberships in force, the oldest first. */
    public List<Membership> of(String person) {
        return list("person = ?1 and endedAt is null order by grantedAt, id", person);
    }

    /** One of a person's memberships in force. */
    public Optional<Membership> of(String person, UUID id) {
        return find("id = ?1 and person = ?2 and endedAt is null", id, person)
                .firstResultOptional();
    }

    public List<Membership> ofFirm(UUID firmId) {
        return list(
                "kind = ?1 and party = ?2 and endedAt is null order by grantedAt, id",
                Membership.Kind.FIRM,
                firmId.toString());
    }

    /** Lets a person act for a firm; doing it again with the same capacity changes nothing. */
    @Transactional
    public Membership actForFirm(
            String person, UUID firmId, Membership.Capacity capacity, String grantedBy) {
        return grant(person, Membership.Kind.FIRM, firmId.toString(), capacity, null, grantedBy);
    }

    /** Makes a person an officer of an agency with a grade (직급). */
    @Transactional
    public Membership actForAgency(String person, String agency, String grade, String grantedBy) {
        return grant(
                person,
                Membership.Kind.AGENCY,
                agency,
                Membership.Capacity.OFFICER,
                grade,
                grantedBy);
    }

    /** Lets a person act for a provider of support. */
    @Transactional
    public Membership actForProvider(String person, UUID providerId, String grantedBy) {
        return grant(
                person,
                Membership.Kind.PROVIDER,
                providerId.toString(),
                Membership.Capacity.STAFF,
                null,
                grantedBy);
    }

    @Transactional
    public void end(Membership membership) {
        membership.end(clock.instant());
    }

    private Membership grant(
            String person,
            Membership.Kind kind,
            String party,
            Membership.Capacity capacity,
            @Nullable String grade,
            String grantedBy) {
        Optional<Membership> present =
                find(
                                "person = ?1 and kind = ?2 and party = ?3 and endedAt is null",
                                person,
                                kind,
                                party)
                        .firstResultOptional();
        if (present.isPresent()) {
            Membership old = present.get();
            if (old.capacity() == capacity && java.util.Objects.equals(old.grade(), grade)) {
                return old;
            }
            old.end(clock.instant());
            // Written before its successor: only one may be in force.
            flush();
        }
        Membership made =
                new Membership(
                        Ids.next(),
                        person,
                        kind,
                        party,
                        capacity,
                        grade,
                        grantedBy,
                        clock.instant());
        persist(made);
        return made;
    }
}
