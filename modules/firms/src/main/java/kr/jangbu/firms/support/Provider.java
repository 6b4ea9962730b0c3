package kr.jangbu.firms.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kr.jangbu.foundation.Text;

/** Somebody who offers support to the designated firms of a programme. */
@Entity
@Table(schema = "firms", name = "provider")
public class Provider {
    /** What it offers, and on which line of a firm's support account that draws. */
    public enum Kind {
        PLACEMENT_BODY("인력 지원기관", "Placement body", "people", "인월", "person-months"),
        BUYER("구매기업", "Buyer", "channel", "회", "meetings"),
        FAIR("전시·박람회", "Fair", "channel", "부스", "stands");

        private final Text label;
        private final String lineId;
        private final Text piece;

        Kind(String ko, String en, String lineId, String pieceKo, String piecesEn) {
            this.label = Text.of(ko, en);
            this.lineId = lineId;
            this.piece = Text.of(pieceKo, piecesEn);
        }

        public Text label() {
            return label;
        }

        /** The line of the support account, as the designation's rule names it. */
        public String lineId() {
            return lineId;
        }

        /** What one piece is called. */
        public Text piece() {
            return piece;
        }
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "name_ko")
    private String nameKo;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "programme_id")
    private String programmeId;

    private String agency;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Provider() {}

    Provider(UUID id, Kind kind, Text name, For programme, Registration registration) {
        this.id = id;
        this.kind = kind;
        this.nameKo = name.ko();
        this.nameEn = name.en();
        this.programmeId = programme.id();
        this.agency = programme.agency();
        this.registeredBy = registration.by();
        this.registeredAt = registration.at();
    }

    /** The programme whose firms it supports, and that programme's agency. */
    record For(String id, String agency) {}

    /** Who registered it, and when. */
    record Registration(String by, Instant at) {}

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public Text name() {
        return Text.of(nameKo, nameEn);
    }

    public String programmeId() {
        return programmeId;
    }

    public String agency() {
        return agency;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
