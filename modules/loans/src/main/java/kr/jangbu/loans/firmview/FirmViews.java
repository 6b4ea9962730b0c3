package kr.jangbu.loans.firmview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
                                "the firm's registration has not reached loans yet: try"
                                        + " again in a moment"));
    }

    void know(FirmView.Known known) {
        FirmView view =
                findByIdOptional(known.firmId()).orElseGet(() -> new FirmView(known.firmId()));
        view.know(known);
        persist(view);
    }
}
