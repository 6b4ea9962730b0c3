package kr.jangbu.guarantees.firmview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** The firms that guarantees know. */
@ApplicationScoped
public class FirmViews implements PanacheRepositoryBase<FirmView, UUID> {
    private final RelatedFirms related;

    FirmViews(RelatedFirms related) {
        this.related = related;
    }

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
                                        "기업 등록이 아직 보증 업무에 전달되지 않았습니다. 잠시 뒤 다시 시도해 주십시오.",
                                        "the firm's registration has not reached guarantees yet:"
                                                + " try again in a moment")));
    }

    /** What the firm is called; a dash where nobody told. */
    public Text name(UUID firmId) {
        return findByIdOptional(firmId).map(FirmView::name).orElse(FirmView.UNKNOWN);
    }

    /** Takes over what a fact says, unless a newer one came before it. */
    void know(FirmState known) {
        FirmView view =
                findByIdOptional(known.firmId()).orElseGet(() -> new FirmView(known.firmId()));
        if (view.isOlderThan(known)) {
            view.know(known);
            persist(view);
            related.know(view.partyKey(), known.relatedParties());
        }
    }
}
