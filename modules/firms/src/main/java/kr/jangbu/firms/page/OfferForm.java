package kr.jangbu.firms.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import kr.jangbu.firms.support.Offer;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Dates;

/** An offer as a provider filled it in: texts, whatever they are. */
public record OfferForm(Typed typed) {
    private static final int TITLE = 200;

    static OfferForm empty() {
        return new OfferForm(Typed.nothing());
    }

    static OfferForm of(MultivaluedMap<String, String> sent) {
        return new OfferForm(Typed.of(sent));
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return typed.value(field);
    }

    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        typed.require(errors, "title", TITLE);
        typed.require(errors, "titleEn", TITLE);
        typed.require(errors, "terms", Typed.LONG_TEXT);
        if (!value("capacity").matches("[1-9][0-9]{0,3}")) {
            errors.add(
                    "capacity",
                    Text.of("1에서 9,999까지 숫자로 입력해 주십시오.", "Enter a number from 1 to 9,999."));
        }
        requireDate(errors, "startsOn");
        requireDate(errors, "lastDay");
        return errors;
    }

    /** The offer of a form without {@link #faults}. */
    Offer.Content content() {
        return new Offer.Content(
                Text.of(value("title"), value("titleEn")),
                value("terms"),
                Integer.parseInt(value("capacity")),
                date("startsOn"),
                date("lastDay"));
    }

    private void requireDate(FormErrors errors, String field) {
        try {
            date(field);
        } catch (DateTimeException e) {
            errors.add(field, Text.of("날짜를 입력해 주십시오.", "Enter a date."));
        }
    }

    private LocalDate date(String field) {
        return Dates.date(value(field));
    }
}
