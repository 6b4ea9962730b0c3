package kr.jangbu.programmes.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.jangbu.ledger.Unit;
import kr.jangbu.programmes.DatedValue;
import kr.jangbu.programmes.DesignationRule;
import kr.jangbu.programmes.Programme.Instrument;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.SupportLine;
import org.jspecify.annotations.Nullable;

/** What is not in order in the rules of designations, as sentences. */
final class DesignationFaults {
    /** Beside a firm's UUID and {@code :withheld}, within an account id's 64 characters. */
    private static final Pattern LINE = Pattern.compile("[a-z]{3,10}");

    private static final Pattern MARK = Pattern.compile("[A-Z]{2,4}");

    private final List<String> faults = new ArrayList<>();

    private DesignationFaults() {}

    static List<String> of(List<DesignationRule> rules, Programmes catalogue) {
        DesignationFaults found = new DesignationFaults();
        Set<String> seen = new HashSet<>();
        for (DesignationRule rule : rules) {
            found.unless(seen.add(rule.programme()), rule, "stands twice");
            found.unless(
                    catalogue
                            .find(rule.programme())
                            .filter(p -> p.instrument() == Instrument.DESIGNATION)
                            .isPresent(),
                    rule,
                    "is no programme that designates");
            found.unless(MARK.matcher(rule.mark()).matches(), rule, "mark must match " + MARK);
            found.lines(rule);
            found.loans(rule);
        }
        return found.faults;
    }

    private void lines(DesignationRule rule) {
        Set<String> before = new HashSet<>();
        for (SupportLine line : rule.lines()) {
            @Nullable String within = line.within();
            unless(LINE.matcher(line.id()).matches(), rule, line.id() + " must match " + LINE);
            unless(!line.id().equals("gate"), rule, "gate is no name for a line");
            unless(
                    within == null || before.contains(within),
                    rule,
                    line.id() + " must stand after the line that it lies within");
            unless(
                    within == null || rule.line(within).unit() == line.unit(),
                    rule,
                    line.id() + " has another unit than the line that it lies within");
            unless(before.add(line.id()), rule, "two lines are called " + line.id());
            unless(
                    line.unit() == Unit.KRW
                            || line.unit() == Unit.PERSON_MONTH
                            || line.unit() == Unit.EVENT,
                    rule,
                    line.id() + " counts in KRW, PERSON_MONTH or EVENT");
            neverFalls(rule, line);
        }
    }

    private void loans(DesignationRule rule) {
        DesignationRule.LoanLine loans = rule.loans();
        unless(
                loans == null
                        || rule.lines().stream()
                                .anyMatch(l -> l.id().equals(loans.line()) && l.unit() == Unit.KRW),
                rule,
                "loans draw on a line in won that is not there");
    }

    /** A lower ceiling would not hold what firms have already: that needs a decision. */
    private void neverFalls(DesignationRule rule, SupportLine line) {
        long before = 1;
        for (DatedValue<Long> value : line.limit().values()) {
            unless(value.value() >= before, rule, line.id() + " falls on " + value.from());
            before = value.value();
        }
    }

    private void unless(boolean holds, DesignationRule rule, String fault) {
        if (!holds) {
            faults.add("designations: %s: %s".formatted(rule.programme(), fault));
        }
    }
}
