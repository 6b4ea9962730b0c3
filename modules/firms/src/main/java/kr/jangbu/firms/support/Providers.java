package kr.jangbu.firms.support;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.ProviderNames;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** All providers of support; tells the office what they are called. */
@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID>, ProviderNames {
    @Override
    public Optional<Text> ofProvider(UUID providerId) {
        return findByIdOptional(providerId).map(Provider::name);
    }

    /**
     * The latest first.
     *
     * @param agency empty for all
     */
    public List<Provider> list(String agency, @Nullable Cursor after, int limit) {
        String whose = "(?1 = '' or agency = ?1)";
        String order = " order by registeredAt desc, id desc";
        return (after == null
                        ? find(whose + order, agency)
                        : find(
                                whose
                                        + " and (registeredAt < ?2 or (registeredAt = ?2 and id <"
                                        + " ?3))"
                                        + order,
                                agency,
                                after.instant(0),
                                after.id(1)))
                .page(0, limit)
                .list();
    }
}
