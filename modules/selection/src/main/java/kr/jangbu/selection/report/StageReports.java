package kr.jangbu.selection.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.award.Award;
import kr.jangbu.selection.award.Awards;

/** Every report of a stage. */
@ApplicationScoped
public class StageReports implements PanacheRepositoryBase<StageReport, UUID> {
    private final Awards awards;
    private final Calls calls;

    StageReports(Awards awards, Calls calls) {
        this.awards = awards;
        this.calls = calls;
    }

    /**
     * What belongs to an application, the first one first: to one that won, all reports of its
     * award; to an entrant of a review, those of the stage that is reviewed.
     */
    public List<StageReport> of(Application application) {
        UUID award = application.awardId();
        if (award != null) {
            return of(award, calls.findById(application.callId()).stage());
        }
        return awards.ofApplication(application.id())
                .map(won -> list("awardId = ?1 order by filedAt, id", won.id()))
                .orElse(List.of());
    }

    private List<StageReport> of(UUID awardId, int stage) {
        return list("awardId = ?1 and stage = ?2 order by filedAt, id", awardId, stage);
    }

    List<StageReport> ofStage(Award award) {
        return of(award.id(), award.stage());
    }
}
