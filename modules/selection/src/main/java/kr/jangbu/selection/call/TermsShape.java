package kr.jangbu.selection.call;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Completeness;
import org.jspecify.annotations.Nullable;

/**
 * Whether terms are whole and of a size that a page can show: nothing missing, no empty text, no
 * list without an end, numbers within bounds. Not whether they make sense: {@link CallRules}.
 */
final class TermsShape {
    /** What is wrong, and where: {@code review.criteria[0].weight}. */
    record Fault(String path, Text what) {}

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LIST = 100;
    private static final int GREATEST_COUNT = 1_000_000;
    private static final long GREATEST_QUANTITY = 1_000_000_000_000L;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    /** Components that hold a code instead of a sentence. */
    private static final Set<String> CODES = Set.of("code", "criterion");

    private final List<Fault> faults = new ArrayList<>();

    private TermsShape() {}

    static List<Fault> faults(Record terms) {
        TermsShape shape = new TermsShape();
        shape.components("", terms);
        return List.copyOf(shape.faults);
    }

    private void components(String path, Record holder) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value = Completeness.valueOf(holder, component);
            if (value != null) {
                visit(at, component.getName(), value);
            } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                missing(at);
            }
        }
    }

    private void visit(String path, String name, @Nullable Object value) {
        switch (value) {
            case null -> missing(path);
            case Record part -> components(path, part);
            case List<?> list -> list(path, name, list);
            case String text when CODES.contains(name) -> code(path, text);
            case String text -> text(path, text);
            case Integer number -> within(path, number, GREATEST_COUNT);
            case Long number -> within(path, number, GREATEST_QUANTITY);
            case BigDecimal number ->
                    within(path, number.toBigInteger().longValueExact(), GREATEST_QUANTITY);
            case Enum<?> _, Instant _ -> {}
            case Map<?, ?> _ -> throw new IllegalArgumentException(path + ": terms hold no maps");
            default -> throw new IllegalArgumentException(path + ": " + value.getClass());
        }
    }

    private void list(String path, String name, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            fault(
                    path,
                    "%d개까지 적을 수 있습니다.".formatted(LONGEST_LIST),
                    "holds at most " + LONGEST_LIST);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            visit("%s[%d]".formatted(path, i), name, list.get(i));
        }
    }

    private void code(String path, String text) {
        if (!CODE.matcher(text).matches()) {
            fault(path, "영문 대문자 코드여야 합니다.", "must match " + CODE);
        }
    }

    private void text(String path, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            fault(
                    path,
                    "1~%d자로 적어 주십시오.".formatted(LONGEST_TEXT),
                    "must have 1 to %d characters".formatted(LONGEST_TEXT));
        }
    }

    private void within(String path, long number, long greatest) {
        if (number < 0 || number > greatest) {
            fault(path, "0~%d이어야 합니다.".formatted(greatest), "must be 0 to " + greatest);
        }
    }

    private void missing(String path) {
        fault(path, "빠져 있습니다.", "is missing");
    }

    private void fault(String path, String ko, String en) {
        faults.add(new Fault(path, Text.of(ko, en)));
    }
}
