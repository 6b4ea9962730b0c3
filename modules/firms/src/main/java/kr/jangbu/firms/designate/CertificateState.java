package kr.jangbu.firms.designate;

import java.time.LocalDate;
import kr.jangbu.firms.certificate.Certificate;
import kr.jangbu.foundation.Text;

/**
 * Whether a certificate counts on a day: what it says itself, and what became of the designation.
 */
public enum CertificateState {
    VALID("유효합니다", "Valid", "success"),
    /** Issued for a period that has not begun. */
    NOT_YET_VALID("아직 시작되지 않았습니다", "Not yet valid", "information"),
    SUSPENDED("효력이 정지되었습니다", "Suspended", "warning"),
    REVOKED("취소되었습니다", "Revoked", "danger"),
    GIVEN_UP("반납되었습니다", "Given up", "gray"),
    EXPIRED("기간이 끝났습니다", "Expired", "gray");

    private final Text label;
    private final String tone;

    CertificateState(String ko, String en, String tone) {
        this.label = Text.of(ko, en);
        this.tone = tone;
    }

    /** The state of a certificate of this designation. */
    public static CertificateState of(
            Certificate certificate, Designation designation, LocalDate day) {
        return switch (designation.state()) {
            case REVOKED -> REVOKED;
            case GIVEN_UP -> GIVEN_UP;
            case EXPIRED -> EXPIRED;
            case SUSPENDED -> day.isAfter(certificate.content().validTo()) ? EXPIRED : SUSPENDED;
            case VALID -> byDate(certificate, day);
        };
    }

    private static CertificateState byDate(Certificate certificate, LocalDate day) {
        if (day.isBefore(certificate.content().validFrom())) {
            return NOT_YET_VALID;
        }
        return day.isAfter(certificate.content().validTo()) ? EXPIRED : VALID;
    }

    public Text label() {
        return label;
    }

    public String tone() {
        return tone;
    }
}
