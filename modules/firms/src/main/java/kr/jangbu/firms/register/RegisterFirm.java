package kr.jangbu.firms.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.firms.FirmRegistered;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.CorporateNumber;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.PayoutAccount;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Memberships;
import kr.jangbu.office.Vault;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Registers a firm; whoever does it becomes its owner here and acts for it from then on. */
@ApplicationScoped
public class RegisterFirm {
    /** An account number in the clear, on its way to the vault. */
    public record Payout(String bankCode, String accountNumber, String holder) {}

    private final Firms firms;
    private final Memberships memberships;
    private final Vault vault;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Today today;

    RegisterFirm(
            Firms firms,
            Memberships memberships,
            Vault vault,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Today today) {
        this.firms = firms;
        this.memberships = memberships;
        this.vault = vault;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.today = today;
    }

    /**
     * Registers.
     *
     * @throws Problem CONFLICT when the number is registered already, INVALID for a founding date
     *     in the future
     */
    @Transactional
    public Firm register(FirmDetails details, Payout payout) {
        if (details.foundedOn().isAfter(today.businessDate())) {
            throw Problem.invalid("foundedOn", Text.of("영업일 뒤의 날짜입니다.", "is in the future"));
        }
        if (firms.byNumber(details.businessRegistrationNumber()).isPresent()) {
            String number = details.businessRegistrationNumber().written();
            throw Problem.conflict(
                    Text.of(
                            "%s는 이미 등록된 번호입니다. 그 기업의 대표가 귀하를 직원으로 등록할 수 있습니다.".formatted(number),
                            "a firm with the number %s is registered already: its owner can name"
                                            .formatted(number)
                                    + " you as acting for it"));
        }
        UUID id = Ids.next();
        Firm firm = new Firm(id, details, sealed(payout), caller.person(), clock.instant());
        firms.persistAndFlush(firm);
        memberships.actForFirm(caller.person(), id, Membership.Capacity.OWNER, caller.person());
        outbox.publish(fact(firm));
        return firm;
    }

    /** What to look at before the firm is relied on; never a reason to refuse the registration. */
    public static List<Finding> findings(@Nullable String corporateNumber) {
        if (corporateNumber == null || CorporateNumber.checks(corporateNumber)) {
            return List.of();
        }
        return List.of(
                new Finding(
                        "CORPORATE_NUMBER_CHECK_DIGIT",
                        Severity.WARN,
                        Text.of(
                                "법인등록번호의 검증번호가 맞지 않습니다. 등기부로 확인하세요.",
                                "The corporate number's check digit does not fit: confirm it in the"
                                        + " registry."),
                        "법인등록번호 검증식; numbers given since 2025-01-31 are reported to carry none"));
    }

    private PayoutAccount sealed(Payout payout) {
        return new PayoutAccount(
                payout.bankCode(),
                vault.seal(payout.accountNumber()),
                Vault.masked(payout.accountNumber()),
                payout.holder());
    }

    private FirmRegistered fact(Firm firm) {
        FirmDetails d = firm.details();
        return new FirmRegistered(
                firm.id(),
                d.name(),
                d.nameEn(),
                d.businessRegistrationNumber().digits(),
                d.foundedOn(),
                d.ksicCode(),
                Integer.toString(d.ksicVersion()),
                d.region().isCapitalArea(),
                d.sizeClass().name(),
                d.youthFounder(),
                d.corporateNumber() != null,
                firm.payoutAccount().bankCode(),
                firm.payoutAccount().sealed(),
                firm.payoutAccount().holder(),
                today.businessDate());
    }
}
