package kr.jangbu.portal.home;

import java.time.LocalDate;
import kr.jangbu.foundation.Text;
import kr.jangbu.portal.loanview.LoanView;
import kr.jangbu.web.page.Tongue;
import org.jspecify.annotations.Nullable;

/**
 * What happens next with a loan, and whose turn it is.
 *
 * @param turn who has to act
 * @param text one sentence for the firm
 */
public record NextStep(Turn turn, Text text) {
    /** Who has to act. */
    public enum Turn {
        FIRM,
        AGENCY,
        BANK,
        NOBODY
    }

    static NextStep of(LoanView loan) {
        return switch (loan.stage()) {
            case UNDER_REVIEW -> agency("담당자 두 명이 심사합니다.", "Two officers decide.");
            case APPROVED ->
                    firm("조건을 확인하고 약정을 체결하십시오.", "Check the terms and sign the agreement.");
            case AGREED -> firm("은행에 지급을 요청하십시오.", "Ask the bank to pay.");
            case PAYMENT_REQUESTED ->
                    new NextStep(Turn.BANK, Text.of("은행이 지급합니다.", "The bank pays."));
            case ACTIVE -> active(loan);
            case DELINQUENT ->
                    firm(
                            "%d일째 연체 중입니다. %s과 연체이자를 납부하십시오."
                                    .formatted(loan.daysLate(), Tongue.KOREAN.won(loan.due())),
                            "%d days late: pay %s and the default interest."
                                    .formatted(loan.daysLate(), Tongue.ENGLISH.won(loan.due())));
            case ACCELERATED ->
                    firm(
                            "기한이익을 잃었습니다. 남은 %s을 모두 납부해야 합니다."
                                    .formatted(Tongue.KOREAN.won(loan.due())),
                            "The benefit of the term is lost: all of %s is due."
                                    .formatted(Tongue.ENGLISH.won(loan.due())));
            case WRITTEN_OFF ->
                    nothing(
                            Text.of(
                                    "상각되었습니다. 갚을 의무는 남아 있습니다.",
                                    "It was written off; it is owed nevertheless."));
            case PAID_OFF -> nothing(Text.of("모두 갚았습니다.", "All of it is repaid."));
            case REJECTED, CANCELLED, PAYMENT_REFUSED -> nothing(why(loan.reason()));
        };
    }

    private static NextStep active(LoanView loan) {
        LocalDate dueOn = loan.lastDueOn();
        if (loan.due() > 0 && dueOn != null) {
            return firm(
                    "%s 납기 %d회차까지 %s을 납부하십시오."
                            .formatted(
                                    Tongue.KOREAN.date(dueOn),
                                    loan.lastDue(),
                                    Tongue.KOREAN.won(loan.due())),
                    "Pay %s: due up to installment %d of %s."
                            .formatted(
                                    Tongue.ENGLISH.won(loan.due()),
                                    loan.lastDue(),
                                    Tongue.ENGLISH.date(dueOn)));
        }
        LocalDate first = loan.firstDueOn();
        if (dueOn == null && first != null) {
            return nothing(
                    Text.of(
                            "첫 납기는 %s입니다.".formatted(Tongue.KOREAN.date(first)),
                            "The first installment is due on %s."
                                    .formatted(Tongue.ENGLISH.date(first))));
        }
        return nothing(
                Text.of(
                        "지금 납부할 금액이 없습니다. 다음 납기는 상환 계획에 있습니다.",
                        "Nothing is due now; the schedule says when the next installment is."));
    }

    private static Text why(@Nullable String reason) {
        return reason == null || reason.isBlank()
                ? Text.of("끝났습니다.", "It is over.")
                : Text.of(reason, reason);
    }

    private static NextStep firm(String ko, String en) {
        return new NextStep(Turn.FIRM, Text.of(ko, en));
    }

    private static NextStep agency(String ko, String en) {
        return new NextStep(Turn.AGENCY, Text.of(ko, en));
    }

    private static NextStep nothing(Text text) {
        return new NextStep(Turn.NOBODY, text);
    }
}
