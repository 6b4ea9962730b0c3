package kr.jangbu.contracts;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a fact is called on the wire; derived from its package and class, so that a name is never
 * written twice: {@code kr.jangbu.contracts.loans.LoanApprovedV2} is {@code
 * kr.jangbu.loans.loan-approved.v2} on topic {@code jangbu.loans}.
 *
 * @param publisher the module that says it
 * @param name the fact in kebab case
 * @param version counts from 1
 */
public record FactName(String publisher, String name, int version) {
    private static final Pattern CLASS_NAME =
            Pattern.compile(
                    "kr\\.jangbu\\.contracts\\.([a-z]+)\\.([A-Z][A-Za-z0-9]*?)(?:V([2-9]|[1-9][0-9]))?");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /**
     * @throws IllegalArgumentException if the class does not stand in a publisher's package
     */
    public static FactName of(Class<? extends Fact> fact) {
        Matcher parts = CLASS_NAME.matcher(fact.getName());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    fact.getName()
                            + " is not a top-level class in kr.jangbu.contracts.<publisher>");
        }
        String kebab = HUMP.matcher(parts.group(2)).replaceAll("-").toLowerCase(Locale.ROOT);
        String version = parts.group(3);
        return new FactName(parts.group(1), kebab, version == null ? 1 : Integer.parseInt(version));
    }

    /** The CloudEvents type, {@code kr.jangbu.loans.loan-approved.v1}. */
    public String type() {
        return "kr.jangbu." + publisher + "." + name + ".v" + version;
    }

    /** The Kafka topic, {@code jangbu.loans}. */
    public String topic() {
        return "jangbu." + publisher;
    }

    /** The CloudEvents source, {@code /jangbu/loans}. */
    public String source() {
        return "/jangbu/" + publisher;
    }
}
