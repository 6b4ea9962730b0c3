package kr.jangbu.guarantees.follow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.letter.TakeBackLetter;
import org.jspecify.annotations.Nullable;

/** An officer takes a letter back on which nobody has lent; the fee that is left goes back. */
@ApplicationScoped
public class RevokeLetter {
    private final VisibleGuarantees visible;
    private final TakeBackLetter takeBack;
    private final ReleaseGuarantee releaseGuarantee;
    private final Today today;

    RevokeLetter(
            VisibleGuarantees visible,
            TakeBackLetter takeBack,
            ReleaseGuarantee releaseGuarantee,
            Today today) {
        this.visible = visible;
        this.takeBack = takeBack;
        this.releaseGuarantee = releaseGuarantee;
        this.today = today;
    }

    /**
     * @throws kr.jangbu.web.problem.Problem NOT_FOUND for another agency's; CONFLICT once the bank
     *     has lent; STALE
     */
    @Transactional
    public Guarantee revoke(UUID id, @Nullable String ifMatch, String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        g.requireState(GuaranteeState.LETTER_ISSUED);
        takeBack.of(g, today.businessDate(), reason);
        releaseGuarantee.release(g, reason, 0);
        return g;
    }
}
