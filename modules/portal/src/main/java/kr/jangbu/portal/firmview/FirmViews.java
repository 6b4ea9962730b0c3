package kr.jangbu.portal.firmview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** The firms that the portal was told of. */
@ApplicationScoped
public class FirmViews implements PanacheRepositoryBase<FirmView, UUID> {
    public Map<UUID, Text> names(Collection<UUID> firmIds) {
        return list("firmId in ?1", firmIds).stream()
                .collect(Collectors.toMap(FirmView::firmId, FirmView::name));
    }

    void know(UUID firmId, String name, @Nullable String nameEn) {
        FirmView view = findByIdOptional(firmId).orElseGet(() -> new FirmView(firmId));
        view.isCalled(name, nameEn);
        persist(view);
    }
}
