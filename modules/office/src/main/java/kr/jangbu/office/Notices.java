package kr.jangbu.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the house tells firms, agencies and people on their pages. Each person reads a firm's notice
 * for himself. Not post: nothing leaves the house, and nothing legal begins with it.
 */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<NoticeToParty, UUID> {
    private final Caller caller;
    private final Clock clock;

    Notices(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Tells, in the caller's transaction if there is one; jobs and listeners may too.
     *
     * @param href the page that it is about, a path of this site
     */
    @Transactional
    public void tell(Party party, Text text, String href) {
        persist(new NoticeToParty(Ids.next(), party, text, href, clock.instant()));
    }

    /** The caller's own and those of the firm or agency for which he acts, the newest first. */
    public List<NoticeToParty> mine(@Nullable Cursor after, int limit) {
        Party self = Party.person(caller.person());
        Party other = caller.acting().map(Party::of).orElse(self);
        String mine = "((partyKind = ?1 and party = ?2) or (partyKind = ?3 and party = ?4))";
        String order = " order by toldAt desc, id desc";
        return (after == null
                        ? find(mine + order, self.kind(), self.id(), other.kind(), other.id())
                        : find(
                                mine + " and (toldAt < ?5 or (toldAt = ?5 and id < ?6))" + order,
                                self.kind(),
                                self.id(),
                                other.kind(),
                                other.id(),
                                after.instant(0),
                                after.id(1)))
                .page(0, limit)
                .list();
    }

    /** Those of the latest that the caller has not read, the newest first. */
    public List<NoticeToParty> unread(int ofTheLatest) {
        List<NoticeToParty> latest = mine(null, ofTheLatest);
        Set<UUID> read = read(latest);
        return latest.stream().filter(n -> !read.contains(n.id())).toList();
    }

    /** Which of these the caller has read. */
    public Set<UUID> read(Collection<NoticeToParty> notices) {
        List<?> ids =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select notice_id from office.notice_read
                                where person = ?1 and notice_id = any(?2)
                                """,
                                UUID.class)
                        .setParameter(1, caller.person())
                        .setParameter(
                                2, notices.stream().map(NoticeToParty::id).toArray(UUID[]::new))
                        .getResultList();
        Set<UUID> read = new HashSet<>();
        ids.forEach(id -> read.add((UUID) id));
        return read;
    }

    /**
     * Notes that the caller has read one; again changes nothing.
     *
     * @throws Problem NOT_FOUND for another's
     */
    @Transactional
    public NoticeToParty readNow(UUID id) {
        NoticeToParty notice =
                findByIdOptional(id)
                        .filter(n -> parties().anyMatch(n.party()::equals))
                        .orElseThrow(() -> Problem.notFound("notice"));
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into office.notice_read (notice_id, person, read_at)
                        values (?1, ?2, ?3) on conflict do nothing
                        """)
                .setParameter(1, id)
                .setParameter(2, caller.person())
                .setParameter(3, clock.instant())
                .executeUpdate();
        return notice;
    }

    private Stream<Party> parties() {
        return Stream.concat(
                Stream.of(Party.person(caller.person())), caller.acting().map(Party::of).stream());
    }
}
