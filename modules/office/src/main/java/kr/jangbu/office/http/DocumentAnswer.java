package kr.jangbu.office.http;

import java.time.Instant;
import java.util.UUID;
import kr.jangbu.office.Document;

/**
 * A document as its readers see it; its content is asked for apart.
 *
 * @param id also the id of the ledger transfer that filed it, whose subject is the hash
 * @param sha256 of the content, 64 hexadecimal digits
 * @param scan {@code CLEAN} or {@code NOT_SCANNED}
 */
public record DocumentAnswer(
        UUID id,
        String ownerKind,
        String owner,
        String kind,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        String scan,
        String filedBy,
        Instant filedAt) {
    static DocumentAnswer of(Document d) {
        return new DocumentAnswer(
                d.id(),
                d.owner().kind().name(),
                d.owner().id(),
                d.kind(),
                d.fileName(),
                d.type().mediaType(),
                d.sizeBytes(),
                d.sha256(),
                d.scan().name(),
                d.filedBy(),
                d.filedAt());
    }
}
