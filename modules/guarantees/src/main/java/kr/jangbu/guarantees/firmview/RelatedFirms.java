package kr.jangbu.guarantees.firmview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kr.jangbu.contracts.firms.FirmChanged.RelatedParty;
import org.jspecify.annotations.Nullable;

/**
 * Which firms belong together (관계기업): tied directly or through others by ownership of at least some
 * share. As far as firms told us; nobody proves that they told all.
 */
@ApplicationScoped
public class RelatedFirms {
    /** A larger group than any we know of; beyond it the graph is wrong. */
    private static final int MOST_PARTIES = 1_000;

    private final EntityManager em;

    RelatedFirms(EntityManager em) {
        this.em = em;
    }

    /** The registered firms of a firm's group, without itself. */
    public Set<UUID> of(FirmView firm, BigDecimal controllingShare, LocalDate day) {
        List<?> found =
                em.createNativeQuery(
                                """
                                with recursive member(party) as (
                                  select cast(?1 as text)
                                  union
                                  select case when t.firm_key = m.party then t.party_key
                                              else t.firm_key end
                                  from member m join guarantees.tie t
                                    on (t.firm_key = m.party or t.party_key = m.party)
                                  where t.share >= ?2 and (t.until is null or t.until >= ?3)
                                    and (t.from_on is null or t.from_on <= ?3))
                                select f.firm_id from member m
                                join guarantees.firm_view f
                                  on m.party = 'brn:' || f.business_number
                                where f.firm_id <> ?5
                                limit ?4
                                """,
                                UUID.class)
                        .setParameter(1, firm.partyKey())
                        .setParameter(2, controllingShare)
                        .setParameter(3, day)
                        .setParameter(4, MOST_PARTIES + 1)
                        .setParameter(5, firm.firmId())
                        .getResultList();
        if (found.size() > MOST_PARTIES) {
            throw new IllegalStateException("the group of " + firm.firmId() + " has no end");
        }
        Set<UUID> firms = new TreeSet<>();
        found.forEach(id -> firms.add((UUID) id));
        return firms;
    }

    /** Takes over what a firm tells of its ties, in place of what it told before. */
    void know(String firmKey, @Nullable List<RelatedParty> told) {
        em.flush();
        em.createNativeQuery("delete from guarantees.tie where firm_key = ?1")
                .setParameter(1, firmKey)
                .executeUpdate();
        if (told != null) {
            told.stream()
                    .filter(tie -> !tie.partyKey().equals(firmKey))
                    .forEach(tie -> insert(firmKey, tie));
        }
    }

    /** What of a tie makes one group: 0 where it makes none. */
    private static BigDecimal share(RelatedParty tie) {
        BigDecimal told = tie.shareRatio();
        return switch (tie.relation()) {
            case "AFFILIATE", "SUBSIDIARY" -> told == null ? BigDecimal.ONE : told;
            case "OWNER" -> told == null ? BigDecimal.ZERO : told;
            default -> BigDecimal.ZERO;
        };
    }

    private void insert(String firmKey, RelatedParty tie) {
        em.createNativeQuery(
                        """
                        insert into guarantees.tie (firm_key, party_key, share, from_on, until)
                        values (?1, ?2, ?3, cast(?4 as date), cast(?5 as date))
                        """)
                .setParameter(1, firmKey)
                .setParameter(2, tie.partyKey())
                .setParameter(3, share(tie))
                .setParameter(4, tie.from() == null ? null : String.valueOf(tie.from()))
                .setParameter(5, tie.to() == null ? null : String.valueOf(tie.to()))
                .executeUpdate();
    }
}
