package kr.jangbu.contracts.selection;

import java.time.Instant;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A firm handed in its application, for the first time or anew.
 *
 * @param number for people, e.g. {@code A2026-000042}
 * @param submission counts from 1; the last one before the bell is the one that counts
 * @param callVersion the version of the call under which it came in
 * @param receiptNumber of this handing-in, e.g. {@code R2026-000042}
 * @param contentSha256 of what came in, 64 hexadecimal digits
 * @param receivedAt by the database's clock
 */
public record ApplicationSubmitted(
        UUID applicationId,
        String number,
        UUID callId,
        int callVersion,
        String programmeId,
        UUID firmId,
        int submission,
        String receiptNumber,
        String contentSha256,
        Instant receivedAt)
        implements Fact {
    @Override
    public UUID aggregate() {
        return applicationId;
    }
}
