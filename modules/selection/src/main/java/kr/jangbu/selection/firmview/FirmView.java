package kr.jangbu.selection.firmview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.contracts.FirmState;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.Kept;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A firm as far as a call needs to know it. */
@Entity(name = "SelectionFirmView")
@Table(schema = "selection", name = "firm_view")
public class FirmView {
    /** Shown where no such firm is known. */
    public static final Text UNKNOWN = Text.of("–", "–");

    @Id
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "business_number")
    private String businessNumber;

    @Column(name = "founded_on")
    private LocalDate foundedOn;

    @Column(name = "ksic_code")
    private String ksicCode;

    @Column(name = "size_class")
    private String sizeClass;

    @Column(name = "capital_area")
    private boolean capitalArea;

    @Column(name = "youth_founder")
    private @Nullable Boolean youthFounder;

    private boolean corporation;

    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String figures;

    @Column(name = "firm_version")
    private @Nullable Long firmVersion;

    @SuppressWarnings("NullAway.Init")
    protected FirmView() {}

    FirmView(UUID firmId) {
        this();
        this.firmId = firmId;
    }

    /** What a fact about a firm says, as far as it matters here. */
    record Known(
            UUID firmId,
            String name,
            @Nullable String nameEn,
            String businessNumber,
            LocalDate foundedOn,
            String ksicCode,
            String sizeClass,
            boolean capitalArea,
            @Nullable Boolean youthFounder,
            boolean corporation,
            FirmFigures figures) {}

    /** Whether a fact says something newer than what is kept; facts of one firm may overtake. */
    boolean isOlderThan(FirmState state) {
        Long told = state.version();
        return firmVersion == null || told == null || told >= firmVersion;
    }

    void know(FirmState state) {
        know(
                new Known(
                        state.firmId(),
                        state.name(),
                        state.nameEn(),
                        state.businessRegistrationNumber(),
                        state.foundedOn(),
                        state.ksicCode(),
                        state.sizeClass(),
                        state.capitalArea(),
                        state.youthFounder(),
                        state.corporation(),
                        FirmFigures.of(state)));
        firmVersion = state.version();
    }

    /** Takes over what the latest fact says. */
    void know(Known known) {
        name = known.name();
        nameEn = known.nameEn();
        businessNumber = known.businessNumber();
        foundedOn = known.foundedOn();
        ksicCode = known.ksicCode();
        sizeClass = known.sizeClass();
        capitalArea = known.capitalArea();
        youthFounder = known.youthFounder();
        corporation = known.corporation();
        figures = Kept.write(known.figures());
    }

    public UUID firmId() {
        return firmId;
    }

    /** As it is registered, and in English where it has such a name. */
    public Text name() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }

    public String businessNumber() {
        return businessNumber;
    }

    /** How it is named as a party: {@code brn:<10 digits>}. */
    public String partyKey() {
        return "brn:" + businessNumber.replace("-", "");
    }

    public LocalDate foundedOn() {
        return foundedOn;
    }

    public String ksicCode() {
        return ksicCode;
    }

    public String sizeClass() {
        return sizeClass;
    }

    public boolean isInCapitalArea() {
        return capitalArea;
    }

    /** Whether the founder is 39 or younger; null when nobody knows. */
    public @Nullable Boolean youthFounder() {
        return youthFounder;
    }

    /** What else it told; {@link FirmFigures#NONE} before it told anything. */
    public FirmFigures figures() {
        return figures == null ? FirmFigures.NONE : Kept.read(figures, FirmFigures.class);
    }

    public boolean isCorporation() {
        return corporation;
    }
}
