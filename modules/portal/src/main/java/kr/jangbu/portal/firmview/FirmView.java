package kr.jangbu.portal.firmview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/** What a firm is called. */
@Entity(name = "PortalFirmView")
@Table(schema = "portal", name = "firm")
public class FirmView {
    @Id
    @Column(name = "firm_id")
    private UUID firmId;

    private String name;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @SuppressWarnings("NullAway.Init")
    protected FirmView() {}

    FirmView(UUID firmId) {
        this();
        this.firmId = firmId;
    }

    void isCalled(String newName, @Nullable String english) {
        name = newName;
        nameEn = english;
    }

    public UUID firmId() {
        return firmId;
    }

    /** In English the Korean name stands in where there is no other. */
    public Text name() {
        return Text.of(name, nameEn == null ? name : nameEn);
    }
}
