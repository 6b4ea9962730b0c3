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
        for (String field :
                new String[] {
                    "programmeId", "purpose", "bankCode", "evidenceNumber", "description"
                }) {
            if (value(field).isEmpty()) {
                errors.add(field, Text.of("입력해 주십시오.", "Please fill this in."));
            }
        }
        requireAmount(errors, "amount");
        requireAmount(errors, "cost");
        return errors;
    }

    private void requireAmount(FormErrors errors, String field) {
        if (!value(field).replace(",", "").matches("[1-9][0-9]{0,12}")
                || won(field) > Won.MOST_AT_ONCE) {
            errors.add(field, Text.of("원 단위 숫자로 입력해 주십시오.", "Enter a number of won."));
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
