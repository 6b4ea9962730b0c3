package kr.jangbu.firms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where money for the firm goes. The account number is sealed; only its last digits are shown. */
@Embeddable
public class PayoutAccount {
    @Column(name = "payout_bank_code")
    private String bankCode;

    @Column(name = "payout_account_sealed")
    private String sealed;

    @Column(name = "payout_account_masked")
    private String masked;

    @Column(name = "payout_holder")
    private String holder;

    @SuppressWarnings("NullAway.Init")
    protected PayoutAccount() {}

    public PayoutAccount(String bankCode, String sealed, String masked, String holder) {
        this.bankCode = bankCode;
        this.sealed = sealed;
        this.masked = masked;
        this.holder = holder;
    }

    /** Three digits, as the clearing house numbers banks. */
    public String bankCode() {
        return bankCode;
    }

    public String sealed() {
        return sealed;
    }

    public String masked() {
        return masked;
    }

    public String holder() {
        return holder;
    }
}
