package kr.jangbu.guarantees.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeAccidentNotified;
import kr.jangbu.contracts.guarantees.GuaranteeNormalised;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A bank gives notice of an accident, or says that it is over. */
@ApplicationScoped
public class NotifyAccident {
    private final VisibleGuarantees visible;
    private final Accidents accidents;
    private final Products products;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;

    NotifyAccident(
            VisibleGuarantees visible,
            Accidents accidents,
            Products products,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today) {
        this.visible = visible;
        this.accidents = accidents;
        this.products = products;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * A notice is taken however late it comes; how late is noted for the examination of a claim.
     *
     * @throws Problem NOT_FOUND for another bank's; CONFLICT unless the guarantee is active;
     *     INVALID for a day to come; STALE
     */
    @Transactional
    public Guarantee accident(UUID id, @Nullable String ifMatch, Accident.Notice notice) {
        Guarantee g = visible.ofMyBank(id, ifMatch);
        LocalDate day = today.businessDate();
        if (notice.occurredOn().isAfter(day)) {
            throw Problem.invalid("occurredOn", "is after the business date " + day);
        }
        g.notifyAccident();
        long allowed = products.watch(g).noticeDays().require(day, "days for notices");
        long late = ChronoUnit.DAYS.between(notice.occurredOn(), day) - allowed;
        accidents.persist(
                new Accident(Ids.next(), g.id(), notice, day, Math.toIntExact(Math.max(0, late))));
        notices.tell(
                g,
                "은행이 보증사고를 통지했습니다: %s.".formatted(notice.trigger().label().ko()),
                "the bank gave notice of an accident: " + notice.trigger().label().en());
        notices.tellAgency(
                g,
                "보증사고 통지: %s.".formatted(notice.trigger().label().ko()),
                "accident: " + notice.trigger().label().en());
        outbox.publish(
                new GuaranteeAccidentNotified(
                        g.id(),
                        g.firmId(),
                        g.programmeId(),
                        g.bankCode(),
                        notice.trigger().name(),
                        notice.occurredOn(),
                        day));
        return g;
    }

    /**
     * The loan is served again.
     *
     * @throws Problem NOT_FOUND for another bank's; CONFLICT without an open accident; STALE
     */
    @Transactional
    public Guarantee normalise(UUID id, @Nullable String ifMatch) {
        Guarantee g = visible.ofMyBank(id, ifMatch);
        g.normalise();
        LocalDate day = today.businessDate();
        accidents.open(g.id()).ifPresent(a -> a.normalise(day));
        notices.tell(g, "보증사고가 해소되었습니다.", "the accident is over");
        outbox.publish(new GuaranteeNormalised(g.id(), g.firmId(), g.programmeId(), day));
        return g;
    }
}
