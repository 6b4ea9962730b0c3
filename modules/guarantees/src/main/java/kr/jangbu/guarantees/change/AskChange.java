package kr.jangbu.guarantees.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.GuaranteeState;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm asks for longer or less, an officer also for a settlement or a write-off. */
@ApplicationScoped
public class AskChange {
    private static final int MOST_MONTHS = 120;

    private final VisibleGuarantees visible;
    private final Changes changes;
    private final GuaranteeNotices notices;
    private final Caller caller;
    private final Today today;

    AskChange(
            VisibleGuarantees visible,
            Changes changes,
            GuaranteeNotices notices,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.changes = changes;
        this.notices = notices;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Asks.
     *
     * @throws Problem INVALID when its months or amount are missing or too many; CONFLICT in a
     *     state without such a change, or while another is open; FORBIDDEN for a firm that asks for
     *     what officers ask for; NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee ask(UUID id, @Nullable String ifMatch, Change.Wish wish) {
        boolean officer = caller.has(Role.OFFICER) && caller.officership().isPresent();
        Guarantee g = officer ? visible.ofMyAgency(id, ifMatch) : visible.own(id, ifMatch);
        requireLegal(g, wish, officer);
        changes.open(g.id())
                .ifPresent(open -> {
                    throw Problem.conflict(
                            Text.of(
                                    "처리 중인 변경 신청이 있습니다: " + open.kind().label().ko(),
                                    "another change is open: " + open.kind()));
                });
        changes.persist(
                new Change(Ids.next(), g.id(), wish, caller.person(), today.businessDate()));
        notices.tellAgency(
                g,
                wish.kind().label().ko() + " 신청이 들어왔습니다.",
                wish.kind().label().en() + " was asked for");
        return g;
    }

    private static void requireLegal(Guarantee g, Change.Wish wish, boolean officer) {
        switch (wish.kind()) {
            case EXTENSION -> {
                g.requireState(GuaranteeState.ACTIVE, GuaranteeState.LETTER_ISSUED);
                Integer months = wish.months();
                if (months == null || months < 1 || months > MOST_MONTHS) {
                    throw Problem.invalid("months", "must be 1 to " + MOST_MONTHS);
                }
            }
            case REDUCTION -> {
                g.requireState(GuaranteeState.ACTIVE, GuaranteeState.LETTER_ISSUED);
                g.requireReducibleTo(requireAmount(wish));
            }
            case SETTLEMENT -> {
                requireOfficer(officer);
                g.requireState(GuaranteeState.RECOVERY);
                if (requireAmount(wish) > g.owed().debt().total()) {
                    throw Problem.invalid("amount", "is more than what is owed");
                }
            }
            case WRITE_OFF -> {
                requireOfficer(officer);
                g.requireState(GuaranteeState.RECOVERY);
            }
        }
    }

    private static long requireAmount(Change.Wish wish) {
        Long amount = wish.amount();
        if (amount == null || amount < 0) {
            throw Problem.invalid("amount", "must be 0 or more");
        }
        return amount;
    }

    private static void requireOfficer(boolean officer) {
        if (!officer) {
            throw Problem.forbidden(
                    Text.of("기금의 담당자만 신청할 수 있습니다.", "only an officer of the fund asks for this"));
        }
    }
}
