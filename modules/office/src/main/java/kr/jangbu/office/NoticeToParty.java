package kr.jangbu.office;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/** What the house tells a firm, an agency or a person (알림). Never changed once told. */
@Entity
@Table(schema = "office", name = "notice")
public class NoticeToParty {
    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "party_kind")
    private Party.Kind partyKind;

    private String party;

    @Column(name = "text_ko")
    private String ko;

    @Column(name = "text_en")
    private String en;

    private String href;

    @Column(name = "told_at")
    private Instant toldAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeToParty() {}

    NoticeToParty(UUID id, Party party, Text text, String href, Instant toldAt) {
        this();
        this.id = id;
        this.partyKind = party.kind();
        this.party = party.id();
        this.ko = text.ko();
        this.en = text.en();
        this.href = href;
        this.toldAt = toldAt;
    }

    public UUID id() {
        return id;
    }

    public Party party() {
        return new Party(partyKind, party);
    }

    public Text text() {
        return Text.of(ko, en);
    }

    /** The page that it is about, a path of this site. */
    public String href() {
        return href;
    }

    public Instant toldAt() {
        return toldAt;
    }
}
