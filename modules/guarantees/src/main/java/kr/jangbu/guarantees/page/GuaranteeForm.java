package kr.jangbu.guarantees.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.apply.ApplyForGuarantee;
import kr.jangbu.guarantees.change.Change;
import kr.jangbu.guarantees.claim.Claim;
import kr.jangbu.guarantees.reckon.Subrogation;
import kr.jangbu.guarantees.recover.ChargeDebtor;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A form about a guarantee as a person filled it in: texts, whatever they are. */
public record GuaranteeForm(Map<String, String> fields) {
    private static final String FACTOR = "factor-";
    private static final String RESOLUTION = "resolution-";
    private static final String DOCUMENT = "document-";
    private static final int LONG = 2_000;

    static GuaranteeForm empty() {
        return new GuaranteeForm(Map.of());
    }

    static GuaranteeForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new GuaranteeForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether a box was ticked. */
    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    FormErrors applicationFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "programmeId");
        requireText(errors, "purpose");
        requireText(errors, "bankCode");
        requireWon(errors, "loanAmount");
        if (!value("percent").isEmpty() && !value("percent").matches("[0-9]{2,3}(\\.[0-9])?")) {
            errors.add("percent", Text.of("70에서 100까지 숫자로 적어 주십시오.", "Enter a number, 70 to 100."));
        }
        requireMonths(errors, "termMonths");
        return errors;
    }

    ApplyForGuarantee.Application application() {
        String percent = value("percent");
        return new ApplyForGuarantee.Application(
                value("programmeId"),
                one(Purpose.class, "purpose"),
                won("loanAmount"),
                percent.isEmpty() ? null : new BigDecimal(percent).movePointLeft(2),
                value("bankCode"),
                Integer.parseInt(value("termMonths")),
                factors());
    }

    List<String> factors() {
        return ticked(FACTOR);
    }

    List<UUID> documents() {
        return ticked(DOCUMENT).stream().map(UUID::fromString).toList();
    }

    private List<String> ticked(String prefix) {
        return fields.keySet().stream()
                .filter(f -> f.startsWith(prefix) && has(f))
                .map(f -> f.substring(prefix.length()))
                .sorted()
                .toList();
    }

    FormErrors textFaults(String... names) {
        FormErrors errors = FormErrors.none();
        Arrays.stream(names).forEach(name -> requireText(errors, name));
        return errors;
    }

    @Nullable String textOrNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }

    Guarantee.Decision outcome() {
        return one(Guarantee.Decision.class, "outcome");
    }

    Map<String, String> resolutions() {
        return fields.entrySet().stream()
                .filter(e -> e.getKey().startsWith(RESOLUTION) && !e.getValue().isEmpty())
                .collect(
                        Collectors.toMap(
                                e -> e.getKey().substring(RESOLUTION.length()),
                                Map.Entry::getValue));
    }

    FormErrors changeFaults() {
        FormErrors errors = textFaults("kind", "changeReason");
        if (!value("months").isEmpty()) {
            requireMonths(errors, "months");
        }
        if (!value("amount").isEmpty() && !isWon("amount")) {
            errors.add("amount", NO_AMOUNT);
        }
        return errors;
    }

    Change.Wish change() {
        return new Change.Wish(
                one(Change.Kind.class, "kind"),
                value("months").isEmpty() ? null : Integer.valueOf(value("months")),
                value("amount").isEmpty() ? null : won("amount"),
                value("changeReason"));
    }

    FormErrors examinationFaults() {
        FormErrors errors = textFaults("examined", "examinedReason");
        List.of("refusedPrincipal", "refusedInterest", "refusedCosts").stream()
                .filter(f -> !value(f).isEmpty() && !isWon(f))
                .forEach(f -> errors.add(f, NO_AMOUNT));
        return errors;
    }

    Claim.Answer examination() {
        return new Claim.Answer(
                one(Claim.Outcome.class, "examined"),
                new Subrogation(
                        orNothing("refusedPrincipal"),
                        orNothing("refusedInterest"),
                        orNothing("refusedCosts")),
                Arrays.stream(Claim.Ground.values()).filter(g -> has("ground-" + g)).toList(),
                value("examinedReason"));
    }

    FormErrors debtFaults() {
        FormErrors errors = textFaults("what", "debtReason");
        requireWon(errors, "debt");
        return errors;
    }

    ChargeDebtor.What what() {
        return one(ChargeDebtor.What.class, "what");
    }

    long won(String field) {
        return Long.parseLong(value(field).replace(",", ""));
    }

    private long orNothing(String field) {
        return value(field).isEmpty() ? 0 : won(field);
    }

    private static final Text NO_AMOUNT =
            Text.of("금액을 원 단위 숫자로 적어 주십시오.", "Enter the amount in won, as a number.");

    private boolean isWon(String field) {
        return value(field).replace(",", "").matches("[0-9]{1,13}")
                && won(field) <= Won.MOST_AT_ONCE;
    }

    private void requireWon(FormErrors errors, String field) {
        if (!isWon(field) || won(field) == 0) {
            errors.add(field, NO_AMOUNT);
        }
    }

    private void requireMonths(FormErrors errors, String field) {
        if (!value(field).matches("[1-9][0-9]{0,2}")) {
            errors.add(field, Text.of("개월 수를 숫자로 적어 주십시오.", "Enter the months as a number."));
        }
    }

    private void requireText(FormErrors errors, String field) {
        if (value(field).isEmpty() || value(field).length() > LONG) {
            errors.add(
                    field, Text.of("%,d자 안에서 적어 주십시오.".formatted(LONG), "Fill this in, briefly."));
        }
    }

    private <T extends Enum<T>> T one(Class<T> type, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> c.name().equals(value(field)))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, Text.of("골라 주십시오.", "Choose one.")));
    }
}
