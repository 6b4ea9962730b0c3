package kr.jangbu.banks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What a bank may report money for before it has paid anything: a fee that is due through it. */
@ApplicationScoped
public class Collectables {
    private final EntityManager em;

    Collectables(EntityManager em) {
        this.em = em;
    }

    /** From now on the bank may report money for it. */
    public void open(String bankCode, UUID reference, String purpose) {
        em.createNativeQuery(
                        """
                        insert into banks.collectable (bank_code, reference, purpose)
                        values (?1, ?2, ?3) on conflict do nothing
                        """)
                .setParameter(1, bankCode)
                .setParameter(2, reference)
                .setParameter(3, purpose)
                .executeUpdate();
    }

    public boolean has(String bankCode, UUID reference, String purpose) {
        return !em.createNativeQuery(
                        """
                        select 1 from banks.collectable
                        where bank_code = ?1 and reference = ?2 and purpose = ?3
                        """,
                        Integer.class)
                .setParameter(1, bankCode)
                .setParameter(2, reference)
                .setParameter(3, purpose)
                .getResultList()
                .isEmpty();
    }
}
