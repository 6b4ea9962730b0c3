package kr.jangbu.guarantees;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on guarantees. */
@ApplicationScoped
public class Guarantees implements PanacheRepositoryBase<Guarantee, UUID> {
    /** The guarantee with its row locked: whoever changes one holds it until the commit. */
    public Optional<Guarantee> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** {@code G2026-000042}. */
    public String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('guarantees.guarantee_number')")
                                .getSingleResult();
        return "G%d-%06d".formatted(year, next.longValue());
    }

    /** A firm's, the latest first. */
    public List<Guarantee> ofFirm(UUID firmId, @Nullable Cursor after, int limit) {
        return after == null
                ? find("firmId = ?1 order by appliedAt desc, id desc", firmId).page(0, limit).list()
                : find(
                                "firmId = ?1 and (appliedAt < ?2 or (appliedAt = ?2 and id < ?3))"
                                        + " order by appliedAt desc, id desc",
                                firmId,
                                after.instant(0),
                                after.id(1))
                        .page(0, limit)
                        .list();
    }

    /** An agency's in these states, the longest waiting first. */
    public List<Guarantee> queue(
            String agency, Collection<GuaranteeState> states, @Nullable Cursor after, int limit) {
        return waiting("agency = ?1 and state in ?2", agency, states, after, limit);
    }

    /** Everybody's in these states, the longest waiting first: for auditors. */
    public List<Guarantee> queue(
            Collection<GuaranteeState> states, @Nullable Cursor after, int limit) {
        return waiting("?1 = '' and state in ?2", "", states, after, limit);
    }

    /** Those of which a bank has a letter, the earliest first. */
    public List<Guarantee> ofBank(String bankCode, @Nullable Cursor after, int limit) {
        List<GuaranteeState> seen =
                Arrays.stream(GuaranteeState.values()).filter(Guarantees::isBanks).toList();
        return waiting("bankCode = ?1 and state in ?2", bankCode, seen, after, limit);
    }

    /** Whether the bank has, or had, a letter. */
    public static boolean isBanks(GuaranteeState state) {
        return state.uses()
                || state == GuaranteeState.SETTLED
                || state == GuaranteeState.RELEASED
                || state == GuaranteeState.REFUSED;
    }

    /** A firm's that stand, or are approved, at funds other than this one. */
    public List<Guarantee> coverElsewhere(UUID firmId, String agency) {
        List<GuaranteeState> covering =
                Arrays.stream(GuaranteeState.values())
                        .filter(s -> s.holds() || s.stands())
                        .toList();
        return list("firmId = ?1 and agency <> ?2 and state in ?3", firmId, agency, covering);
    }

    private List<Guarantee> waiting(
            String whose,
            String value,
            Collection<GuaranteeState> states,
            @Nullable Cursor after,
            int limit) {
        Instant from = after == null ? Instant.EPOCH : after.instant(0);
        UUID beyond = after == null ? new UUID(0, 0) : after.id(1);
        return find(
                        whose
                                + " and (appliedAt > ?3 or (appliedAt = ?3 and id > ?4))"
                                + " order by appliedAt, id",
                        value,
                        states,
                        from,
                        beyond)
                .page(0, limit)
                .list();
    }
}
