package kr.jangbu.guarantees.page;

import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;

/** What comes next, in a sentence for the firm. */
final class NextStep {
    private NextStep() {}

    static Text of(Guarantee g) {
        return switch (g.state()) {
            case APPLIED -> Text.of("담당자가 상담을 준비하고 있습니다.", "An officer prepares the consultation.");
            case CONSULTED -> Text.of("신용조사를 기다립니다.", "The credit investigation comes next.");
            case INVESTIGATED, EVALUATED, DECISION_PROPOSED ->
                    Text.of("평가와 결정을 기다립니다.", "Evaluation and decision come next.");
            case APPROVED -> Text.of("약정을 체결해 주십시오.", "Please sign the contract.");
            case CONTRACTED ->
                    Text.of(
                            "보증료 %s을 대출 은행에 내 주십시오. 참조 번호: %s"
                                    .formatted(Won.exact(g.feeDue() - g.waiting()), g.id()),
                            "Please pay the fee of %s at the lending bank, reference %s"
                                    .formatted(Won.exact(g.feeDue() - g.waiting()), g.id()));
            case LETTER_ISSUED ->
                    Text.of("은행에서 대출을 받으십시오.", "The bank has your letter: take the loan.");
            case ACTIVE ->
                    g.feeDue() > 0
                            ? Text.of(
                                    "연장 보증료 %s을 내면 기한이 늘어납니다.".formatted(Won.exact(g.feeDue())),
                                    "It lasts longer once the fee of %s is paid."
                                            .formatted(Won.exact(g.feeDue())))
                            : Text.of("할 일이 없습니다.", "Nothing to do.");
            case ACCIDENT_NOTIFIED, CLAIMED, EXAMINED, SUBROGATING ->
                    Text.of("연체를 해소하고 은행과 상의하십시오.", "Settle what is overdue with the bank.");
            case RECOVERY ->
                    Text.of(
                            "갚을 금액을 대출 은행에 내 주십시오. 참조 번호: " + g.id(),
                            "Please pay what is owed at the lending bank, reference " + g.id());
            case SPECIAL_CLAIM -> Text.of("담당자에게 연락해 주십시오.", "Please contact the fund.");
            case REJECTED ->
                    Text.of("사유가 해소되면 다시 신청할 수 있습니다.", "Apply again once the reason has changed.");
            case RELEASED, REFUSED, SETTLED ->
                    g.refundable() > 0
                            ? Text.of("환급할 보증료가 있습니다.", "A part of the fee goes back to you.")
                            : Text.of("끝났습니다.", "It is over.");
            case CANCELLED -> Text.of("취소되었습니다.", "It was cancelled.");
        };
    }
}
