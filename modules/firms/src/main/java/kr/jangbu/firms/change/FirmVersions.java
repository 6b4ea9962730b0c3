package kr.jangbu.firms.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.jangbu.events.Outbox;
import kr.jangbu.firms.Firm;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Firms;
import kr.jangbu.firms.profile.ProfileJson;
import kr.jangbu.foundation.Ids;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every version of every firm's record. Whoever changes a firm does it through here. */
@ApplicationScoped
public class FirmVersions implements PanacheRepositoryBase<FirmVersion, UUID> {
    private final Firms firms;
    private final FirmFacts facts;
    private final Outbox outbox;
    private final Clock clock;

    FirmVersions(Firms firms, FirmFacts facts, Outbox outbox, Clock clock) {
        this.firms = firms;
        this.facts = facts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The first version, of a firm that was just written. */
    public void first(Firm firm, String by) {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        add(firm, Part.REGISTRATION, by, FieldChange.between(nothing, state(firm)));
    }

    /**
     * Changes a locked firm, keeps the version and tells others; nothing of it when nothing
     * differs.
     *
     * @param by who does it, or the house
     */
    public void change(Firm firm, Part part, String by, Runnable change) {
        JsonNode before = state(firm);
        change.run();
        List<FieldChange> changes = FieldChange.between(before, state(firm));
        if (changes.isEmpty()) {
            return;
        }
        // Written first: the version is the one that the row then has.
        firms.flush();
        add(firm, part, by, changes);
        outbox.publish(facts.changed(firm));
    }

    /** The newest first. */
    public List<FirmVersion> of(UUID firmId, @Nullable Cursor after, int limit) {
        return find(
                        "firmId = ?1 and version < ?2 order by version desc",
                        firmId,
                        after == null ? Long.MAX_VALUE : after.number(0))
                .page(0, limit)
                .list();
    }

    private void add(Firm firm, Part part, String by, List<FieldChange> changes) {
        persist(
                new FirmVersion(
                                Ids.next(),
                                firm.id(),
                                firm.version(),
                                part,
                                new FirmVersion.Act(by, clock.instant()))
                        .saying(changes, state(firm).toString()));
    }

    private static JsonNode state(Firm firm) {
        FirmDetails d = firm.details();
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("businessRegistrationNumber", d.businessRegistrationNumber().written());
        state.put("name", d.name());
        state.put("nameEn", d.nameEn());
        state.put("corporateNumber", d.corporateNumber());
        state.put("representative", d.representative());
        state.put("youthFounder", d.youthFounder());
        state.put("foundedOn", d.foundedOn().toString());
        state.put("ksicCode", d.ksicCode());
        state.put("ksicVersion", d.ksicVersion());
        state.put("region", d.region().name());
        state.put("sizeClass", d.sizeClass().name());
        state.put("payoutAccount", firm.payoutAccount().masked());
        state.setAll((ObjectNode) ProfileJson.tree(firm.profile()));
        return state;
    }
}
