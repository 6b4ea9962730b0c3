package kr.jangbu.firms.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import kr.jangbu.foundation.Text;

/**
 * What a certificate says. No personal data: the representative's name stands in the registry.
 *
 * @param firmName as it was on the day of issue
 * @param businessRegistrationNumber ten digits
 */
@Embeddable
public record CertificateContent(
        @Column(name = "firm_name") String firmName,
        @Column(name = "business_registration_number") String businessRegistrationNumber,
        @Column(name = "programme_id") String programmeId,
        @Column(name = "title_ko") String titleKo,
        @Column(name = "title_en") String titleEn,
        @Column(name = "agency_ko") String agencyKo,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo,
        @Column(name = "issued_on") LocalDate issuedOn) {

    private static final String FORMAT = "jangbu/certificate/v1";

    /** A name with a line break in it could pretend to be a line of its own. */
    public CertificateContent {
        firmName = firmName.replaceAll("[\\s\\p{Cntrl}\\uFFFE\\uFFFF]+", " ").strip();
    }

    public Text title() {
        return Text.of(titleKo, titleEn);
    }

    /** {@code 124-87-00006}. */
    public String registrationNumber() {
        String digits = businessRegistrationNumber;
        return digits.substring(0, 3) + "-" + digits.substring(3, 5) + "-" + digits.substring(5);
    }

    String text(String number) {
        return """
        %s
        number: %s
        firm: %s
        businessRegistrationNumber: %s
        programme: %s
        title: %s
        agency: %s
        validFrom: %s
        validTo: %s
        issuedOn: %s
        """
                .formatted(
                        FORMAT,
                        number,
                        firmName,
                        registrationNumber(),
                        programmeId,
                        titleKo,
                        agencyKo,
                        validFrom,
                        validTo,
                        issuedOn);
    }
}
