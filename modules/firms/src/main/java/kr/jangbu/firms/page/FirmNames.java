package kr.jangbu.firms.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.PartyNames;

/** Tells the office what firms are called. */
@ApplicationScoped
class FirmNames implements PartyNames {
    private final Firms firms;

    FirmNames(Firms firms) {
        this.firms = firms;
    }

    @Override
    public Optional<Text> ofFirm(UUID firmId) {
        return firms.findByIdOptional(firmId).map(firm -> name(firm.details()));
    }

    private static Text name(FirmDetails details) {
        String english = details.nameEn();
        return Text.of(details.name(), english == null ? details.name() : english);
    }
}
