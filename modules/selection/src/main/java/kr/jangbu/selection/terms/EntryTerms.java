package kr.jangbu.selection.terms;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who may enter, and what an application consists of.
 *
 * @param onePer how many applications a firm and its group may hand in
 * @param controllingShare the share of ownership from which firms count as one group, 0 to 1
 * @param fields fields of expertise, of which an application names at least one; none where the
 *     call knows no fields
 */
public record EntryTerms(
        OnePer onePer,
        @Decimal @Schema(type = SchemaType.STRING) BigDecimal controllingShare,
        List<EligibilityRule> eligibility,
        List<RequiredDocument> documents,
        List<Question> questions,
        List<Declaration> declarations,
        List<Coded> fields) {

    /** How often one may enter. */
    public enum OnePer {
        /** One application of all the firms under one control. */
        GROUP,
        /** One application of each firm. */
        FIRM,
        /** As many as one likes. */
        APPLICATION
    }
}
