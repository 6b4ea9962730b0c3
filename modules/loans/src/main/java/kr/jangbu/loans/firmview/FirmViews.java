package kr.jangbu.loans.firmview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** The firms that loans know. */
@ApplicationScoped
public class FirmViews implements PanacheRepositoryBase<FirmView, UUID> {
    /**
     * The firm.
     *
     * @throws Problem NOT_YET_KNOWN while the news of its registration is under way
     */
    public FirmView require(UUID firmId) {
        return findByIdOptional(firmId)
                .orElseThrow(() ->
                        Problem.of(
                                ProblemType.NOT_YET_KNOWN,
                                Text.of(
                                        "기업 등록이 아직 융자 업무에 전달되지 않았습니다. 잠시 뒤 다시 시도해 주십시오.",
                                        "the firm's registration has not reached loans yet: try"
                                                + " again in a moment")));
    }

    /** Takes over what a fact says, unless a newer one came before it. */
    void know(FirmState known) {
        FirmView view =
                findByIdOptional(known.firmId()).orElseGet(() -> new FirmView(known.firmId()));
        if (view.isOlderThan(known)) {
            view.know(known);
            persist(view);
        }
    }
}
