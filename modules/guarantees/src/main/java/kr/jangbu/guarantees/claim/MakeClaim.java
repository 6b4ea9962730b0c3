package kr.jangbu.guarantees.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.contracts.guarantees.GuaranteeClaimed;
import kr.jangbu.events.Outbox;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.follow.Report;
import kr.jangbu.guarantees.follow.Reports;
import kr.jangbu.office.Vault;
import kr.jangbu.programmes.GuaranteeProduct.Watch;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A bank claims: the guarantor shall pay in the debtor's place. */
@ApplicationScoped
public class MakeClaim {
    private final VisibleGuarantees visible;
    private final Accidents accidents;
    private final Claims claims;
    private final Reports reports;
    private final Products products;
    private final Vault vault;
    private final GuaranteeNotices notices;
    private final Outbox outbox;
    private final Today today;

    MakeClaim(
            VisibleGuarantees visible,
            Accidents accidents,
            Claims claims,
            Reports reports,
            Products products,
            Vault vault,
            GuaranteeNotices notices,
            Outbox outbox,
            Today today) {
        this.visible = visible;
        this.accidents = accidents;
        this.claims = claims;
        this.reports = reports;
        this.products = products;
        this.vault = vault;
        this.notices = notices;
        this.outbox = outbox;
        this.today = today;
    }

    /**
     * Claims.
     *
     * @param account the bank's own, into which it wants to be paid
     * @throws Problem NOT_FOUND for another bank's; CONFLICT without an open accident; INVALID for
     *     more principal than is guaranteed; STALE
     */
    @Transactional
    public Guarantee claim(UUID id, @Nullable String ifMatch, Claim.Asked asked, String account) {
        Guarantee g = visible.ofMyBank(id, ifMatch);
        LocalDate day = today.businessDate();
        g.claim();
        Accident accident =
                accidents
                        .open(g.id())
                        .orElseThrow(() -> Problem.conflict("there is no open accident"));
        if (asked.principal() > g.exposure()) {
            throw Problem.invalid("principal", "is more than what is guaranteed, " + g.exposure());
        }
        if (asked.interestFrom().isAfter(day)) {
            throw Problem.invalid("interestFrom", "is after the business date " + day);
        }
        Report loan =
                reports.lastLoan(g.id()).orElseThrow(() -> new IllegalStateException("no loan"));
        Claim claim =
                new Claim(
                        Ids.next(),
                        accident,
                        asked,
                        new Claim.Filed(
                                day,
                                Objects.requireNonNull(loan.annualRate()),
                                vault.seal(account),
                                offTime(products.watch(g), accident, day)));
        claims.persist(claim);
        notices.tellAgency(g, "보증채무 이행 청구가 들어왔습니다.", "the bank claims");
        notices.tell(g, "은행이 보증채무의 이행을 청구했습니다.", "the bank claims on the guarantee");
        outbox.publish(
                new GuaranteeClaimed(
                        g.id(), g.firmId(), g.programmeId(), claim.asked().total(), day));
        return g;
    }

    /** Days before the first or after the last on which a claim is in time. */
    private static int offTime(Watch watch, Accident accident, LocalDate day) {
        long since = ChronoUnit.DAYS.between(accident.occurredOn(), day);
        long early = watch.claimFromDays().require(day, "days for claims") - since;
        long late = since - watch.claimWithinDays().require(day, "days for claims");
        return Math.toIntExact(Math.max(0, Math.max(early, late)));
    }
}
