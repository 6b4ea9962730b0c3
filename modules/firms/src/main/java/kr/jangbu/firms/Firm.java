package kr.jangbu.firms;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
            PayoutAccount payoutAccount,
            String registeredBy,
            Instant registeredAt) {
        this.id = id;
        this.businessRegistrationNumber = details.businessRegistrationNumber().digits();
        this.name = details.name();
        this.nameEn = details.nameEn();
        this.corporateNumber = details.corporateNumber();
        this.representative = details.representative();
        this.youthFounder = details.youthFounder();
        this.foundedOn = details.foundedOn();
        this.ksicCode = details.ksicCode();
        this.ksicVersion = details.ksicVersion();
        this.region = details.region();
        this.sizeClass = details.sizeClass();
        this.payoutAccount = payoutAccount;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
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
