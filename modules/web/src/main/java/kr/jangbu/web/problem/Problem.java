package kr.jangbu.web.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the caller; the transaction in which it is thrown is rolled back. Not for
 * rules that say no to a well-formed wish inside a use case: those are values.
 *
 * <p>Rendered as {@code application/problem+json} (RFC 9457).
 */
public final class Problem extends RuntimeException {
    /**
     * What is wrong with one field.
     *
     * @param field its path, e.g. {@code transfers[3].amount}
     * @param said what a person reads beside the field
     */
    public record Violation(String field, @JsonIgnore Text said) {
        Violation(String field, String message) {
            this(field, Text.of(message, message));
        }

        /** What a program's author reads: the English. */
        @JsonProperty
        public String message() {
            return said.en();
        }
    }

    private final ProblemType type;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private @Nullable Text spoken;

    private Problem(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    /**
     * @param detail one English sentence about this occurrence: what was found, what would be right
     */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail);
    }

    /** A refusal that people meet on pages: said in both languages, the detail in English. */
    public static Problem of(ProblemType type, Text forPeople) {
        return of(type, forPeople.en()).saying(forPeople);
    }

    /** What only a program can send wrong; people meet {@link #invalid(String, Text)}. */
    public static Problem invalid(String field, String message) {
        return of(ProblemType.INVALID, field + ": " + message).violation(field, message);
    }

    public static Problem invalid(String field, Text message) {
        return of(ProblemType.INVALID, field + ": " + message.en())
                .saying(message)
                .violation(new Violation(field, message));
    }

    /** The same answer for what is not there and for what belongs to another. */
    public static Problem notFound(String what) {
        return of(
                ProblemType.NOT_FOUND,
                Text.of(
                        "찾는 것이 없거나, 귀하가 볼 수 없는 것입니다.",
                        "there is no " + what + " that you may see"));
    }

    public static Problem conflict(String detail) {
        return of(ProblemType.CONFLICT, detail);
    }

    public static Problem conflict(Text forPeople) {
        return of(ProblemType.CONFLICT, forPeople);
    }

    public static Problem forbidden(String detail) {
        return of(ProblemType.FORBIDDEN, detail);
    }

    public static Problem forbidden(Text forPeople) {
        return of(ProblemType.FORBIDDEN, forPeople);
    }

    public Problem violation(String field, String message) {
        return violation(new Violation(field, message));
    }

    public Problem violation(String field, Text message) {
        return violation(new Violation(field, message));
    }

    private Problem violation(Violation violation) {
        violations.add(violation);
        return this;
    }

    /** Adds an extension member, e.g. the name of the limit. */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Says it in both languages where a person reads it on a page. */
    public Problem saying(Text forPeople) {
        spoken = forPeople;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What a page says first; in Korean the kind's cause where {@link #saying} gave nothing. */
    public Text spoken() {
        return spoken == null ? Text.of(ProblemAdvice.on(type).cause().ko(), detail()) : spoken;
    }

    /** Whether {@link #spoken} tells all that the detail does, in both languages. */
    public boolean isSpoken() {
        return spoken != null;
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
