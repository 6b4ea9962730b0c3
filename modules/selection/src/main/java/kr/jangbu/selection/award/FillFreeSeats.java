package kr.jangbu.selection.award;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Job;
import kr.jangbu.selection.Application;
import kr.jangbu.selection.ApplicationState;
import kr.jangbu.selection.Applications;
import kr.jangbu.selection.Call;
import kr.jangbu.selection.CallState;
import kr.jangbu.selection.Calls;
import kr.jangbu.selection.rank.Entrant;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.rank.Seating;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/**
 * Gives free seats to the waiting list, the best first, each in a transaction of its own. So a
 * result that two officers confirmed becomes awards, and a seat that is freed goes to the next,
 * with the same few lines; cut off anywhere, the next run goes on.
 */
@ApplicationScoped
class FillFreeSeats implements Job {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int CALLS_AT_ONCE = 100;
    private static final int MOST_SEATS_A_RUN = 10_000;

    private final Calls calls;
    private final Applications applications;
    private final Awards awards;
    private final StoredRankings rankings;
    private final SeatAccounts seats;
    private final GiveAward giveAward;

    FillFreeSeats(
            Calls calls,
            Applications applications,
            Awards awards,
            StoredRankings rankings,
            SeatAccounts seats,
            GiveAward giveAward) {
        this.calls = calls;
        this.applications = applications;
        this.awards = awards;
        this.rankings = rankings;
        this.seats = seats;
        this.giveAward = giveAward;
    }

    @Override
    public String name() {
        return "selection.fill-free-seats";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        for (UUID callId : QuarkusTransaction.requiringNew().call(this::withFreeSeats)) {
            int given = 0;
            while (given < MOST_SEATS_A_RUN && giveOne(callId)) {
                given++;
            }
        }
    }

    private List<UUID> withFreeSeats() {
        List<UUID> found = new ArrayList<>();
        for (Call call :
                calls.find("state = ?1 order by createdAt, id", CallState.AWARDED)
                        .range(0, CALLS_AT_ONCE - 1)
                        .list()) {
            boolean somebodyWaits =
                    applications.count(call.id(), List.of(ApplicationState.WAITLISTED)) > 0;
            if (somebodyWaits
                    && awards.active(call.id()).size() < call.terms().capacity()
                    && seats.free(call.programmeId(), call.terms().seatYear()) > 0) {
                found.add(call.id());
            }
        }
        return found;
    }

    /** False when nobody is left who could have a seat, or no seat. */
    private boolean giveOne(UUID callId) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> give(callId));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.LIMIT_EXCEEDED) {
                throw problem;
            }
            // Somebody else took the last seat between our look and our taking.
            return false;
        }
    }

    private boolean give(UUID callId) {
        Call call = calls.lock(callId).orElseThrow();
        StoredRanking result = rankings.result(callId).orElseThrow();
        Map<UUID, Entrant.Traits> traits = new HashMap<>();
        StoredRanking.Inputs inputs = result.inputs();
        inputs.entrants().forEach(e -> traits.put(e.id(), e.traits()));
        Seating seating =
                Seating.with(
                        inputs.rules(),
                        awards.active(callId).stream()
                                .map(a -> traitsOf(traits, a.applicationId()))
                                .toList());
        Map<UUID, Application> waiting =
                applications
                        .list("callId = ?1 and state = ?2", callId, ApplicationState.WAITLISTED)
                        .stream()
                        .collect(Collectors.toMap(Application::id, a -> a));
        Optional<Placed> next =
                result.ranking().placed().stream()
                        .filter(p -> p.rank() != null && waiting.containsKey(p.application()))
                        .filter(p -> seating.against(traitsOf(traits, p.application())).isEmpty())
                        .findFirst();
        next.ifPresent(p -> {
            Application application = applications.lock(p.application()).orElseThrow();
            giveAward.to(
                    application, call, p.rank(), "순위 %d위 (rank %d)".formatted(p.rank(), p.rank()));
        });
        return next.isPresent();
    }

    private static Entrant.Traits traitsOf(Map<UUID, Entrant.Traits> traits, UUID application) {
        return traits.getOrDefault(application, new Entrant.Traits(false, false, "", ""));
    }
}
