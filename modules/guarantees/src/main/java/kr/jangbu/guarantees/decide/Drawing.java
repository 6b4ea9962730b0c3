package kr.jangbu.guarantees.decide;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeRules;
import kr.jangbu.guarantees.firmview.Designations;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.guarantees.firmview.RelatedFirms;
import org.jspecify.annotations.Nullable;

/** On whose limits a guarantee draws, as far as firms told us by the day of the approval. */
@ApplicationScoped
public class Drawing {
    private final Designations designations;
    private final FirmViews firms;
    private final RelatedFirms related;
    private final GuaranteeRules rules;

    Drawing(
            Designations designations,
            FirmViews firms,
            RelatedFirms related,
            GuaranteeRules rules) {
        this.designations = designations;
        this.firms = firms;
        this.related = related;
        this.rules = rules;
    }

    /** The programme by which the firm is designated, suspended or not; null without one. */
    public @Nullable String designation(Guarantee g) {
        return designations.programmeOf(g.firmId());
    }

    /** The firms that count together with its own. */
    public Set<UUID> related(Guarantee g, LocalDate day) {
        return related.of(firms.require(g.firmId()), rules.controllingShare(), day);
    }
}
