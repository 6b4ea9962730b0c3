package kr.jangbu.guarantees.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeCancelled;
import kr.jangbu.contracts.guarantees.GuaranteeContracted;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Charges;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeAccounts;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the firm does with an approved guarantee: sign the contract (보증약정), or let it go. */
@ApplicationScoped
public class SignContract {
    private final VisibleGuarantees visible;
    private final Charges charges;
    private final Tariff tariff;
    private final GuaranteeAccounts accounts;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Caller caller;
    private final Today today;

    SignContract(
            VisibleGuarantees visible,
            Charges charges,
            Tariff tariff,
            GuaranteeAccounts accounts,
            GuaranteeNotices notices,
            Outbox outbox,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.charges = charges;
        this.tariff = tariff;
        this.accounts = accounts;
        this.notices = notices;
        this.outbox = outbox;
        this.caller = caller;
        this.today = today;
    }

    /**
     * The firm's owner signs; the fee for the whole time is due.
     *
     * @throws Problem NOT_FOUND for another firm's; FORBIDDEN for staff; CONFLICT before the
     *     approval; STALE
     */
    @Transactional
    public Guarantee sign(UUID id, @Nullable String ifMatch) {
        Guarantee g = visible.own(id, ifMatch);
        caller.firmAsOwner();
        LocalDate day = today.businessDate();
        Charge charge =
                tariff.charge(
                        Ids.next(),
                        g,
                        Charge.Kind.CONTRACT,
                        new Charge.Span(day, day.plusMonths(g.termMonths())));
        g.contract(day, charge.fee());
        charges.persist(charge);
        notices.tell(
                g,
                "약정을 체결했습니다. 보증료 %s을 납부하면 보증서를 은행에 보냅니다.".formatted(Won.exact(charge.fee())),
                "contracted; the letter goes to the bank once the fee of %s is paid"
                        .formatted(Won.exact(charge.fee())));
        outbox.publish(
                new GuaranteeContracted(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.bankCode(),
                        g.amount(),
                        charge.fee(),
                        charge.annualRate(),
                        day,
                        Objects.requireNonNull(g.endsOn())));
        return g;
    }

    /**
     * Lets it go before its letter; what was held is free again.
     *
     * @throws Problem NOT_FOUND for another firm's; CONFLICT once the letter is issued; STALE
     */
    @Transactional
    public Guarantee cancel(UUID id, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.own(id, ifMatch);
        boolean held = g.state().holds();
        g.cancel(reason);
        charges.due(g.id()).forEach(c -> c.drop(today.businessDate()));
        outbox.publish(
                new GuaranteeCancelled(
                        g.id(), g.firmId(), g.programmeId(), reason, today.businessDate()));
        if (held) {
            accounts.release(g);
        }
        return g;
    }
}
