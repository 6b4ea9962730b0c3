package kr.jangbu.loans.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.CostItem;
import kr.jangbu.loans.apply.ApplyForLoan;
import kr.jangbu.loans.apply.RestrictionClause;
import kr.jangbu.programmes.LoanProduct;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Problem;

/** The application form as a person filled it in: texts, whatever they are. */
public record LoanForm(Map<String, String> fields) {
    static LoanForm empty(String programmeId) {
        return new LoanForm(Map.of("programmeId", programmeId));
    }

    static LoanForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new java.util.HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new LoanForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** {@code yes}, {@code no} or empty for a clause. */
    public String answer(RestrictionClause clause) {
        return value("clause-" + clause.name());
    }

    /** What is wrong with it before any rule is asked. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        require(errors, "programmeId", Text.of("상품을 골라 주십시오.", "Choose a product."));
        require(errors, "purpose", Text.of("용도를 골라 주십시오.", "Choose a purpose."));
        requireAmount(errors, "amount", Text.of("신청 금액", "amount"));
        require(errors, "bankCode", Text.of("거래 은행을 골라 주십시오.", "Choose a bank."));
        require(
                errors,
                "evidenceNumber",
                Text.of("증빙 번호를 입력해 주십시오.", "Enter the evidence number."));
        require(errors, "description", Text.of("무엇에 쓰는지 입력해 주십시오.", "Describe what it pays for."));
        requireAmount(errors, "cost", Text.of("총 비용", "total cost"));
        return errors;
    }

    private void require(FormErrors errors, String field, Text otherwise) {
        if (value(field).isEmpty()) {
            errors.add(field, otherwise);
        }
    }

    private void requireAmount(FormErrors errors, String field, Text name) {
        if (!value(field).replace(",", "").matches("[1-9][0-9]{0,12}")
                || won(field) > Won.MOST_AT_ONCE) {
            errors.add(
                    field,
                    Text.of(
                            "%s을 1원에서 1조 원까지 숫자로 입력해 주십시오.".formatted(name.ko()),
                            "Enter the %s in won, a number from 1 to 1 trillion."
                                    .formatted(name.en())));
        }
    }

    private long won(String field) {
        return Long.parseLong(value(field).replace(",", ""));
    }

    ApplyForLoan.Application application() {
        Map<RestrictionClause, Boolean> answers = new EnumMap<>(RestrictionClause.class);
        for (RestrictionClause clause : RestrictionClause.values()) {
            if (!answer(clause).isEmpty()) {
                answers.put(clause, answer(clause).equals("yes"));
            }
        }
        return new ApplyForLoan.Application(
                value("programmeId"),
                purpose(),
                won("amount"),
                value("bankCode"),
                new CostItem(value("evidenceNumber"), value("description"), won("cost")),
                answers);
    }

    private LoanProduct.Purpose purpose() {
        try {
            return LoanProduct.Purpose.valueOf(value("purpose"));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(
                    "purpose", Text.of("용도를 골라 주십시오.", "must be WORKING_CAPITAL or FACILITY"));
        }
    }
}
