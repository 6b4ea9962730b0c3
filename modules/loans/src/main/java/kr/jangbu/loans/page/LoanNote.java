package kr.jangbu.loans.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.life.LoanEvent.Keep;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed to decide on a loan, send a decision back or cancel: texts, whatever they
 * are.
 */
public record LoanNote(Map<String, String> fields) {
    private static final String RESOLUTION = "resolution-";
    private static final int REASON_CHARS = 2_000;

    static LoanNote empty() {
        return new LoanNote(Map.of());
    }

    static LoanNote of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new LoanNote(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    String reason() {
        return value("reason");
    }

    FormErrors reasonFaults() {
        FormErrors errors = FormErrors.none();
        if (reason().isEmpty() || reason().length() > REASON_CHARS) {
            errors.add(
                    "reason",
                    Text.of(
                            "사유를 2,000자 이내로 적어 주십시오.",
                            "Give a reason of at most 2,000 characters."));
        }
        return errors;
    }

    FormErrors decisionFaults() {
        FormErrors errors = FormErrors.none();
        if (Arrays.stream(Loan.Decision.values())
                .noneMatch(d -> d.name().equals(value("outcome")))) {
            errors.add("outcome", Text.of("승인 또는 부결을 골라 주십시오.", "Choose to approve or to reject."));
        }
        reasonFaults().entries().forEach(e -> errors.add(e.field(), e.message()));
        return errors;
    }

    /** The decision of a note without {@link #decisionFaults}. */
    Loan.Decision outcome() {
        return Loan.Decision.valueOf(value("outcome"));
    }

    /** The document that was chosen; empty for none. */
    List<UUID> evidence() {
        String chosen = value("evidence");
        return chosen.isEmpty() ? List.of() : List.of(PathIds.uuid(chosen, "document"));
    }

    /**
     * An amount in won; null where nothing was typed: all.
     *
     * @throws Problem INVALID when it is no amount
     */
    @Nullable Long amount(String field) {
        String written = value(field).replace(",", "");
        if (written.isEmpty()) {
            return null;
        }
        try {
            long amount = Long.parseLong(written);
            if (amount > 0 && amount <= Won.MOST_AT_ONCE) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // Said below, in words.
        }
        throw Problem.invalid(
                field, Text.of("1원 이상의 금액을 숫자로 적어 주십시오.", "Give an amount in won, digits only."));
    }

    Keep keep() {
        return value("keep").equals(Keep.INSTALLMENT.name()) ? Keep.INSTALLMENT : Keep.TERM;
    }

    /** Finding code → why it does not stand in the way, where something was written. */
    Map<String, String> resolutions() {
        return fields.entrySet().stream()
                .filter(e -> e.getKey().startsWith(RESOLUTION) && !e.getValue().isEmpty())
                .collect(
                        Collectors.toMap(
                                e -> e.getKey().substring(RESOLUTION.length()),
                                Map.Entry::getValue));
    }
}
