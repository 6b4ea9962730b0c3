package kr.jangbu.contracts.selection;

import java.time.Instant;
import java.util.UUID;
import kr.jangbu.contracts.Fact;

/**
 * A call went out, or a new version of it took the place of the one before (공고, 변경 공고).
 *
 * @param number for people, the same for all versions, e.g. {@code C2026-000007}
 * @param callVersion from 1
 * @param opensAt the first instant at which applications are taken
 * @param closesAt the bell: an application at this very instant is too late
 * @param capacity how many may win
 */
public record CallPublished(
        UUID callId,
        String number,
        int callVersion,
        String programmeId,
        String agency,
        String nameKo,
        String nameEn,
        Instant opensAt,
        Instant closesAt,
        int seatYear,
        int capacity,
        Instant publishedAt)
        implements Fact {
    @Override
    public UUID aggregate() {
        return callId;
    }
}
