package kr.jangbu.grants.pay;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.contracts.grants.GrantPaymentRequested;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.BusinessCalendar;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.firmview.FirmView;
import kr.jangbu.grants.firmview.FirmViews;
import kr.jangbu.web.problem.Problem;

/** Two officers agreed to an instalment: the bank is asked to pay, on the next day it is open. */
@ApplicationScoped
public class PayInstalment {
    /** The kind of payment by which grants know their own. */
    static final String KIND = "GRANT";

    private final FirmViews firms;
    private final Outbox outbox;
    private final BusinessCalendar calendar;
    private final Today today;

    PayInstalment(FirmViews firms, Outbox outbox, BusinessCalendar calendar, Today today) {
        this.firms = firms;
        this.outbox = outbox;
        this.calendar = calendar;
        this.today = today;
    }

    /**
     * In the caller's transaction.
     *
     * @throws Problem CONFLICT when the account changed since and its holder is not confirmed
     */
    public void pay(Grant grant, UUID instalmentId) {
        FirmView firm = firms.require(grant.firmId());
        firm.requireConfirmedHolder();
        UUID payment = Ids.next();
        grant.payInstalment(instalmentId, payment);
        outbox.publish(
                new GrantPaymentRequested(
                        payment,
                        grant.id(),
                        grant.firmId(),
                        grant.programmeId(),
                        grant.requireBank(),
                        grant.instalment(instalmentId).amount(),
                        KIND,
                        firm.payeeName(),
                        firm.payoutBankCode(),
                        firm.payoutAccountSealed(),
                        calendar.following(today.businessDate())));
    }
}
