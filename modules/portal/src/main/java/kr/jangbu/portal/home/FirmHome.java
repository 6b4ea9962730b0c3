package kr.jangbu.portal.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.office.NoticeToParty;
import kr.jangbu.office.Notices;
import kr.jangbu.portal.firmview.FirmView;
import kr.jangbu.portal.firmview.FirmViews;
import kr.jangbu.portal.loanview.LoanView;
import kr.jangbu.portal.loanview.LoanViews;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;

/** A firm's overview: its loans, what is to be done, and what limits still leave. */
@ApplicationScoped
class FirmHome {
    /** More stand on the page of loans. */
    private static final int LOANS_SHOWN = 10;

    /** More stand on the page of notices. */
    private static final int NOTICES_LOOKED_AT = 10;

    /** One loan with the step that comes next. */
    public record Row(LoanView loan, Text programme, NextStep next) {
        /** Whether the firm has to act. */
        public boolean mine() {
            return next.turn() == NextStep.Turn.FIRM;
        }
    }

    /** The firm's figures, in won. */
    public record Sums(long outstanding, long due, long open) {
        static Sums of(List<LoanView> loans) {
            return new Sums(
                    loans.stream().mapToLong(LoanView::outstanding).sum(),
                    loans.stream().mapToLong(LoanView::due).sum(),
                    loans.stream().filter(l -> !l.stage().isEnd()).count());
        }
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance firm(
                Text name,
                List<Row> rows,
                Sums sums,
                List<Headroom.Room> rooms,
                List<NoticeToParty> notices);

        static native TemplateInstance newcomer(List<Programme> open);
    }

    private final LoanViews loans;
    private final FirmViews firms;
    private final Headroom headroom;
    private final Programmes programmes;
    private final Notices notices;
    private final Caller caller;

    FirmHome(
            LoanViews loans,
            FirmViews firms,
            Headroom headroom,
            Programmes programmes,
            Notices notices,
            Caller caller) {
        this.loans = loans;
        this.firms = firms;
        this.headroom = headroom;
        this.programmes = programmes;
        this.notices = notices;
        this.caller = caller;
    }

    TemplateInstance page(List<Programme> open) {
        return caller.firmIfAny().map(this::overview).orElseGet(() -> Templates.newcomer(open));
    }

    private TemplateInstance overview(UUID firmId) {
        List<LoanView> found = loans.ofFirm(firmId, LOANS_SHOWN);
        // Its name arrives by event, a moment after the registration.
        Text name =
                firms.findByIdOptional(firmId)
                        .map(FirmView::name)
                        .orElse(Text.of("내 기업", "My firm"));
        return Templates.firm(
                name,
                found.stream().map(this::row).toList(),
                Sums.of(found),
                headroom.of(firmId),
                notices.unread(NOTICES_LOOKED_AT));
    }

    private Row row(LoanView loan) {
        String id = loan.programmeId();
        Text programme = programmes.find(id).map(Programme::name).orElse(Text.of(id, id));
        return new Row(loan, Objects.requireNonNull(programme), NextStep.of(loan));
    }
}
