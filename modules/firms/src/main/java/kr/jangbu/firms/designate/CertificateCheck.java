package kr.jangbu.firms.designate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.firms.certificate.CertificateNumber;
import kr.jangbu.firms.certificate.Certificates;
import kr.jangbu.foundation.Today;

/** Answers whether a certificate counts today. */
@ApplicationScoped
public class CertificateCheck {
    private final Certificates certificates;
    private final Designations designations;
    private final Today today;

    CertificateCheck(Certificates certificates, Designations designations, Today today) {
        this.certificates = certificates;
        this.designations = designations;
        this.today = today;
    }

    /** A certificate and its state. */
    public record Checked(Certificate certificate, CertificateState state) {}

    /** Empty for a number that is mistyped or was never issued. */
    public Optional<Checked> of(String number) {
        return CertificateNumber.parse(number).flatMap(certificates::find).map(this::of);
    }

    public Checked of(Certificate certificate) {
        Designation designation = designations.findById(certificate.designationId());
        return new Checked(
                certificate, CertificateState.of(certificate, designation, today.businessDate()));
    }
}
