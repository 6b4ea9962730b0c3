package kr.jangbu.guarantees.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Finding;
import kr.jangbu.foundation.Severity;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.firmview.FirmView;
import kr.jangbu.guarantees.reckon.Exposure;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.GuaranteeProduct;
import kr.jangbu.programmes.Programme;

/** What an application's clauses find, one after the other. Decides nothing. */
final class ApplicationRules {
    private static final String HOUSE = "assumption of this house";

    /** An application with what is known of its firm. */
    record Case(
            Programme programme,
            Guarantee.Wish wish,
            FirmView firm,
            List<Guarantee> elsewhere,
            LocalDate day) {}

    private final Case asked;
    private final GuaranteeProduct product;

    private ApplicationRules(Case asked) {
        this.asked = asked;
        this.product = asked.programme().guaranteeProduct();
    }

    static List<Finding> examine(Case asked) {
        ApplicationRules rules = new ApplicationRules(asked);
        List<Finding> findings = new ArrayList<>();
        findings.add(rules.amount());
        findings.add(rules.term());
        findings.add(rules.taxOffice());
        findings.add(rules.otherCover());
        return List.copyOf(findings);
    }

    private Finding amount() {
        DatedValue<Long> limit =
                product.terms(asked.wish().purpose()).limit().on(asked.day()).orElseThrow();
        long amount = Exposure.part(asked.wish().ratio(), asked.wish().loanAmount());
        boolean fits = amount <= limit.value();
        return new Finding(
                "AMOUNT",
                fits ? Severity.INFO : Severity.BLOCK,
                Text.of(
                        "보증금액 %s, 상품 한도 %s"
                                .formatted(Won.korean(amount), Won.korean(limit.value())),
                        "guaranteed %s, at most %s"
                                .formatted(Won.exact(amount), Won.exact(limit.value()))),
                asked.programme().citation(limit.source()));
    }

    private Finding term() {
        DatedValue<Integer> most =
                product.terms(asked.wish().purpose()).termMonths().on(asked.day()).orElseThrow();
        boolean fits = asked.wish().termMonths() <= most.value();
        return new Finding(
                "TERM",
                fits ? Severity.INFO : Severity.BLOCK,
                Text.of(
                        "기간 %d개월, 최장 %d개월".formatted(asked.wish().termMonths(), most.value()),
                        "%d months, at most %d".formatted(asked.wish().termMonths(), most.value())),
                asked.programme().citation(most.source()));
    }

    private Finding taxOffice() {
        String status = asked.firm().taxOfficeStatus();
        Severity severity =
                switch (status) {
                    case "ACTIVE" -> Severity.INFO;
                    case "CLOSED" -> Severity.BLOCK;
                    case "SUSPENDED" -> Severity.NEEDS_REVIEW;
                    default -> Severity.UNKNOWN;
                };
        String ko =
                switch (status) {
                    case "ACTIVE" -> "국세청 사업자 상태: 계속";
                    case "CLOSED" -> "국세청 사업자 상태: 폐업";
                    case "SUSPENDED" -> "국세청 사업자 상태: 휴업";
                    default -> "국세청 사업자 상태를 확인하지 못했습니다";
                };
        return new Finding("TAX_OFFICE", severity, Text.of(ko, "tax office: " + status), HOUSE);
    }

    /** KODIT and KIBO at once: sources differ whether it is allowed, so the product says. */
    private Finding otherCover() {
        if (asked.elsewhere().isEmpty()) {
            return new Finding(
                    "OTHER_COVER",
                    Severity.INFO,
                    Text.of(
                            "다른 보증기금의 보증이 이 장부에 없습니다",
                            "no guarantee of another fund in these books"),
                    HOUSE);
        }
        DatedValue<Severity> weight = product.watch().otherCover().on(asked.day()).orElseThrow();
        List<String> numbers = asked.elsewhere().stream().map(Guarantee::number).toList();
        return new Finding(
                "OTHER_COVER",
                weight.value(),
                Text.of(
                        "다른 보증기금의 보증을 이용하고 있습니다: " + String.join(", ", numbers),
                        "another fund guarantees this firm: " + String.join(", ", numbers)),
                asked.programme().citation(weight.source()));
    }
}
