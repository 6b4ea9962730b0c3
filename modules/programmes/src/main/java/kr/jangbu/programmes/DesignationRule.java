package kr.jangbu.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the designation by one programme means: how long it lasts, how many are wanted, and what
 * support account it opens. Says nothing of who is designated: that is decided by a call.
 *
 * @param years for how long a firm is designated at a time
 * @param target how many firms shall be designated; shown, and no limit of its own
 * @param mark what its certificate numbers begin with: two to four capital letters
 * @param title as it stands on the certificate
 * @param loans the line on which policy loans to a designated firm draw; null where they don't
 */
public record DesignationRule(
        String programme,
        String mark,
        Text title,
        Dated<Integer> years,
        Dated<Long> target,
        List<SupportLine> lines,
        @Nullable LoanLine loans) {
    /** A line by its id, and where that is known from. */
    public record LoanLine(String line, String source, Confidence confidence) {}

    /**
     * @throws NotRecorded when no value holds on that day
     */
    public int yearsOn(LocalDate date) {
        return years.require(date, programme + ": years of a designation");
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public SupportLine line(String id) {
        return lines.stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s has no line of support %s".formatted(programme, id)));
    }

    /** The line and those that it lies within, the widest first. */
    public List<SupportLine> drawnBy(String id) {
        List<SupportLine> drawn = new ArrayList<>();
        for (@Nullable String next = id; next != null; next = line(next).within()) {
            drawn.addFirst(line(next));
        }
        return List.copyOf(drawn);
    }
}
