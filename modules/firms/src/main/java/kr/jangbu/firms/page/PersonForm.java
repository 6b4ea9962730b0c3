package kr.jangbu.firms.page;

import kr.jangbu.foundation.Text;
import kr.jangbu.office.Membership;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** Whom an owner wants to let act for the firm, as typed. */
public record PersonForm(String person, String capacity) {
    private static final int LONGEST = 255;

    static PersonForm empty() {
        return new PersonForm("", "");
    }

    static PersonForm of(@Nullable String person, @Nullable String capacity) {
        return new PersonForm(
                person == null ? "" : person.strip(), capacity == null ? "" : capacity);
    }

    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        if (person.isEmpty() || person.length() > LONGEST) {
            errors.add("person", Text.of("로그인 이름을 입력해 주십시오.", "Enter a login name."));
        }
        if (!capacity.matches("OWNER|STAFF")) {
            errors.add("capacity", Text.of("골라 주십시오.", "Please choose."));
        }
        return errors;
    }

    Membership.Capacity chosen() {
        return Membership.Capacity.valueOf(capacity);
    }
}
