package kr.jangbu.loans.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.loans.life.LoanEvent.Arrears;
import kr.jangbu.loans.measure.Measure;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** A measure as an officer typed it. */
record MeasureForm(LoanNote typed) {
    private static final int MOST_PERIODS = 600;

    /** What is wrong with it, field by field; nothing when {@link #wish} can be asked for. */
    FormErrors faults() {
        FormErrors errors = typed.reasonFaults();
        if (kind() == null) {
            errors.add("kind", Text.of("조치를 골라 주십시오.", "Choose a measure."));
        }
        if (typed.value("countsOn").isEmpty() || isBad("countsOn", LocalDate::parse)) {
            errors.add("countsOn", Text.of("날짜를 적어 주십시오.", "Give a date."));
        }
        if (isBad("until", LocalDate::parse)) {
            errors.add("until", Text.of("날짜를 적어 주십시오.", "Give a date."));
        }
        if (isBad("amount", MeasureForm::won)) {
            errors.add(
                    "amount",
                    Text.of("1원 이상의 금액을 숫자로 적어 주십시오.", "Give an amount in won, digits only."));
        }
        for (String count : new String[] {"morePeriods", "moreGrace"}) {
            if (isBad(count, MeasureForm::count)) {
                errors.add(count, Text.of("0에서 600까지 적어 주십시오.", "Give a number from 0 to 600."));
            }
        }
        return errors;
    }

    Measure.Wish wish() {
        return new Measure.Wish(
                java.util.Objects.requireNonNull(kind()),
                LocalDate.parse(typed.value("countsOn")),
                value("amount", MeasureForm::won),
                value("morePeriods", MeasureForm::count),
                value("moreGrace", MeasureForm::count),
                value("arrears", Arrears::valueOf),
                value("until", LocalDate::parse));
    }

    private Measure.@Nullable Kind kind() {
        return Arrays.stream(Measure.Kind.values())
                .filter(k -> k.name().equals(typed.value("kind")))
                .findFirst()
                .orElse(null);
    }

    private <T> @Nullable T value(String field, Function<String, T> read) {
        return typed.value(field).isEmpty() ? null : read.apply(typed.value(field));
    }

    private boolean isBad(String field, Function<String, ?> read) {
        try {
            value(field, read);
            return false;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return true;
        }
    }

    private static Long won(String written) {
        return within(Long.parseLong(written.replace(",", "")), 1, Won.MOST_AT_ONCE);
    }

    private static Integer count(String written) {
        return Math.toIntExact(within(Long.parseLong(written), 0, MOST_PERIODS));
    }

    private static long within(long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    value + " is not from %d to %d".formatted(low, high));
        }
        return value;
    }
}
