package kr.jangbu.guarantees.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * One version of a letter of guarantee (신용보증서), signed; never changed but for its revocation.
 * Whether a bank may rely on it today is {@link LetterCheck}'s to say.
 */
@Entity(name = "GuaranteeLetter")
@Table(schema = "guarantees", name = "letter")
public class Letter {
    private static final String FORMAT = "jangbu/guarantee-letter/v1";

    /**
     * What a letter says. Names are as on the day of issue.
     *
     * @param registrationNumber of the firm, {@code 124-87-00006}
     */
    @Embeddable
    public record Content(
            @Column(name = "firm_name") String firmName,
            @Column(name = "registration_number") String registrationNumber,
            @Column(name = "guarantor") String guarantor,
            @Column(name = "product_ko") String productKo,
            @Column(name = "product_en") String productEn,
            @Column(name = "bank_code") String bankCode,
            @Column(name = "bank_name") String bankName,
            @Column(name = "purpose") String purpose,
            @Column(name = "loan_amount") long loanAmount,
            @Column(name = "ratio") BigDecimal ratio,
            @Column(name = "amount") long amount,
            @Column(name = "starts_on") LocalDate startsOn,
            @Column(name = "ends_on") LocalDate endsOn,
            @Column(name = "lend_by") LocalDate lendBy) {
        /** A name with a line break in it could pretend to be a line of its own. */
        public Content {
            firmName = firmName.replaceAll("[\\s\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
        }

        public Text product() {
            return Text.of(productKo, productEn);
        }
    }

    @Id private UUID id;

    @Column(name = "guarantee_id")
    private UUID guaranteeId;

    private String number;

    @Column(name = "letter_version")
    private int letterVersion;

    @Embedded private Content content;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    private String signature;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(UUID id, UUID guaranteeId, Issue issue, Content content, SigningKey key) {
        this.id = id;
        this.guaranteeId = guaranteeId;
        this.number = issue.number();
        this.letterVersion = issue.version();
        this.issuedOn = issue.on();
        this.content = content;
        this.signature = key.sign(text());
        this.publicKey = key.publicPem();
    }

    /** Under which number, in which version, when. */
    record Issue(String number, int version, LocalDate on) {}

    /** What is signed: lines of {@code name: value}, in UTF-8, each ended by a line feed. */
    public String text() {
        return """
        %s
        number: %s
        version: %d
        guarantor: %s
        firm: %s
        businessRegistrationNumber: %s
        bank: %s %s
        product: %s
        purpose: %s
        loanAmount: %d
        ratio: %s
        guaranteedAmount: %d
        startsOn: %s
        endsOn: %s
        lendBy: %s
        issuedOn: %s
        """
                .formatted(
                        FORMAT,
                        number,
                        letterVersion,
                        content.guarantor(),
                        content.firmName(),
                        content.registrationNumber(),
                        content.bankCode(),
                        content.bankName(),
                        content.productKo(),
                        content.purpose(),
                        content.loanAmount(),
                        content.ratio().stripTrailingZeros().toPlainString(),
                        content.amount(),
                        content.startsOn(),
                        content.endsOn(),
                        content.lendBy(),
                        issuedOn);
    }

    void revoke(LocalDate day, String because) {
        revokedOn = day;
        revokedBecause = because;
    }

    public UUID id() {
        return id;
    }

    public UUID guaranteeId() {
        return guaranteeId;
    }

    public String number() {
        return number;
    }

    public int letterVersion() {
        return letterVersion;
    }

    public Content content() {
        return content;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    /** Ed25519 over {@link #text} in UTF-8, base64. */
    public String signature() {
        return signature;
    }

    /** The public half of the key that signed, PEM. */
    public String publicKey() {
        return publicKey;
    }

    public @Nullable LocalDate revokedOn() {
        return revokedOn;
    }

    public @Nullable String revokedBecause() {
        return revokedBecause;
    }
}
