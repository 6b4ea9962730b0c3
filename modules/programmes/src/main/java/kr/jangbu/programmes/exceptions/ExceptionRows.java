package kr.jangbu.programmes.exceptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.foundation.Won;
import kr.jangbu.office.Caller;
import kr.jangbu.office.PartyNames;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import org.jspecify.annotations.Nullable;

/** The register as the officers of an agency read it. */
@ApplicationScoped
class ExceptionRows {
    private static final int LATEST = 50;

    /**
     * One exception in words; {@code mine} when the reader proposed it and so can't decide it.
     *
     * @param standing what of a raise stands in the limit, in won
     * @param used how many things were done under it
     */
    public record Row(
            ExceptionApproval exception,
            Text firm,
            Text lifts,
            Text condition,
            String colour,
            long standing,
            int used,
            boolean mine) {
        public ExceptionWish wish() {
            return exception.wish();
        }

        public Text range() {
            return Text.of(
                    "%s부터 %s까지"
                            .formatted(
                                    Won.korean(wish().amountFrom()), Won.korean(wish().amountTo())),
                    "%s to %s"
                            .formatted(
                                    Won.exact(wish().amountFrom()), Won.exact(wish().amountTo())));
        }

        public boolean isRule() {
            return wish().kind() == ExceptionWish.Kind.RULE;
        }

        public String confirmHref() {
            return "/exceptions/" + exception.number() + "/confirmation";
        }

        public String rejectHref() {
            return "/exceptions/" + exception.number() + "/rejection";
        }
    }

    private final ExceptionApprovals approvals;
    private final ExceptionUses uses;
    private final RaisedLimits raised;
    private final Liftable liftable;
    private final Programmes programmes;
    private final Instance<PartyNames> names;
    private final Caller caller;
    private final Today today;

    ExceptionRows(
            ExceptionApprovals approvals,
            ExceptionUses uses,
            RaisedLimits raised,
            Liftable liftable,
            Programmes programmes,
            Instance<PartyNames> names,
            Caller caller,
            Today today) {
        this.approvals = approvals;
        this.uses = uses;
        this.raised = raised;
        this.liftable = liftable;
        this.programmes = programmes;
        this.names = names;
        this.caller = caller;
        this.today = today;
    }

    List<Row> waiting() {
        return approvals.waiting(caller.agency()).stream().map(this::row).toList();
    }

    List<Row> latest() {
        return approvals.decided(caller.agency(), LATEST).stream().map(this::row).toList();
    }

    List<Programme> programmes() {
        String agency = caller.agency();
        return programmes.all().stream().filter(p -> p.agency().equals(agency)).toList();
    }

    List<Liftable.Thing> things() {
        return liftable.of(caller.agency());
    }

    /** What the firm is called; null when none is meant or it isn't registered. */
    @Nullable Text firm(@Nullable UUID firmId) {
        return firmId == null || !names.isResolvable()
                ? null
                : names.get().ofFirm(firmId).orElse(null);
    }

    private Row row(ExceptionApproval e) {
        Text firm = firm(e.wish().firmId());
        String id = e.wish().firmId().toString();
        return new Row(
                e,
                firm == null ? Text.of(id, id) : firm,
                liftable.name(e.agency(), e.wish()),
                condition(e),
                e.isInForce(today.businessDate()) ? "success" : "gray",
                raised.standing(e),
                uses.of(e.id()).size(),
                e.proposedBy().equals(caller.person()));
    }

    private Text condition(ExceptionApproval e) {
        return switch (e.state()) {
            case PROPOSED -> Text.of("확인 대기", "Waiting");
            case REJECTED -> Text.of("반려", "Rejected");
            case CONFIRMED ->
                    e.hasExpired(today.businessDate())
                            ? Text.of("만료", "Expired")
                            : Text.of("유효", "In force");
        };
    }
}
