package kr.jangbu.firms;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.BusinessRegistrationNumber;

/** All registered firms. */
@ApplicationScoped
public class Firms implements PanacheRepositoryBase<Firm, UUID> {
    public Optional<Firm> byNumber(BusinessRegistrationNumber number) {
        return find("businessRegistrationNumber", number.digits()).firstResultOptional();
    }
}
