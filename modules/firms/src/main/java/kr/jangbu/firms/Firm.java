package kr.jangbu.firms;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.FirmProfile;
import kr.jangbu.firms.profile.ProfileJson;
import org.jspecify.annotations.Nullable;

/** A registered firm. Its business registration number is its name in law and never changes. */
@Entity
@Table(schema = "firms", name = "firm")
public class Firm {
    @Id private UUID id;

    @Column(name = "business_registration_number")
    private String businessRegistrationNumber;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "corporate_number")
    private @Nullable String corporateNumber;

    private String representative;

    @Column(name = "youth_founder")
    private boolean youthFounder;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Column(name = "ksic_code")
    private String ksicCode;

    @Column(name = "ksic_version")
    private int ksicVersion;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Enumerated(EnumType.STRING)
    @Column(name = "size_class")
    private SizeClass sizeClass;

    @Embedded private PayoutAccount payoutAccount;

    @Column(name = "payout_account_id")
    private UUID payoutAccountId;

    @Convert(converter = ProfileJson.class)
    private FirmProfile profile;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Firm() {}

    public Firm(
            UUID id,
            FirmDetails details,
            BankAccount account,
            String registeredBy,
            Instant registeredAt) {
        this();
        this.id = id;
        this.businessRegistrationNumber = details.businessRegistrationNumber().digits();
        this.profile = FirmProfile.empty().withAccounts(List.of(account));
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        describe(details);
        payTo(account);
    }

    /** Takes over who the firm is now; its number stays. */
    public void describe(FirmDetails details) {
        name = details.name();
        nameEn = details.nameEn();
        corporateNumber = details.corporateNumber();
        representative = details.representative();
        youthFounder = details.youthFounder();
        foundedOn = details.foundedOn();
        ksicCode = details.ksicCode();
        ksicVersion = details.ksicVersion();
        region = details.region();
        sizeClass = details.sizeClass();
    }

    public void keep(FirmProfile changed) {
        profile = changed;
    }

    /** From now on money goes to this account of the profile. */
    public void payTo(BankAccount account) {
        payoutAccountId = account.id();
        payoutAccount =
                new PayoutAccount(
                        account.bankCode(), account.sealed(), account.masked(), account.holder());
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PayoutAccount payoutAccount() {
        return payoutAccount;
    }

    /** Which of the profile's accounts it is. */
    public UUID payoutAccountId() {
        return payoutAccountId;
    }

    public FirmProfile profile() {
        return profile;
    }

    /** What the bank said to the holder of the account that is paid to. */
    public BankAccount.NameCheck payoutNameCheck() {
        return profile.account(payoutAccountId)
                .map(BankAccount::nameCheck)
                .orElse(BankAccount.NameCheck.UNKNOWN);
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** Who the firm is, in one piece. */
    public FirmDetails details() {
        return new FirmDetails(
                new kr.jangbu.foundation.BusinessRegistrationNumber(businessRegistrationNumber),
                name,
                nameEn,
                corporateNumber,
                representative,
                youthFounder,
                foundedOn,
                ksicCode,
                ksicVersion,
                region,
                sizeClass);
    }
}
