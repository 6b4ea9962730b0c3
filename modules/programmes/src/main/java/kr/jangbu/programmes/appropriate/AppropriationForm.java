package kr.jangbu.programmes.appropriate;

import java.util.Objects;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.appropriate.Appropriation.Grant;
import kr.jangbu.web.page.FormErrors;
import org.jspecify.annotations.Nullable;

/** What an officer typed, as typed. */
public record AppropriationForm(
        String programme, String budgetYear, String amount, String document) {
    static AppropriationForm blank(int year) {
        return new AppropriationForm("", Integer.toString(year), "", "");
    }

    static AppropriationForm of(
            @Nullable String programme,
            @Nullable String budgetYear,
            @Nullable String amount,
            @Nullable String document) {
        return new AppropriationForm(
                typed(programme),
                typed(budgetYear),
                typed(amount).replace(",", ""),
                typed(document));
    }

    FormErrors check() {
        FormErrors errors = FormErrors.none();
        if (programme.isEmpty()) {
            errors.add("programme", Text.of("사업을 고르십시오", "Choose a programme"));
        }
        if (!budgetYear.matches("[0-9]{4}")) {
            errors.add("budgetYear", Text.of("연도를 네 자리로 입력하십시오", "Enter the year in four digits"));
        }
        if (!amount.matches("[1-9][0-9]{0,14}")) {
            errors.add(
                    "amount", Text.of("금액을 원 단위 숫자로 입력하십시오", "Enter the amount in won, in digits"));
        }
        if (document.isEmpty() || document.length() > Grant.DOCUMENT_CHARS) {
            errors.add(
                    "document",
                    Text.of(
                            "예산 문서를 200자 이내로 입력하십시오",
                            "Name the budget document in 200 characters"));
        }
        return errors;
    }

    Grant grant() {
        return new Grant(programme, Integer.parseInt(budgetYear), Long.parseLong(amount), document);
    }

    private static String typed(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
