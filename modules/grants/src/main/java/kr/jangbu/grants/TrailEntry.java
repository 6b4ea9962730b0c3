package kr.jangbu.grants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a grant, and by whom. Written once, never changed. */
@Entity
@Table(schema = "grants", name = "trail")
public class TrailEntry {
    /** What was done. */
    public enum Act {
        OFFERED("협약 대상 통보", "Offered"),
        SIGNED("협약 서명", "Agreement signed"),
        PROPOSED("결정 제안", "Decision proposed"),
        SENT_BACK("제안 돌려보냄", "Proposal sent back"),
        APPROVED("승인 확정", "Approval confirmed"),
        REFUSED("반려 확정", "Refusal confirmed"),
        INSTALMENT_ASKED("연구비 지급 신청", "Instalment asked for"),
        INSTALMENT_PAID("연구비 지급", "Instalment paid"),
        PAYMENT_REFUSED("은행 지급 거절", "Payment refused by the bank"),
        COST_REPORTED("비용 보고", "Cost reported"),
        COST_WITHDRAWN("비용 철회", "Cost withdrawn"),
        BUDGET_MOVED("비목 변경", "Budget moved"),
        BUDGET_MOVE_ASKED("비목 변경 신청", "Budget move asked for"),
        SETTLEMENT_ASKED("정산 신청", "Settlement asked for"),
        COST_ALLOWED("비용 인정", "Cost allowed"),
        COST_DISALLOWED("비용 불인정", "Cost disallowed"),
        SETTLED("정산 확정", "Settled"),
        MONEY_RETURNED("반납", "Money returned"),
        AWARD_ENDED("선정 종료", "Award ended"),
        CLOSED("종료", "Closed"),
        EXPORTED("감사 자료 내려받음", "Audit file taken");

        private final Text label;

        Act(String ko, String en) {
            this.label = Text.of(ko, en);
        }

        public Text label() {
            return label;
        }
    }

    @Id private UUID id;

    @Column(name = "grant_id")
    private UUID grantId;

    @Enumerated(EnumType.STRING)
    private Act act;

    /** The thing below the grant: a cost, an instalment, a matter. */
    private UUID about;

    @Column(name = "done_by")
    private String doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    private long amount;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected TrailEntry() {}

    TrailEntry(UUID id, UUID grantId, Done done, String by, Instant at) {
        this.id = id;
        this.grantId = grantId;
        this.act = done.act();
        this.about = done.about();
        this.amount = done.amount();
        this.note = done.note();
        this.doneBy = by;
        this.doneAt = at;
    }

    /**
     * What was done.
     *
     * @param about the grant itself or a thing below it
     * @param amount in won; 0 where there is none
     */
    public record Done(Act act, UUID about, long amount, @Nullable String note) {}

    public UUID id() {
        return id;
    }

    public UUID grantId() {
        return grantId;
    }

    public Act act() {
        return act;
    }

    public UUID about() {
        return about;
    }

    /** The login name, or {@code jangbu} for what followed from a fact. */
    public String by() {
        return doneBy;
    }

    public Instant at() {
        return doneAt;
    }

    /** In won. */
    public long amount() {
        return amount;
    }

    public @Nullable String note() {
        return note;
    }
}
