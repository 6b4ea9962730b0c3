package kr.jangbu.selection.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.award.Award;
import kr.jangbu.selection.award.Awards;
import kr.jangbu.selection.award.Stages;
import kr.jangbu.web.problem.Problem;

/**
 * A team files reports for the review of the stage that its award is in, from the award on until
 * the review's panel begins to read. Whoever may read the entrant reads them.
 */
@ApplicationScoped
public class FileStageReport {
    private static final int MOST_PER_STAGE = 20;

    private final Applications applications;
    private final Calls calls;
    private final Awards awards;
    private final Stages stages;
    private final StageReports reports;
    private final Documents documents;
    private final Caller caller;

    FileStageReport(
            Applications applications,
            Calls calls,
            Awards awards,
            Stages stages,
            StageReports reports,
            Documents documents,
            Caller caller) {
        this.applications = applications;
        this.calls = calls;
        this.awards = awards;
        this.stages = stages;
        this.reports = reports;
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * Files one.
     *
     * @param applicationId the firm's application that won the award
     * @throws Problem NOT_FOUND for another firm's; INVALID for a document that the firm has not
     *     filed with that content; CONFLICT without an active award in a stage, once its review is
     *     being read, for a document that was filed for it already, and beyond {@value
     *     #MOST_PER_STAGE} of a stage
     */
    @Transactional
    public StageReport file(UUID applicationId, StageReport.Paper paper) {
        Application application =
                applications
                        .findByIdOptional(applicationId)
                        .filter(this::isOwn)
                        .orElseThrow(() -> Problem.notFound("application"));
        Award award =
                active(application)
                        .flatMap(a -> awards.lock(a.id()))
                        .filter(Award::isActive)
                        .orElseThrow(FileStageReport::notInStage);
        requireOpen(standing(application, award).orElseThrow(FileStageReport::notInStage));
        documents
                .fault(Party.firm(award.firmId()), paper.documentId(), paper.sha256())
                .ifPresent(fault -> {
                    throw Problem.invalid(fault.field(), fault.what());
                });
        requireNew(reports.ofStage(award), paper);
        StageReport report =
                new StageReport(Ids.next(), award, paper, caller.person(), calls.clock());
        reports.persist(report);
        return report;
    }

    /** The stage for which the caller may file now, if there is one. */
    public Optional<Stages.Standing> open(Application application) {
        return isOwn(application)
                ? active(application)
                        .flatMap(award -> standing(application, award))
                        .filter(FileStageReport::isOpen)
                : Optional.empty();
    }

    private boolean isOwn(Application application) {
        return caller.firmIfAny().filter(application.firmId()::equals).isPresent();
    }

    private Optional<Award> active(Application application) {
        return awards.ofApplication(application.id()).filter(Award::isActive);
    }

    private Optional<Stages.Standing> standing(Application application, Award award) {
        Call call = calls.findById(application.callId());
        UUID first = call.firstCallId();
        return stages.of(first == null ? call : calls.findById(first)).stream()
                .filter(s -> s.stage().number() == award.stage())
                .findFirst();
    }

    private static Problem notInStage() {
        return Problem.conflict(
                Text.of("평가할 단계에 있는 선정이 아닙니다.", "no award of it is in a stage that is reviewed"));
    }

    private static boolean isOpen(Stages.Standing standing) {
        Call review = standing.review();
        return review == null || review.state() == CallState.CLOSED;
    }

    private static void requireOpen(Stages.Standing standing) {
        if (!isOpen(standing)) {
            throw Problem.conflict(
                            Text.of(
                                    "단계 평가가 시작되어 더 낼 수 없습니다.",
                                    "the review of the stage is being read already"))
                    .with("stage", standing.stage().number());
        }
    }

    private static void requireNew(List<StageReport> filed, StageReport.Paper paper) {
        if (filed.stream().anyMatch(r -> r.documentId().equals(paper.documentId()))) {
            throw Problem.conflict(
                    Text.of("이 단계에 이미 낸 서류입니다.", "this document is filed for the stage already"));
        }
        if (filed.size() >= MOST_PER_STAGE) {
            throw Problem.conflict(
                    Text.of(
                            "한 단계에 낼 수 있는 보고는 %d건입니다.".formatted(MOST_PER_STAGE),
                            "a stage takes at most %d reports".formatted(MOST_PER_STAGE)));
        }
    }
}
