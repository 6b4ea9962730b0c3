package kr.jangbu.selection.page;

import java.util.Arrays;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.web.page.FormErrors;

/** A reviewer as a form. Fields of expertise and parties are written as lists with commas. */
public record ReviewerForm(
        String person,
        String name,
        String fields,
        String parties,
        String mostReadings,
        boolean retired) {
    private static final String FIELD = "[A-Z][A-Z0-9_]{0,63}";
    private static final String PARTY = "brn:[0-9]{10}|person:[0-9a-f]{16,64}";
    private static final int NAME_CHARS = 100;
    private static final int MOST = 1_000;
    private static final int LONGEST_LIST = 50;

    static ReviewerForm empty() {
        return new ReviewerForm("", "", "", "", "", false);
    }

    static ReviewerForm of(Reviewer reviewer) {
        Reviewer.Details details = reviewer.details();
        return new ReviewerForm(
                reviewer.person(),
                details.name(),
                String.join(", ", details.fields()),
                String.join(", ", details.parties()),
                String.valueOf(details.mostReadings()),
                details.state() == Reviewer.State.RETIRED);
    }

    static ReviewerForm of(Typed typed) {
        return new ReviewerForm(
                typed.value("person"),
                typed.value("name"),
                typed.value("fields"),
                typed.value("parties"),
                typed.value("mostReadings"),
                typed.value("retired").equals("yes"));
    }

    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        if (person.isEmpty() || person.length() > NAME_CHARS) {
            errors.add("person", Text.of("로그인 이름을 적어 주십시오.", "Enter the log-in name."));
        }
        if (name.isEmpty() || name.length() > NAME_CHARS) {
            errors.add(
                    "name",
                    Text.of("이름을 100자 이내로 적어 주십시오.", "Enter a name of at most 100 characters."));
        }
        if (!isList(fields, FIELD)) {
            errors.add(
                    "fields",
                    Text.of(
                            "공고에 있는 분야 코드를 쉼표로 나누어 적어 주십시오. 예: MES, VISION",
                            "Enter codes of fields as the calls use them, with commas: MES,"
                                    + " VISION."));
        }
        if (!isList(parties, PARTY)) {
            errors.add(
                    "parties",
                    Text.of(
                            "소속을 brn:사업자등록번호 10자리로 적어 주십시오.",
                            "Enter parties as brn: and ten digits of a business number."));
        }
        if (!mostReadings.matches("[0-9]{1,4}") || Integer.parseInt(mostReadings) > MOST) {
            errors.add("mostReadings", Text.of("0부터 1,000까지 적어 주십시오.", "Enter 0 to 1,000."));
        }
        return errors;
    }

    private static boolean isList(String written, String each) {
        List<String> items = list(written);
        return items.size() <= LONGEST_LIST && items.stream().allMatch(i -> i.matches(each));
    }

    private static List<String> list(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The details of a form without {@link #faults}. */
    Reviewer.Details details() {
        return new Reviewer.Details(
                name,
                list(fields),
                list(parties),
                Integer.parseInt(mostReadings),
                retired ? Reviewer.State.RETIRED : Reviewer.State.ACTIVE);
    }
}
