package kr.jangbu.selection.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who belongs together: all parties that are tied to a firm, directly or through others, by
 * ownership of at least some share. As far as firms told us; nobody proves that they told all.
 */
@ApplicationScoped
public class RelatedGroups {
    /** Larger groups than any we know of; beyond it the graph is wrong. */
    private static final int MOST_PARTIES = 10_000;

    private static final BigDecimal WHOLE = BigDecimal.ONE;

    private final EntityManager em;

    RelatedGroups(EntityManager em) {
        this.em = em;
    }

    /** The keys of all parties of the firm's group, its own among them, in order. */
    public Set<String> keys(FirmView firm, BigDecimal controllingShare, LocalDate day) {
        List<?> found =
                em.createNativeQuery(
                                """
                                with recursive member(party) as (
                                  select cast(?1 as text)
                                  union
                                  select case when r.firm_key = m.party then r.party_key
                                              else r.firm_key end
                                  from member m join selection.related_party r
                                    on (r.firm_key = m.party or r.party_key = m.party)
                                  where r.share >= ?2 and (r.until is null or r.until >= ?3))
                                select party from member limit ?4
                                """,
                                String.class)
                        .setParameter(1, firm.partyKey())
                        .setParameter(2, controllingShare)
                        .setParameter(3, day)
                        .setParameter(4, MOST_PARTIES + 1)
                        .getResultList();
        if (found.size() > MOST_PARTIES) {
            throw new IllegalStateException("the group of " + firm.firmId() + " has no end");
        }
        Set<String> keys = new TreeSet<>();
        found.forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    /** Takes over what a firm tells of its ties, in place of what it told before. */
    void know(String firmKey, List<FirmFigures.Related> related) {
        em.createNativeQuery("delete from selection.related_party where firm_key = ?1")
                .setParameter(1, firmKey)
                .executeUpdate();
        for (FirmFigures.Related tie : related) {
            BigDecimal share = share(tie);
            if (share.signum() > 0) {
                insert(firmKey, tie, share);
            }
        }
    }

    private static BigDecimal share(FirmFigures.Related tie) {
        BigDecimal told = tie.share();
        boolean controlled =
                tie.relation().equals("AFFILIATE") || tie.relation().equals("SUBSIDIARY");
        if (controlled) {
            return told == null ? WHOLE : told;
        }
        return tie.relation().equals("OWNER") && told != null ? told : BigDecimal.ZERO;
    }

    private void insert(String firmKey, FirmFigures.Related tie, BigDecimal share) {
        em.createNativeQuery(
                        """
                        insert into selection.related_party (firm_key, party_key, share, until)
                        values (?1, ?2, ?3, cast(?4 as date))
                        on conflict (firm_key, party_key) do update
                          set share = greatest(related_party.share, excluded.share),
                              until = case when related_party.until is null
                                             or excluded.until is null then null
                                           else greatest(related_party.until, excluded.until) end
                        """)
                .setParameter(1, firmKey)
                .setParameter(2, tie.partyKey())
                .setParameter(3, share)
                .setParameter(4, tie.to() == null ? null : tie.to().toString())
                .executeUpdate();
    }
}
