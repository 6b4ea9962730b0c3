package kr.jangbu.firms.designate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** One line of a designation's history: what happened on which day, by whom and why. */
@Embeddable
public class DesignationEvent {
    /** What happened. */
    public enum Kind {
        DESIGNATED("지정", "Designated"),
        RENEWED("갱신", "Renewed"),
        SUSPENDED("효력 정지", "Suspended"),
        REINSTATED("효력 회복", "Reinstated"),
        REVOCATION_PROPOSED("취소 제안", "Revocation proposed"),
        RENEWAL_PROPOSED("갱신 제안", "Renewal proposed"),
        SENT_BACK("제안 반려", "Proposal sent back"),
        REVOKED("지정 취소", "Revoked"),
        EXPIRED("기간 만료", "Expired"),
        GIVEN_UP("반납", "Given up"),
        CHECK_ANSWERED("연차 점검 자료 제출", "Evidence for the annual check"),
        CHECK_RECORDED("연차 점검 결과", "Outcome of the annual check"),
        CHECK_OVERDUE("연차 점검 기한 경과", "Annual check overdue");

        private final Text label;

        Kind(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }

        /** Between officers: what is only proposed is not for the firm's eyes. */
        public boolean isInternal() {
            return this == REVOCATION_PROPOSED || this == RENEWAL_PROPOSED || this == SENT_BACK;
        }
    }

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "done_by")
    private @Nullable String by;

    private @Nullable String reason;

    @Column(name = "legal_basis")
    private @Nullable String legalBasis;

    @SuppressWarnings("NullAway.Init")
    protected DesignationEvent() {}

    DesignationEvent(Kind kind, Act act) {
        this.kind = kind;
        this.on = act.on();
        this.by = act.by();
        this.reason = act.reason();
        this.legalBasis = act.legalBasis();
    }

    /**
     * Who does something, when and why.
     *
     * @param by null for the house itself: a fact that arrived, a day that came
     * @param legalBasis the clause that it rests on; null where none is needed
     */
    public record Act(
            LocalDate on,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String legalBasis) {
        /** What nobody did: a day came, a fact arrived. */
        public static Act ofTheHouse(LocalDate on, @Nullable String reason) {
            return new Act(on, null, reason, null);
        }
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate on() {
        return on;
    }

    public @Nullable String by() {
        return by;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable String legalBasis() {
        return legalBasis;
    }
}
