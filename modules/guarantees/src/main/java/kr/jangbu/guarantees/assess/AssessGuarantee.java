package kr.jangbu.guarantees.assess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.guarantees.Assessment;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.GuaranteeNotices;
import kr.jangbu.guarantees.Products;
import kr.jangbu.guarantees.VisibleGuarantees;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.firmview.FirmViews;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Document;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An officer consults, investigates and evaluates; a model proposes, the person decides. */
@ApplicationScoped
public class AssessGuarantee {
    private final VisibleGuarantees visible;
    private final FirmViews firms;
    private final Products products;
    private final GradeModel model;
    private final Documents documents;
    private final GuaranteeNotices notices;
    private final Caller caller;
    private final Today today;

    AssessGuarantee(
            VisibleGuarantees visible,
            FirmViews firms,
            Products products,
            GradeModel model,
            Documents documents,
            GuaranteeNotices notices,
            Caller caller,
            Today today) {
        this.visible = visible;
        this.firms = firms;
        this.products = products;
        this.model = model;
        this.documents = documents;
        this.notices = notices;
        this.caller = caller;
        this.today = today;
    }

    /**
     * Notes what was said.
     *
     * @throws Problem NOT_FOUND for another agency's; CONFLICT in another state; STALE
     */
    @Transactional
    public Guarantee consult(UUID id, @Nullable String ifMatch, String text) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        g.consult(note(text));
        notices.tell(g, "상담을 마쳤습니다. 신용조사를 시작합니다.", "consulted; the investigation begins");
        return g;
    }

    /**
     * Notes what was found on site and in the firm's papers.
     *
     * @param documentIds documents that the firm has filed and that were looked at
     * @throws Problem INVALID for a document that is not the firm's; CONFLICT; NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee investigate(
            UUID id, @Nullable String ifMatch, String text, List<UUID> documentIds) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        StringBuilder seen = new StringBuilder(text);
        for (int i = 0; i < documentIds.size(); i++) {
            Document document = require(g, "documentIds[%d]".formatted(i), documentIds.get(i));
            seen.append("\n· ").append(document.fileName()).append(" (SHA-256 ");
            seen.append(document.sha256()).append(')');
        }
        g.investigate(note(seen.toString()));
        return g;
    }

    private Document require(Guarantee g, String field, UUID documentId) {
        return documents
                .find(Party.firm(g.firmId()), documentId)
                .orElseThrow(() ->
                        Problem.invalid(
                                field,
                                Text.of("이 기업이 제출한 서류가 아닙니다.", "is no document of the firm's")));
    }

    /** What the model would say now, and which factors follow from the firm's record. */
    public record Proposal(GradeModel.Graded graded, List<String> factors) {}

    public Proposal proposal(Guarantee g) {
        FirmView firm = firms.require(g.firmId());
        GuaranteeProduct product = products.of(g.programmeId()).guaranteeProduct();
        return new Proposal(
                model.grade(firm, product, today.businessDate()), factors(g, firm, product));
    }

    /**
     * Sets the grade and which factors of the fee apply.
     *
     * @param grade null: as the model proposes
     * @param factors null: those that follow from the firm's record and what it declared
     * @param reason why; needed where the grade is not the model's
     * @throws Problem INVALID for an unknown grade or factor or a missing reason; CONFLICT;
     *     NOT_FOUND; STALE
     */
    @Transactional
    public Guarantee evaluate(
            UUID id,
            @Nullable String ifMatch,
            @Nullable String grade,
            @Nullable List<String> factors,
            @Nullable String reason) {
        Guarantee g = visible.ofMyAgency(id, ifMatch);
        GuaranteeProduct product = products.of(g.programmeId()).guaranteeProduct();
        Proposal proposed = proposal(g);
        Assessment.Proposed said = proposed.graded().proposed();
        String set = grade == null ? said.grade() : grade;
        Products.requireGrade(product, set);
        if (!set.equals(said.grade()) && (reason == null || reason.isBlank())) {
            throw Problem.invalid(
                    "reason",
                    Text.of(
                            "모형이 제안한 등급(%s)과 다르게 정하려면 사유를 적어야 합니다.".formatted(said.grade()),
                            "the model proposes %s: say why it is another"
                                    .formatted(said.grade())));
        }
        List<String> confirmed = factors == null ? proposed.factors() : factors;
        confirmed.forEach(f -> Products.requireFactor(product, f));
        g.evaluate(
                said,
                proposed.graded().reasons(),
                set,
                confirmed,
                note(reason == null || reason.isBlank() ? "모형의 등급을 확인함" : reason));
        return g;
    }

    /** What the firm declared, and what its record says. */
    private static List<String> factors(Guarantee g, FirmView firm, GuaranteeProduct product) {
        List<String> found = new ArrayList<>();
        for (GuaranteeProduct.Factor factor : product.fee().factors()) {
            boolean applies =
                    switch (factor.id()) {
                        case "YOUTH" -> firm.isYouth();
                        case "NON_CAPITAL" -> !firm.isInCapitalArea();
                        case "LARGE" -> firm.isLarge();
                        default -> g.factors().contains(factor.id());
                    };
            if (applies) {
                found.add(factor.id());
            }
        }
        return List.copyOf(found);
    }

    private Assessment.Note note(String text) {
        LocalDate day = today.businessDate();
        return new Assessment.Note(caller.person(), day, text);
    }
}
