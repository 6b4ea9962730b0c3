package kr.jangbu.selection.firmview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** The firms that selection knows. */
@ApplicationScoped
public class FirmViews implements PanacheRepositoryBase<FirmView, UUID> {
    private final RelatedGroups groups;

    FirmViews(RelatedGroups groups) {
        this.groups = groups;
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
                                        "기업 등록이 아직 공모 업무에 전달되지 않았습니다. 잠시 뒤 다시 시도해 주십시오.",
                                        "the firm's registration has not reached selection yet:"
                                                + " try again in a moment")));
    }

    /** Those of the firms that are known, in one query. */
    public Map<UUID, FirmView> all(Collection<UUID> firmIds) {
        return list("firmId in ?1", firmIds).stream()
                .collect(Collectors.toMap(FirmView::firmId, Function.identity()));
    }

    /** Takes over what a fact says, unless a newer one came before it. */
    void know(FirmState state) {
        FirmView view =
                findByIdOptional(state.firmId()).orElseGet(() -> new FirmView(state.firmId()));
        if (view.isOlderThan(state)) {
            view.know(state);
            persist(view);
            groups.know(view.partyKey(), view.figures().related());
        }
    }
}
