package kr.jangbu.selection.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.RelatedGroups;
import kr.jangbu.selection.terms.EntryTerms;
import kr.jangbu.web.problem.Problem;

/**
 * One place per firm, or per firm and related group. An application takes the place of every party
 * of its firm's group; the primary key (call, party) refuses a second one. Two that are handed in
 * at the same instant share at least one party: the later insert waits for the earlier transaction
 * and then finds the place taken, so no lock of our own is needed. Parties are inserted in order,
 * so that two groups never wait for each other.
 */
@ApplicationScoped
class Places {
    private final EntityManager em;
    private final RelatedGroups groups;

    Places(EntityManager em, RelatedGroups groups) {
        this.em = em;
        this.groups = groups;
    }

    /**
     * Takes the places of a firm's group for its application; again for the same one changes
     * nothing.
     *
     * @throws Problem CONFLICT when another application has one of them
     */
    void take(Application application, FirmView firm, EntryTerms entry, LocalDate day) {
        Set<String> parties =
                switch (entry.onePer()) {
                    case GROUP -> groups.keys(firm, entry.controllingShare(), day);
                    case FIRM -> Set.of(firm.partyKey());
                    case APPLICATION -> Set.of();
                };
        if (parties.isEmpty()) {
            return;
        }
        String written = String.join(",", parties);
        em.createNativeQuery(
                        """
                        insert into selection.place (call_id, party_key, application_id)
                        select ?1, party, ?3 from unnest(string_to_array(?2, ',')) as party
                        order by party on conflict do nothing
                        """)
                .setParameter(1, application.callId())
                .setParameter(2, written)
                .setParameter(3, application.id())
                .executeUpdate();
        requireOwn(application, written);
    }

    private void requireOwn(Application application, String parties) {
        List<?> others =
                em.createNativeQuery(
                                """
                                select party_key from selection.place
                                where call_id = ?1 and application_id <> ?3
                                  and party_key = any(string_to_array(?2, ','))
                                limit 1
                                """,
                                String.class)
                        .setParameter(1, application.callId())
                        .setParameter(2, parties)
                        .setParameter(3, application.id())
                        .getResultList();
        if (!others.isEmpty()) {
            throw Problem.conflict(
                    Text.of(
                            "이 기업이나 관계기업이 이미 신청하였습니다. 관계기업을 통틀어 한 건만 낼 수 있습니다.",
                            "this firm or one under the same control has applied already: one"
                                    + " application per group"));
        }
    }

    /** Gives the places back. */
    void free(UUID applicationId) {
        em.createNativeQuery("delete from selection.place where application_id = ?1")
                .setParameter(1, applicationId)
                .executeUpdate();
    }
}
