package kr.jangbu.programmes.exceptions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was done under exceptions. */
@ApplicationScoped
public class ExceptionUses implements PanacheRepositoryBase<ExceptionUse, ExceptionUse.Key> {
    /** More uses than any exception has. */
    private static final int MOST = 1_000;

    /** The earliest first. */
    public List<ExceptionUse> of(UUID exceptionId) {
        return find("exceptionId = ?1 order by usedAt, reference", exceptionId)
                .range(0, MOST - 1)
                .list();
    }
}
