package kr.jangbu.firms.designate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.firms.designate.DesignationEvent.Kind;
import kr.jangbu.foundation.DayJob;

/**
 * Each business date: ends the designations whose last day has passed, reminds of annual checks and
 * flags those that are overdue. Each designation in a transaction of its own, since ending one
 * posts; cut off in the middle, the next run finds what is left.
 */
@ApplicationScoped
class FollowDesignations implements DayJob {
    private static final int AT_ONCE = 200;

    /** A courtesy of this house, not a period of any rule. */
    private static final int REMINDED_DAYS_AHEAD = 30;

    private final Designations designations;
    private final AnnualChecks checks;
    private final EndDesignation endDesignation;
    private final DesignationNotices notices;

    FollowDesignations(
            Designations designations,
            AnnualChecks checks,
            EndDesignation endDesignation,
            DesignationNotices notices) {
        this.designations = designations;
        this.checks = checks;
        this.endDesignation = endDesignation;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "firms.designations";
    }

    @Override
    public Progress run(LocalDate day) {
        each(() -> designations.toExpire(day, AT_ONCE), id -> expire(id, day));
        LocalDate ahead = day.plusDays(REMINDED_DAYS_AHEAD);
        each(() -> checks.toRemind(ahead, AT_ONCE), this::remind);
        each(() -> checks.toFlag(day, AT_ONCE), id -> flag(id, day));
        return Progress.DONE;
    }

    private static void each(java.util.function.Supplier<List<UUID>> next, Consumer<UUID> act) {
        List<UUID> found = QuarkusTransaction.requiringNew().call(next::get);
        while (!found.isEmpty()) {
            found.forEach(id -> QuarkusTransaction.requiringNew().run(() -> act.accept(id)));
            found = QuarkusTransaction.requiringNew().call(next::get);
        }
    }

    private void expire(UUID id, LocalDate day) {
        designations
                .lock(id)
                .filter(d -> !d.state().isOver() && d.validTo().isBefore(day))
                .ifPresent(d -> endDesignation.expire(d, day));
    }

    private void remind(UUID checkId) {
        AnnualCheck check = checks.findById(checkId);
        if (check.remind()) {
            designations
                    .lock(check.designationId())
                    .ifPresent(d ->
                            notices.tell(
                                    d,
                                    "연차 점검 기한은 %s입니다. 자료를 제출해 주십시오.".formatted(check.dueOn()),
                                    "The annual check is due on %s: hand in your evidence."
                                            .formatted(check.dueOn())));
        }
    }

    private void flag(UUID checkId, LocalDate day) {
        AnnualCheck check = checks.findById(checkId);
        if (check.flagIfOverdue(day)) {
            designations
                    .lock(check.designationId())
                    .ifPresent(d -> {
                        d.note(Kind.CHECK_OVERDUE, Act.ofTheHouse(day, check.dueOn().toString()));
                        notices.tell(
                                d,
                                "연차 점검 기한(%s)이 지났습니다.".formatted(check.dueOn()),
                                "The annual check was due on %s.".formatted(check.dueOn()));
                    });
        }
    }
}
