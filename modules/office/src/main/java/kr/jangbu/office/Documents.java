package kr.jangbu.office;

import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Outcome;
import kr.jangbu.office.documents.Chunks;
import kr.jangbu.office.documents.DocumentAccounts;
import kr.jangbu.office.documents.Examination;
import kr.jangbu.office.documents.Hash;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The documents that firms and agencies hand in. A document is checked, kept with its content and
 * filed in the books with its hash, and never changes after that. A business module keeps its id.
 */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {
    /** A file as it came in. */
    public static final class Incoming {
        private final String name;
        private final @Nullable String mediaType;
        private final byte[] content;

        /**
         * @param mediaType what the sender says it is; null or {@code application/octet-stream}
         *     where it doesn't say
         * @param content not copied: whoever hands it over leaves it alone
         */
        public Incoming(String name, @Nullable String mediaType, byte[] content) {
            this.name = name;
            this.mediaType = mediaType;
            this.content = content;
        }

        public String name() {
            return name;
        }

        public @Nullable String mediaType() {
            return mediaType;
        }

        public byte[] content() {
            return content;
        }
    }

    private final Examination examination;
    private final Chunks chunks;
    private final Ledger ledger;
    private final AccessLog accessLog;
    private final List<DocumentReaders> readers;
    private final Caller caller;
    private final Clock clock;

    Documents(
            Examination examination,
            Chunks chunks,
            Ledger ledger,
            AccessLog accessLog,
            @All List<DocumentReaders> readers,
            Caller caller,
            Clock clock) {
        this.examination = examination;
        this.chunks = chunks;
        this.ledger = ledger;
        this.accessLog = accessLog;
        this.readers = readers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps a document and files its hash in the books, as the last act of the transaction: a use
     * case that posts itself takes the id of a document that was stored before.
     *
     * @param owner a firm or an agency
     * @param kind a code of {@code config/office/documents.yaml}
     * @throws Problem INVALID for an unknown kind or a file of a kind we don't take, whose content
     *     is not what its name says, or that is malicious; TOO_LARGE; UNAVAILABLE when the virus
     *     scanner does not answer
     */
    @Transactional
    public Document store(Party owner, String kind, Incoming file) {
        Document.Checked checked = checked(kind, file);
        Document document =
                new Document(Ids.next(), owner, kind, examination.name(file.name()), checked)
                        .filed(caller.person(), clock.instant());
        persistAndFlush(document);
        chunks.write(document.id(), file.content());
        ledger.open(DocumentAccounts.of(owner));
        List<Outcome> outcomes = ledger.post(List.of(DocumentAccounts.filing(document)));
        Outcome.refusal(outcomes)
                .ifPresent(no -> {
                    throw new IllegalStateException("the books refuse a document: " + no);
                });
        return document;
    }

    /**
     * A document that the caller may see: its owner's people, officers, auditors, and whom a {@link
     * DocumentReaders} lets in.
     *
     * @throws Problem NOT_FOUND for any other
     */
    public Document require(UUID id) {
        return findByIdOptional(id)
                .filter(d -> isOwn(d) || isForAllOf(d))
                .orElseThrow(() -> Problem.notFound("document"));
    }

    /**
     * Why a document cannot be used.
     *
     * @param field {@code documentId} or {@code sha256}: which of the two is wrong
     */
    public record Fault(String field, Text what) {}

    /**
     * What keeps a document from standing for something that its owner hands in: it is not the
     * owner's, or has another content than the owner says. Malicious ones are never kept.
     *
     * @param sha256 of the content as the owner knows it, 64 hexadecimal digits in lower case
     */
    public Optional<Fault> fault(Party owner, UUID id, String sha256) {
        Document document = find(owner, id).orElse(null);
        if (document == null || document.scan() == VirusScan.Verdict.INFECTED) {
            return Optional.of(
                    new Fault(
                            "documentId",
                            Text.of(
                                    "제출하신 서류 가운데 이 번호의 서류가 없습니다. 먼저 서류를 올려 주십시오.",
                                    "is no document of yours: file it first")));
        }
        return document.sha256().equals(sha256)
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                "sha256",
                                Text.of(
                                        "올린 서류의 내용과 다른 SHA-256 값입니다.",
                                        "is not the SHA-256 of that document")));
    }

    /** An owner's own document of a kind; for a use case that is handed an id. */
    public Optional<Document> find(Party owner, UUID id) {
        return findByIdOptional(id).filter(d -> d.owner().equals(owner));
    }

    /**
     * The content of a document that the caller may see. Reading another's is logged.
     *
     * @param why the reader's reason; the owner needs none
     * @throws Problem NOT_FOUND as {@link #require}, INVALID when a reason is missing
     */
    @Transactional
    public byte[] read(UUID id, @Nullable String why) {
        Document document = require(id);
        if (!isOwn(document)) {
            accessLog.record(document.owner(), "document " + id + " " + document.kind(), why);
        }
        return content(document);
    }

    /** The newest first. */
    public List<Document> of(Party owner, @Nullable Cursor after, int limit) {
        String mine = "ownerKind = ?1 and owner = ?2";
        String order = " order by filedAt desc, id desc";
        return (after == null
                        ? find(mine + order, owner.kind(), owner.id())
                        : find(
                                mine + " and (filedAt < ?3 or (filedAt = ?3 and id < ?4))" + order,
                                owner.kind(),
                                owner.id(),
                                after.instant(0),
                                after.id(1)))
                .page(0, limit)
                .list();
    }

    /** Whether it belongs to the firm or agency for which the caller acts. */
    public boolean isOwn(Document document) {
        return caller.acting().map(Party::of).filter(document.owner()::equals).isPresent();
    }

    private boolean isForAllOf(Document document) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.OFFICER) && caller.officership().isPresent())
                || readers.stream().anyMatch(r -> r.mayRead(document));
    }

    private byte[] content(Document document) {
        byte[] content = chunks.read(document.id());
        if (!Hash.sha256(content).equals(document.sha256())) {
            throw new IllegalStateException(
                    "the content of document %s is not what was filed".formatted(document.id()));
        }
        return content;
    }

    private Document.Checked checked(String kind, Incoming file) {
        FileType type = examination.typeOf(kind, file);
        VirusScan.Verdict scan = examination.scan(file.content());
        if (scan == VirusScan.Verdict.INFECTED) {
            throw Problem.invalid(
                    "file",
                    Text.of("악성 코드가 있어 받지 않습니다.", "it holds malicious content and is not taken"));
        }
        return new Document.Checked(type, file.content().length, Hash.sha256(file.content()), scan);
    }
}
