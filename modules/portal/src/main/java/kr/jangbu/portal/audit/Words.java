package kr.jangbu.portal.audit;

import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.HoldState;
import kr.jangbu.ledger.Unit;

/** The ledger's terms as an accountant reads them. */
final class Words {
    private Words() {}

    static Text unit(Unit unit) {
        return switch (unit) {
            case KRW -> Text.of("원", "won");
            case GPU_SECOND -> Text.of("GPU초", "GPU-seconds");
            case SEAT -> Text.of("자리", "seats");
            case DOCUMENT -> Text.of("건", "documents");
            case PERSON_MONTH -> Text.of("인월", "person-months");
            case EVENT -> Text.of("회", "events");
        };
    }

    static Text constraint(Constraint constraint) {
        return switch (constraint) {
            case NONE -> Text.of("한도 없음", "No limit");
            case DEBITS_MUST_NOT_EXCEED_CREDITS ->
                    Text.of("차변이 대변을 넘을 수 없음", "Debits must not exceed credits");
            case CREDITS_MUST_NOT_EXCEED_DEBITS ->
                    Text.of("대변이 차변을 넘을 수 없음", "Credits must not exceed debits");
        };
    }

    static Text hold(HoldState state) {
        return switch (state) {
            case PENDING -> Text.of("보류 중", "still held");
            case POSTED -> Text.of("확정됨", "posted since");
            case VOIDED -> Text.of("해제됨", "released since");
            case EXPIRED -> Text.of("만료됨", "expired since");
        };
    }
}
