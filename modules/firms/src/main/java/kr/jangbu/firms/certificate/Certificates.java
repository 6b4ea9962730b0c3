package kr.jangbu.firms.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.office.SigningKey;

/** Every certificate, for good; issues the next one. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, String> {
    private final SigningKey key;

    Certificates(SigningKey key) {
        this.key = key;
    }

    /**
     * Numbers, signs and keeps the certificate of a period.
     *
     * @param mark what its number begins with
     */
    public Certificate issue(
            UUID designationId, int period, String mark, CertificateContent content) {
        Number serial =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('firms.certificate_number')")
                                .getSingleResult();
        Certificate certificate =
                new Certificate(
                        CertificateNumber.of(
                                mark, content.issuedOn().getYear(), serial.longValue()),
                        designationId,
                        period,
                        content,
                        key);
        persist(certificate);
        return certificate;
    }

    /** Empty for a number that is mistyped or was never issued. */
    public Optional<Certificate> find(CertificateNumber number) {
        return findByIdOptional(number.written());
    }

    /** A designation's, the latest first. */
    public List<Certificate> of(UUID designationId) {
        return list("designationId = ?1 order by period desc", designationId);
    }

    /** The latest of each designation, by the designation's id. */
    public Map<UUID, Certificate> latest(Collection<UUID> designationIds) {
        return list("designationId in ?1", designationIds).stream()
                .collect(
                        Collectors.toMap(
                                Certificate::designationId,
                                Function.identity(),
                                (a, b) -> a.period() > b.period() ? a : b));
    }
}
