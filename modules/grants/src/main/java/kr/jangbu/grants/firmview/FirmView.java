package kr.jangbu.grants.firmview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A firm as far as a grant needs to know it: its name, and where it is paid. */
@Entity(name = "GrantFirmView")
@Table(schema = "grants", name = "firm_view")
public class FirmView {
    /** Shown where no such firm is known. */
    public static final Text UNKNOWN = Text.of("–", "–");

    private static final String CONFIRMED = "MATCHES";

    @Id
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "payout_bank_code")
    private String payoutBankCode;

    @Column(name = "payout_account_sealed")
    private String payoutAccountSealed;

    @Column(name = "payee_name")
    private String payeeName;

    @Column(name = "payout_name_check")
    private @Nullable String payoutNameCheck;

    @SuppressWarnings("NullAway.Init")
    protected FirmView() {}

    FirmView(UUID firmId) {
        this();
        this.firmId = firmId;
    }

    /** Takes over what the latest fact says. */
    void know(FirmState known) {
        name = known.name();
        nameEn = known.nameEn();
        payoutBankCode = known.payoutBankCode();
        payoutAccountSealed = known.payoutAccountSealed();
        payeeName = known.payeeName();
        payoutNameCheck = known.payoutNameCheck();
    }

    /**
     * Money goes only where the bank names the firm as holder of the account.
     *
     * @throws Problem CONFLICT until it does
     */
    public void requireConfirmedHolder() {
        if (!CONFIRMED.equals(payoutNameCheck)) {
            throw Problem.conflict(
                            Text.of(
                                    "수취 계좌의 예금주가 확인되지 않아 지급할 수 없습니다. 기업 정보에서 예금주를 확인한 뒤 다시 신청해"
                                            + " 주십시오.",
                                    "the bank has not named the firm as holder of its account: have"
                                            + " the name checked in the firm's record, then ask"
                                            + " again"))
                    .with("payoutNameCheck", payoutNameCheck == null ? "UNKNOWN" : payoutNameCheck);
        }
    }

    public UUID firmId() {
        return firmId;
    }

    /** As it is registered, and in English where it has such a name. */
    public Text name() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }

    public String payoutBankCode() {
        return payoutBankCode;
    }

    public String payoutAccountSealed() {
        return payoutAccountSealed;
    }

    public String payeeName() {
        return payeeName;
    }
}
