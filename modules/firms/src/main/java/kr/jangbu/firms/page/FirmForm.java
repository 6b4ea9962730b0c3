package kr.jangbu.firms.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kr.jangbu.firms.CorporateNumber;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Dates;
import org.jspecify.annotations.Nullable;

/** The registration form as a person filled it in: texts, whatever they are. */
public record FirmForm(Map<String, String> fields) {
    /** The revision (제11차) in force since 2024-07-01. */
    private static final int KSIC_VERSION = 11;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PERSON = 100;

    static FirmForm empty() {
        return new FirmForm(Map.of());
    }

    static FirmForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new FirmForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What is wrong with it before the register is asked. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        requireNumber(errors);
        requireText(errors, "name", LONGEST_NAME);
        refuseLonger(errors, "nameEn", LONGEST_NAME);
        requireText(errors, "representative", LONGEST_PERSON);
        if (!value("corporateNumber").isEmpty()
                && !CorporateNumber.hasThirteenDigits(value("corporateNumber"))) {
            errors.add(
                    "corporateNumber",
                    Text.of("13자리 숫자여야 합니다.", "It has thirteen digits, written 6-7."));
        }
        requireChoice(errors, "youthFounder", value("youthFounder").matches("yes|no"));
        if (date("foundedOn").isEmpty()) {
            errors.add("foundedOn", Text.of("날짜를 골라 주십시오.", "Choose a date."));
        }
        requireShape(errors, "ksicCode", "[0-9]{5}", Text.of("숫자 다섯 자리입니다.", "Five digits."));
        requireChoice(errors, "region", one(Region.values(), "region").isPresent());
        requireChoice(errors, "sizeClass", one(SizeClass.values(), "sizeClass").isPresent());
        requireShape(errors, "bankCode", "[0-9]{3}", Text.of("숫자 세 자리입니다.", "Three digits."));
        requireShape(
                errors,
                "account",
                "[0-9A-Za-z-]{6,20}",
                Text.of("숫자와 줄표로 6~20자입니다.", "6 to 20 digits and dashes."));
        requireText(errors, "holder", LONGEST_PERSON);
        return errors;
    }

    FirmDetails details() {
        return new FirmDetails(
                BusinessRegistrationNumber.parse(value("businessRegistrationNumber")),
                value("name"),
                orNull("nameEn"),
                orNull("corporateNumber"),
                value("representative"),
                value("youthFounder").equals("yes"),
                date("foundedOn").orElseThrow(),
                value("ksicCode"),
                KSIC_VERSION,
                one(Region.values(), "region").orElseThrow(),
                one(SizeClass.values(), "sizeClass").orElseThrow());
    }

    SealedAccounts.Clear payout() {
        return new SealedAccounts.Clear(value("bankCode"), value("account"), value("holder"));
    }

    private void requireNumber(FormErrors errors) {
        String written = value("businessRegistrationNumber");
        String fault = BusinessRegistrationNumber.faultOf(written);
        if (fault == null) {
            return;
        }
        boolean tenDigits = written.replace("-", "").matches("[0-9]{10}");
        errors.add(
                "businessRegistrationNumber",
                tenDigits
                        ? Text.of(
                                "검증번호(마지막 자리)가 맞지 않습니다. 번호를 다시 확인해 주십시오.",
                                "The check digit (the last one) is wrong: please check the number.")
                        : Text.of(
                                "10자리 숫자여야 합니다. 예: 123-45-67891",
                                "It has ten digits, written 3-2-5, e.g. 123-45-67891."));
    }

    private void requireText(FormErrors errors, String field, int longest) {
        if (value(field).isEmpty()) {
            errors.add(field, Text.of("입력해 주십시오.", "Please fill this in."));
        }
        refuseLonger(errors, field, longest);
    }

    private void refuseLonger(FormErrors errors, String field, int longest) {
        if (value(field).length() > longest) {
            errors.add(
                    field,
                    Text.of(
                            "%d자까지 입력할 수 있습니다.".formatted(longest),
                            "At most %d characters.".formatted(longest)));
        }
    }

    private void requireShape(FormErrors errors, String field, String shape, Text fault) {
        if (!value(field).matches(shape)) {
            errors.add(field, fault);
        }
    }

    private static void requireChoice(FormErrors errors, String field, boolean made) {
        if (!made) {
            errors.add(field, Text.of("골라 주십시오.", "Please choose."));
        }
    }

    private Optional<LocalDate> date(String field) {
        try {
            return Optional.of(Dates.date(value(field)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <E extends Enum<E>> Optional<E> one(E[] values, String field) {
        for (E candidate : values) {
            if (candidate.name().equals(value(field))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private @Nullable String orNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }
}
