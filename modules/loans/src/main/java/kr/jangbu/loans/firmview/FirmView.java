package kr.jangbu.loans.firmview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** A firm as far as a loan needs to know it. */
@Entity
@Table(schema = "loans", name = "firm_view")
public class FirmView {
    /** Shown where no such firm is known. */
    public static final Text UNKNOWN = Text.of("–", "–");

    @Id
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "business_number")
    private String businessNumber;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Column(name = "ksic_code")
    private String ksicCode;

    @Column(name = "size_class")
    private String sizeClass;

    @Column(name = "capital_area")
    private boolean capitalArea;

    @Column(name = "youth_founder")
    private @Nullable Boolean youthFounder;

    @Column(name = "payout_bank_code")
    private String payoutBankCode;

    @Column(name = "payout_account_sealed")
    private String payoutAccountSealed;

    @Column(name = "payee_name")
    private String payeeName;

    @Column(name = "payout_name_check")
    private @Nullable String payoutNameCheck;

    @Column(name = "firm_version")
    private @Nullable Long firmVersion;

    @SuppressWarnings("NullAway.Init")
    protected FirmView() {}

    FirmView(UUID firmId) {
        this();
        this.firmId = firmId;
    }

    /** Whether a fact says something newer than what is kept; facts of one firm may overtake. */
    boolean isOlderThan(FirmState state) {
        Long told = state.version();
        return firmVersion == null || told == null || told >= firmVersion;
    }

    /** Takes over what the latest fact says. */
    void know(FirmState known) {
        name = known.name();
        nameEn = known.nameEn();
        businessNumber = known.businessRegistrationNumber();
        foundedOn = known.foundedOn();
        ksicCode = known.ksicCode();
        sizeClass = known.sizeClass();
        capitalArea = known.capitalArea();
        youthFounder = known.youthFounder();
        payoutBankCode = known.payoutBankCode();
        payoutAccountSealed = known.payoutAccountSealed();
        payeeName = known.payeeName();
        payoutNameCheck = known.payoutNameCheck();
        firmVersion = known.version();
    }

    public UUID firmId() {
        return firmId;
    }

    /** As it is registered, and in English where it has such a name. */
    public Text name() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }

    public String businessNumber() {
        return businessNumber;
    }

    public LocalDate foundedOn() {
        return foundedOn;
    }

    public String ksicCode() {
        return ksicCode;
    }

    public boolean isMicro() {
        return sizeClass.equals("MICRO");
    }

    /** Divisions 10 to 34 of the classification are manufacturing (KSIC, section C). */
    public boolean isManufacturer() {
        int division = Integer.parseInt(ksicCode.substring(0, 2));
        return division >= 10 && division <= 34;
    }

    public boolean isInCapitalArea() {
        return capitalArea;
    }

    /** Whether the founder is 39 or younger; null when nobody knows. */
    public @Nullable Boolean youthFounder() {
        return youthFounder;
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

    /** Whether the bank names the firm as the account's holder. */
    public boolean isHolderConfirmed() {
        return payoutNameCheck().equals("MATCHES");
    }

    /** {@code MATCHES}, {@code DIFFERS} or {@code UNKNOWN}: nobody asked, or nobody answered. */
    public String payoutNameCheck() {
        return payoutNameCheck == null ? "UNKNOWN" : payoutNameCheck;
    }
}
