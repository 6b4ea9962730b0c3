package kr.jangbu.firms.profile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The certificate (중소기업확인서) that says how large the firm is. Its validity is read off the document:
 * practice differs.
 *
 * @param documentId of the office's documents
 * @param validFrom first day
 * @param validUntil last day
 */
public record SizeCertificate(UUID documentId, LocalDate validFrom, LocalDate validUntil) {
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }
}
