package kr.jangbu.firms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** All registered firms. */
@ApplicationScoped
public class Firms implements PanacheRepositoryBase<Firm, UUID> {
    public Optional<Firm> byNumber(BusinessRegistrationNumber number) {
        return find("businessRegistrationNumber", number.digits()).firstResultOptional();
    }

    /** The firm with its row locked: whoever changes a firm holds it until the commit. */
    public Optional<Firm> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Those whose name or number holds the text, the latest registered first.
     *
     * @param text null: all
     */
    public List<Firm> search(@Nullable String text, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (text != null && !text.isBlank()) {
            where.append(
                    " and (lower(name) like :text escape '!' or lower(nameEn) like :text escape '!'"
                            + " or businessRegistrationNumber like :digits escape '!')");
            values.put("text", "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%");
            values.put("digits", escaped(text.strip().replace("-", "")) + "%");
        }
        if (after != null) {
            where.append(" and (registeredAt < :at or (registeredAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.id(1));
        }
        return find(where + " order by registeredAt desc, id desc", values).page(0, limit).list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
