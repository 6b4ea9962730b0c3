package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Today;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.assign.Pair;
import kr.jangbu.selection.conflict.Conflicts;
import kr.jangbu.selection.conflict.Conflicts.Party;
import kr.jangbu.selection.conflict.PartyGraph;
import kr.jangbu.selection.firmview.FirmView;
import kr.jangbu.selection.firmview.FirmViews;
import kr.jangbu.selection.score.Reviews;

/**
 * Looks through the graph of parties for reviewers who must not read an application, and writes an
 * exclusion with the way as its reason for each. Looking again adds what is new and takes nothing
 * away.
 */
@ApplicationScoped
public class FindConflicts {
    static final String SYSTEM = "system";

    private final PanelDesk desk;
    private final PanelMembers members;
    private final Reviewers reviewers;
    private final Applications applications;
    private final FirmViews firms;
    private final KnownTies ties;
    private final Objections objections;
    private final ConflictRule rule;
    private final Reviews reviews;
    private final Calls calls;
    private final Today today;

    FindConflicts(
            PanelDesk desk,
            PanelMembers members,
            Reviewers reviewers,
            Applications applications,
            FirmViews firms,
            KnownTies ties,
            Objections objections,
            ConflictRule rule,
            Reviews reviews,
            Calls calls,
            Today today) {
        this.desk = desk;
        this.members = members;
        this.reviewers = reviewers;
        this.applications = applications;
        this.firms = firms;
        this.ties = ties;
        this.objections = objections;
        this.rule = rule;
        this.reviews = reviews;
        this.calls = calls;
        this.today = today;
    }

    /**
     * @return how many were new
     */
    @Transactional
    public int find(UUID callId) {
        Call call = desk.mine(callId);
        List<Application> papers =
                applications.list(
                        "callId = ?1 and state in ?2 order by id",
                        call.id(),
                        Set.of(ApplicationState.SUBMITTED, ApplicationState.ELIGIBLE));
        Map<UUID, FirmView> known =
                firms.all(papers.stream().map(Application::firmId).distinct().toList());
        PartyGraph graph = PartyGraph.on(today.businessDate(), rule.rule(), ties.all());
        List<Conflicts.Found<UUID, UUID>> found =
                Conflicts.find(
                        graph,
                        reviewers.withIds(members.seated(callId)).stream()
                                .map(r -> new Party<>(r.id(), Set.copyOf(r.details().parties())))
                                .toList(),
                        papers.stream().map(a -> party(a, known)).toList());
        Instant now = calls.clock();
        int fresh = 0;
        for (Conflicts.Found<UUID, UUID> one : found) {
            Pair pair = new Pair(one.reviewer(), one.application());
            if (!objections.exists(pair, Objection.Way.EXCLUSION)) {
                fresh++;
                objections.persist(
                        new Objection(
                                Ids.next(),
                                callId,
                                pair,
                                new Objection.Raised(
                                        Objection.Way.EXCLUSION, one.written(), SYSTEM, now)));
                reviews.living(pair).ifPresent(r -> r.discard(one.written()));
            }
        }
        return fresh;
    }

    private static Party<UUID> party(Application application, Map<UUID, FirmView> known) {
        FirmView firm = known.get(application.firmId());
        return new Party<>(application.id(), firm == null ? Set.of() : Set.of(firm.partyKey()));
    }
}
