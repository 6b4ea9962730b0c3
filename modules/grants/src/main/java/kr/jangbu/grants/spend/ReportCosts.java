package kr.jangbu.grants.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.FiledEvidence;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The firm reports what it spent, cost by cost, against its budget lines. */
@ApplicationScoped
public class ReportCosts {
    private final VisibleGrants visible;
    private final GrantRules rules;
    private final FiledEvidence filed;
    private final GrantAccounts accounts;
    private final Trail trail;
    private final Today today;

    ReportCosts(
            VisibleGrants visible,
            GrantRules rules,
            FiledEvidence filed,
            GrantAccounts accounts,
            Trail trail,
            Today today) {
        this.visible = visible;
        this.rules = rules;
        this.filed = filed;
        this.accounts = accounts;
        this.trail = trail;
        this.today = today;
    }

    /**
     * Reports one cost.
     *
     * @throws Problem INVALID for an unknown category, a day to come or outside the term, a paper
     *     that costs less, or a document that the firm has not filed; LIMIT_EXCEEDED naming the
     *     budget line or the paper that does not cover it; NOT_FOUND for another firm's grant;
     *     CONFLICT; STALE
     */
    @Transactional
    public Grant report(UUID grantId, @Nullable String ifMatch, Cost.Report report) {
        rules.requireCategory("category", report.category());
        if (report.incurredOn().isAfter(today.businessDate())) {
            throw Problem.invalid(
                    "incurredOn",
                    Text.of(
                            "아직 오지 않은 날입니다.",
                            "is after the business date " + today.businessDate()));
        }
        if (report.evidenceTotal() < report.amount()) {
            throw Problem.invalid(
                    "evidenceTotal",
                    Text.of("비용보다 적습니다.", "is below the amount that is charged to the grant"));
        }
        Grant grant = visible.own(grantId, ifMatch);
        filed.require(grant.firmId(), report.evidence(), "evidence");
        Cost cost = grant.report(report, today.businessDate());
        trail.write(
                grant,
                Act.COST_REPORTED,
                cost.id(),
                cost.amount(),
                "%s %s, %s, sha256:%s"
                        .formatted(
                                cost.category(),
                                cost.evidenceNumber(),
                                cost.payee(),
                                cost.evidence().sha256()));
        accounts.report(grant, cost);
        return grant;
    }

    /**
     * Takes a cost back that was reported in error, before a settlement is asked for.
     *
     * @throws Problem NOT_FOUND; CONFLICT; STALE
     */
    @Transactional
    public Grant withdraw(UUID grantId, @Nullable String ifMatch, UUID costId) {
        Grant grant = visible.own(grantId, ifMatch);
        Cost cost = grant.withdrawCost(costId);
        trail.write(grant, Act.COST_WITHDRAWN, cost.id(), cost.amount(), null);
        accounts.withdraw(cost);
        return grant;
    }
}
