package kr.jangbu.firms.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.change.FirmFacts;
import kr.jangbu.firms.change.FirmVersions;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Membership;
import kr.jangbu.office.Memberships;
import kr.jangbu.web.problem.Problem;

/** Registers a firm; whoever does it becomes its owner here and acts for it from then on. */
@ApplicationScoped
public class RegisterFirm {
    private final Firms firms;
    private final Memberships memberships;
    private final SealedAccounts accounts;
    private final FirmVersions versions;
    private final FirmFacts facts;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Today today;

    RegisterFirm(
            Firms firms,
            Memberships memberships,
            SealedAccounts accounts,
            FirmVersions versions,
            FirmFacts facts,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Today today) {
        this.firms = firms;
        this.memberships = memberships;
        this.accounts = accounts;
        this.versions = versions;
        this.facts = facts;
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
    public Firm register(FirmDetails details, SealedAccounts.Clear payout) {
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
        Firm firm =
                new Firm(id, details, accounts.sealed(payout), caller.person(), clock.instant());
        firms.persistAndFlush(firm);
        versions.first(firm, caller.person());
        memberships.actForFirm(caller.person(), id, Membership.Capacity.OWNER, caller.person());
        outbox.publish(facts.registered(firm));
        return firm;
    }
}
