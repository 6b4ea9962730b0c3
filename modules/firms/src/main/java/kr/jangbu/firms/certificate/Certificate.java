package kr.jangbu.firms.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.jangbu.office.SigningKey;

/**
 * A certificate as it was issued for one period of a designation; never changed. Whether it counts
 * today is the designation's state, not the certificate's.
 */
@Entity
@Table(schema = "firms", name = "certificate")
public class Certificate {
    @Id private String number;

    @Column(name = "designation_id")
    private UUID designationId;

    private int period;

    @Embedded private CertificateContent content;

    private String signature;

    @Column(name = "public_key")
    private String publicKey;

    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    Certificate(
            CertificateNumber number,
            UUID designationId,
            int period,
            CertificateContent content,
            SigningKey key) {
        this.number = number.written();
        this.designationId = designationId;
        this.period = period;
        this.content = content;
        this.signature = key.sign(text());
        this.publicKey = key.publicPem();
    }

    /** What is signed: lines of {@code name: value}, in UTF-8, each ended by a line feed. */
    public String text() {
        return content.text(number);
    }

    public String number() {
        return number;
    }

    public UUID designationId() {
        return designationId;
    }

    /** Of the designation's periods, from 1. */
    public int period() {
        return period;
    }

    public CertificateContent content() {
        return content;
    }

    /** Ed25519 over {@link #text} in UTF-8, base64. */
    public String signature() {
        return signature;
    }

    /** The public half of the key that signed, PEM. */
    public String publicKey() {
        return publicKey;
    }
}
