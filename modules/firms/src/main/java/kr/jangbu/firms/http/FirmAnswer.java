package kr.jangbu.firms.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.register.RegisterFirm;
import kr.jangbu.web.FindingAnswer;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/** A firm as its own people and officers see it; the account is masked. */
public record FirmAnswer(
        UUID id,
        String businessRegistrationNumber,
        String name,
        @Nullable String nameEn,
        @Nullable String corporateNumber,
        String representative,
        boolean youthFounder,
        LocalDate foundedOn,
        String ksicCode,
        int ksicVersion,
        String region,
        String sizeClass,
        Payout payoutAccount,
        List<FindingAnswer> findings,
        Instant registeredAt) {
    /** Where money goes, masked. */
    public record Payout(String bankCode, String account, String holder) {}

    static FirmAnswer of(Firm firm, Language language) {
        FirmDetails d = firm.details();
        return new FirmAnswer(
                firm.id(),
                d.businessRegistrationNumber().written(),
                d.name(),
                d.nameEn(),
                d.corporateNumber(),
                d.representative(),
                d.youthFounder(),
                d.foundedOn(),
                d.ksicCode(),
                d.ksicVersion(),
                d.region().name(),
                d.sizeClass().name(),
                new Payout(
                        firm.payoutAccount().bankCode(),
                        firm.payoutAccount().masked(),
                        firm.payoutAccount().holder()),
                FindingAnswer.all(RegisterFirm.findings(d.corporateNumber()), language),
                firm.registeredAt());
    }
}
