package kr.jangbu.grants.pay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.Evidence;
import kr.jangbu.grants.FiledEvidence;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.grants.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The firm asks for an instalment and shows that its condition is met. */
@ApplicationScoped
public class RequestInstalment {
    private final VisibleGrants visible;
    private final FirmViews firms;
    private final FiledEvidence filed;
    private final Trail trail;
    private final Caller caller;
    private final Today today;

    RequestInstalment(
            VisibleGrants visible,
            FirmViews firms,
            FiledEvidence filed,
            Trail trail,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.firms = firms;
        this.filed = filed;
        this.trail = trail;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Asks.
     *
     * @throws Problem NOT_FOUND for another firm's; INVALID with too few documents, or one that the
     *     firm has not filed; CONFLICT when the agreement does not stand or an earlier instalment
     *     is not paid, or the bank has not named the firm as holder of its account; STALE
     */
    @Transactional
    public Grant request(
            UUID grantId, @Nullable String ifMatch, UUID instalmentId, List<Evidence> evidence) {
        Grant grant = visible.own(grantId, ifMatch);
        for (int i = 0; i < evidence.size(); i++) {
            filed.require(grant.firmId(), evidence.get(i), "evidence[%d]".formatted(i));
        }
        Matter matter =
                grant.request(
                        instalmentId,
                        evidence,
                        new Matter.Opening(caller.person(), today.businessDate()));
        firms.require(grant.firmId()).requireConfirmedHolder();
        trail.write(
                grant,
                Act.INSTALMENT_ASKED,
                instalmentId,
                matter.amount(),
                evidence.stream()
                        .map(e -> e.name() + " sha256:" + e.sha256())
                        .collect(Collectors.joining(", ")));
        return grant;
    }
}
