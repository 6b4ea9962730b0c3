package kr.jangbu.grants.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.grants.BudgetMove;
import kr.jangbu.grants.Cost;
import kr.jangbu.grants.Evidence;
import kr.jangbu.grants.GrantCosts;
import kr.jangbu.grants.GrantRules;
import kr.jangbu.grants.Matter;
import kr.jangbu.grants.Settlement;
import kr.jangbu.grants.agree.SignAgreement;
import kr.jangbu.grants.decide.DecideMatter;
import kr.jangbu.web.page.FormErrors;

/**
 * One of the forms of a grant's page as a person filled it in: texts, whatever they are. What is
 * read out of it is meant for a form without faults.
 */
public record GrantForm(Map<String, String> fields) {
    private static final String LINE = "line-";
    private static final String DISALLOWED = "disallowed-";
    private static final String WHY = "why-";

    /** The document that shows an instalment's condition, and the one that shows a cost. */
    private static final String SHOWN = "shown";

    private static final String DOCUMENT = "document";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int SHORT = 200;
    private static final int LONG = 1_000;

    static GrantForm empty() {
        return new GrantForm(Map.of());
    }

    static GrantForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new GrantForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    FormErrors agreementFaults(List<GrantRules.Category> categories) {
        FormErrors errors = FormErrors.none();
        requireText(errors, "openness", SHORT);
        requireText(errors, "bankCode", SHORT);
        categories.stream()
                .map(c -> LINE + c.id())
                .filter(f -> !value(f).isEmpty() && !isWon(f))
                .forEach(f -> errors.add(f, NO_AMOUNT));
        if (agreement().lines().isEmpty() && errors.isEmpty()) {
            errors.add(Text.of("비목별 예산을 입력해 주십시오.", "Enter what each category may cost."));
        }
        return errors;
    }

    /** Only lines with an amount above zero that can be read. */
    SignAgreement.Agreement agreement() {
        Map<String, Long> lines = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(f -> f.startsWith(LINE) && isWon(f) && won(f) > 0)
                .sorted()
                .forEach(f -> lines.put(f.substring(LINE.length()), won(f)));
        return new SignAgreement.Agreement(value("openness"), value("bankCode"), lines);
    }

    FormErrors evidenceFaults() {
        FormErrors errors = FormErrors.none();
        if (!value(SHOWN).isEmpty()) {
            requireDocument(errors, SHOWN);
        }
        return errors;
    }

    /** How a chosen document is found: its number, and the field where it was chosen. */
    interface Filed {
        Evidence of(UUID documentId, String field);
    }

    /** One document; none where none was chosen. */
    List<Evidence> evidence(Filed filed) {
        return value(SHOWN).isEmpty() ? List.of() : List.of(document(SHOWN, filed));
    }

    private Evidence document(String field, Filed filed) {
        return filed.of(UUID.fromString(value(field)), field);
    }

    FormErrors costFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "category", SHORT);
        try {
            LocalDate.parse(value("incurredOn"));
        } catch (DateTimeParseException e) {
            errors.add("incurredOn", Text.of("날짜를 입력해 주십시오.", "Enter a date."));
        }
        requireWon(errors, "amount");
        if (!value("evidenceTotal").isEmpty()) {
            requireWon(errors, "evidenceTotal");
        }
        requireText(errors, "payee", SHORT);
        requireText(errors, "description", SHORT);
        requireText(errors, "evidenceNumber", 100);
        requireDocument(errors, DOCUMENT);
        return errors;
    }

    Cost.Report cost(Filed filed) {
        return new Cost.Report(
                value("category"),
                LocalDate.parse(value("incurredOn")),
                won("amount"),
                value("payee"),
                value("description"),
                value("evidenceNumber"),
                value("evidenceTotal").isEmpty() ? won("amount") : won("evidenceTotal"),
                document(DOCUMENT, filed));
    }

    FormErrors moveFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "from", SHORT);
        requireText(errors, "to", SHORT);
        requireWon(errors, "moved");
        requireText(errors, "moveReason", LONG);
        return errors;
    }

    BudgetMove.Wish move() {
        return new BudgetMove.Wish(value("from"), value("to"), won("moved"), value("moveReason"));
    }

    FormErrors settlementFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "kind", SHORT);
        if (!isWon("interestEarned")) {
            errors.add("interestEarned", NO_AMOUNT);
        }
        return errors;
    }

    Settlement.Kind settlementKind() {
        return value("kind").equals("FINAL") ? Settlement.Kind.FINAL : Settlement.Kind.YEARLY;
    }

    long interest() {
        return won("interestEarned");
    }

    FormErrors reasonFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "reason", 2 * LONG);
        return errors;
    }

    FormErrors decisionFaults() {
        FormErrors errors = FormErrors.none();
        requireText(errors, "outcome", SHORT);
        requireText(errors, "reason", 2 * LONG);
        fields.keySet().stream()
                .filter(f -> f.startsWith(DISALLOWED) && !isWon(f))
                .forEach(f -> errors.add(f, NO_AMOUNT));
        return errors;
    }

    DecideMatter.Decision decision() {
        Matter.Outcome outcome =
                value("outcome").equals("APPROVE") ? Matter.Outcome.APPROVE : Matter.Outcome.REFUSE;
        List<GrantCosts.Judgement> judgements = new ArrayList<>();
        for (String field : fields.keySet()) {
            if (field.matches(DISALLOWED + "[0-9a-f-]{36}")) {
                String cost = field.substring(DISALLOWED.length());
                judgements.add(
                        new GrantCosts.Judgement(
                                UUID.fromString(cost), won(field), value(WHY + cost)));
            }
        }
        return new DecideMatter.Decision(outcome, value("reason"), judgements);
    }

    private static final Text NO_AMOUNT =
            Text.of("1조 원 이하의 금액을 숫자로 입력해 주십시오.", "Enter won, a number up to 1 trillion.");

    private void requireDocument(FormErrors errors, String field) {
        if (!value(field).matches(UUID_FORM)) {
            errors.add(
                    field,
                    Text.of("올린 서류 가운데 골라 주십시오.", "Choose one of the documents that you filed."));
        }
    }

    private void requireText(FormErrors errors, String field, int most) {
        if (value(field).isEmpty() || value(field).length() > most) {
            errors.add(
                    field,
                    Text.of(
                            "%,d자 이내로 입력해 주십시오.".formatted(most),
                            "Enter this in at most %,d characters.".formatted(most)));
        }
    }

    private void requireWon(FormErrors errors, String field) {
        if (!isWon(field) || won(field) == 0) {
            errors.add(field, NO_AMOUNT);
        }
    }

    private boolean isWon(String field) {
        return value(field).replace(",", "").matches("[0-9]{1,13}")
                && won(field) <= Won.MOST_AT_ONCE;
    }

    private long won(String field) {
        return Long.parseLong(value(field).replace(",", ""));
    }
}
