package kr.jangbu.guarantees.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every version of every letter, for good. */
@ApplicationScoped
public class Letters implements PanacheRepositoryBase<Letter, UUID> {
    /** A guarantee's, the latest first. */
    public List<Letter> of(UUID guaranteeId) {
        return list("guaranteeId = ?1 order by letterVersion desc", guaranteeId);
    }

    public Optional<Letter> latest(UUID guaranteeId) {
        return of(guaranteeId).stream().findFirst();
    }

    /** All versions of a number, the latest first; empty where it was never issued. */
    public List<Letter> byNumber(String number) {
        return list("number = ?1 order by letterVersion desc", number);
    }

    /** The next serial of letters. */
    long nextSerial() {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('guarantees.letter_number')")
                                .getSingleResult();
        return next.longValue();
    }
}
