package kr.jangbu.selection.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.jangbu.selection.conflict.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs together: all parties that are tied to a firm, directly or through others, by
 * ownership of at least some share. And all ties that firms told of, whatever they are: conflicts
 * of interest go by those. As far as firms told us; nobody proves that they told all.
 */
@ApplicationScoped
public class RelatedGroups {
    /** Larger groups than any we know of; beyond it the graph is wrong. */
    private static final int MOST_PARTIES = 10_000;

    private static final BigDecimal WHOLE = BigDecimal.ONE;

    private static final String TOLD =
            "select firm_key, party_key, relation, from_on, until, source"
                    + " from selection.related_party";

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
                                  where r.share >= ?2 and (r.until is null or r.until >= ?3)
                                    and (r.from_on is null or r.from_on <= ?3))
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

    /**
     * For each party one name of its group, the same for all of the group; itself where it is
     * alone. One query, whatever the number of parties.
     */
    public Map<String, String> groupsOf(
            Collection<String> parties, BigDecimal controllingShare, LocalDate day) {
        Groups groups = new Groups();
        for (Object row :
                em.createNativeQuery(
                                """
                                select firm_key, party_key from selection.related_party
                                where share >= ?1 and (until is null or until >= ?2)
                                  and (from_on is null or from_on <= ?2)
                                """,
                                Tuple.class)
                        .setParameter(1, controllingShare)
                        .setParameter(2, day)
                        .getResultList()) {
            Tuple tie = (Tuple) row;
            groups.join(tie.get(0, String.class), tie.get(1, String.class));
        }
        Map<String, String> names = new HashMap<>();
        parties.forEach(party -> names.put(party, groups.of(party)));
        return names;
    }

    /** Every tie that firms told of, with the relation, the days and the source. */
    public List<Tie> told() {
        return ties(em.createNativeQuery(TOLD, Tuple.class));
    }

    /** Those that end at one party, by the other's key. */
    public List<Tie> toldOf(String party, int rows) {
        return ties(
                em.createNativeQuery(
                                TOLD
                                        + " where firm_key = ?1 or party_key = ?1"
                                        + " order by firm_key, party_key, relation",
                                Tuple.class)
                        .setParameter(1, party)
                        .setMaxResults(rows));
    }

    private static List<Tie> ties(Query query) {
        List<Tie> ties = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple told = (Tuple) row;
            ties.add(
                    new Tie(
                            told.get("firm_key", String.class),
                            told.get("party_key", String.class),
                            told.get("relation", String.class),
                            day(told.get("from_on")),
                            day(told.get("until")),
                            told.get("source", String.class)));
        }
        return List.copyOf(ties);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    /** Takes over what a firm tells of its ties, in place of what it told before. */
    void know(String firmKey, List<FirmFigures.Related> related) {
        em.flush();
        em.createNativeQuery("delete from selection.related_party where firm_key = ?1")
                .setParameter(1, firmKey)
                .executeUpdate();
        related.stream()
                .filter(tie -> !tie.partyKey().equals(firmKey))
                .forEach(tie -> insert(firmKey, tie));
    }

    /** What of a tie makes one group: 0 where it makes none. */
    private static BigDecimal share(FirmFigures.Related tie) {
        BigDecimal told = tie.share();
        boolean controlled =
                tie.relation().equals("AFFILIATE") || tie.relation().equals("SUBSIDIARY");
        if (controlled) {
            return told == null ? WHOLE : told;
        }
        return tie.relation().equals("OWNER") && told != null ? told : BigDecimal.ZERO;
    }

    private void insert(String firmKey, FirmFigures.Related tie) {
        em.createNativeQuery(
                        """
                        insert into selection.related_party
                          (firm_key, party_key, relation, share, from_on, until, source)
                        values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date), ?7)
                        """)
                .setParameter(1, firmKey)
                .setParameter(2, tie.partyKey())
                .setParameter(3, tie.relation())
                .setParameter(4, share(tie))
                .setParameter(5, tie.from() == null ? null : tie.from().toString())
                .setParameter(6, tie.to() == null ? null : tie.to().toString())
                .setParameter(7, tie.source())
                .executeUpdate();
    }
}
