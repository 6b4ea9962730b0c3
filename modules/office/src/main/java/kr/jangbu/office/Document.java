package kr.jangbu.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A document that somebody handed in: what it is called and how it is known again. Not its content:
 * that is asked of {@link Documents}. Never changed once filed.
 */
@Entity
@Table(schema = "office", name = "document")
public class Document {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private Party.Kind ownerKind;

    private String owner;

    private String kind;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type")
    private FileType type;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private VirusScan.Verdict scan;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "filed_at")
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected Document() {}

    /** What was found out about a content before it was kept. */
    record Checked(FileType type, long sizeBytes, String sha256, VirusScan.Verdict scan) {}

    Document(UUID id, Party owner, String kind, String fileName, Checked checked) {
        this();
        this.id = id;
        this.ownerKind = owner.kind();
        this.owner = owner.id();
        this.kind = kind;
        this.fileName = fileName;
        this.type = checked.type();
        this.sizeBytes = checked.sizeBytes();
        this.sha256 = checked.sha256();
        this.scan = checked.scan();
    }

    Document filed(String by, Instant at) {
        filedBy = by;
        filedAt = at;
        return this;
    }

    /** Also the id of the transfer that filed it in the books. */
    public UUID id() {
        return id;
    }

    public Party owner() {
        return new Party(ownerKind, owner);
    }

    /** A code of {@code config/office/documents.yaml}, e.g. {@code SME_CERTIFICATE}. */
    public String kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    /** As its content says. */
    public FileType type() {
        return type;
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    /** Of its content, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public VirusScan.Verdict scan() {
        return scan;
    }

    public String filedBy() {
        return filedBy;
    }

    public Instant filedAt() {
        return filedAt;
    }
}
