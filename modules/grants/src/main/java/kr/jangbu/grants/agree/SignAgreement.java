package kr.jangbu.grants.agree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAgreement;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.grants.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartnerBanks;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The firm's owner signs the agreement: how open the model will be, which sets the state's share,
 * what each cost category may cost, and through which bank the money goes. It stands once two
 * officers have confirmed it.
 */
@ApplicationScoped
public class SignAgreement {
    /** What is signed. {@code lines}: cost category → won. */
    public record Agreement(String openness, String bankCode, Map<String, Long> lines) {}

    private final VisibleGrants visible;
    private final GrantRules rules;
    private final PartnerBanks banks;
    private final FirmViews firms;
    private final Trail trail;
    private final Caller caller;
    private final Today today;

    SignAgreement(
            VisibleGrants visible,
            GrantRules rules,
            PartnerBanks banks,
            FirmViews firms,
            Trail trail,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.rules = rules;
        this.banks = banks;
        this.firms = firms;
        this.trail = trail;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Signs.
     *
     * @throws Problem INVALID for an unknown category, bank or openness, or a budget that leaves
     *     the firm too small a contribution; FORBIDDEN for staff; NOT_FOUND for another firm's;
     *     CONFLICT; STALE; NOT_YET_KNOWN for a firm registered a moment ago
     */
    @Transactional
    public Grant sign(UUID grantId, @Nullable String ifMatch, Agreement agreement) {
        int at = 0;
        for (String category : agreement.lines().keySet()) {
            rules.requireCategory("lines[%d].category".formatted(at++), category);
        }
        requireBank(agreement.bankCode());
        requireOpenness(agreement.openness());
        caller.firmAsOwner();
        Grant grant = visible.own(grantId, ifMatch);
        firms.require(grant.firmId());
        GrantRules.Share share = share(grant, agreement.openness());
        grant.sign(
                new GrantAgreement.Signature(
                        share, agreement.bankCode(), agreement.lines(), caller.person()),
                today.businessDate());
        trail.write(grant, Act.SIGNED, grant.id(), grant.total(), plan(agreement));
        return grant;
    }

    private void requireOpenness(String openness) {
        if (!rules.opennesses().contains(openness)) {
            throw Problem.invalid(
                    "openness",
                    Text.of("모델 공개 범위를 골라 주십시오.", "must be one of " + rules.opennesses()));
        }
    }

    private void requireBank(String bankCode) {
        if (banks.find(bankCode).isEmpty()) {
            throw Problem.invalid(
                    "bankCode",
                    Text.of(
                            "협약 은행이 아닙니다.",
                            "must be a partner bank: "
                                    + banks.all().stream().map(PartnerBanks.Bank::code).toList()));
        }
    }

    /** The terms are those of the day of the offer: a later version does not touch them. */
    private GrantRules.Share share(Grant grant, String openness) {
        return rules.terms(grant.programmeId(), grant.offeredOn()).shares().stream()
                .filter(s -> s.openness().equals(openness))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(
                                "openness",
                                Text.of(
                                        "이 사업에서 고를 수 없는 공개 범위입니다.",
                                        "is not offered by " + grant.programmeId())));
    }

    private static String plan(Agreement agreement) {
        return agreement.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + " " + Won.exact(e.getValue()))
                .collect(Collectors.joining(", ", agreement.openness() + ": ", ""));
    }
}
