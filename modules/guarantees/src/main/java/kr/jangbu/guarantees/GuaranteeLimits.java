package kr.jangbu.guarantees;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Limits.Filling;
import kr.jangbu.programmes.LoanProduct.Purpose;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.SupportLimits;

/**
 * The limits on which a guarantee draws, in the order in which a refusal names them: a designated
 * firm's support account with its line for guarantees, the programme's ceiling of the year, the
 * caps of the firm and of those that count together with it.
 */
@ApplicationScoped
public class GuaranteeLimits {
    private final Limits limits;
    private final SupportLimits support;
    private final Programmes programmes;

    GuaranteeLimits(Limits limits, SupportLimits support, Programmes programmes) {
        this.limits = limits;
        this.support = support;
        this.programmes = programmes;
    }

    List<Limit> of(Guarantee g) {
        List<Limit> all = new ArrayList<>(supportOf(g));
        all.add(ceiling(g));
        all.addAll(caps(g));
        return List.copyOf(all);
    }

    /** Those that are free again when less is guaranteed: all but the year's ceiling. */
    List<Limit> freed(Guarantee g) {
        return Stream.concat(supportOf(g).stream(), caps(g).stream()).toList();
    }

    /** The head of the chain for a designated firm: the gate, then its support account. */
    List<Transfer> draw(Guarantee g, SupportLimits.Holding holding) {
        return g.designationProgrammeId() == null
                ? List.of()
                : support.draw(g.id(), supportOf(g), g.firmId(), holding);
    }

    /** Those that every guarantee draws on. */
    List<Limit> own(Guarantee g) {
        return Stream.concat(Stream.of(ceiling(g)), caps(g).stream()).toList();
    }

    /** What fills the caps; the ceiling is filled by an appropriation. */
    List<Filling> fillings(Guarantee g, LocalDate day) {
        List<Filling> fillings = new ArrayList<>();
        for (FirmCap cap : programmes.firmCaps(programme(g), g.purpose())) {
            for (UUID firm : firms(g, cap)) {
                fillings.add(limits.firmCap(firm, cap.id(), g.programmeId(), day));
            }
        }
        return List.copyOf(fillings);
    }

    private List<Limit> caps(Guarantee g) {
        List<Limit> caps = new ArrayList<>();
        for (FirmCap cap : programmes.firmCaps(programme(g), g.purpose())) {
            firms(g, cap).forEach(firm -> caps.add(limits.firmCap(firm, cap.id())));
        }
        return List.copyOf(caps);
    }

    private static List<UUID> firms(Guarantee g, FirmCap cap) {
        return cap.countsRelated() && !g.drawnFirms().isEmpty()
                ? g.drawnFirms()
                : List.of(g.firmId());
    }

    private List<Limit> supportOf(Guarantee g) {
        String designation = g.designationProgrammeId();
        return designation == null
                ? List.of()
                : support.drawnBy(g.firmId(), designation, line(g.purpose()));
    }

    /** The lines of a support account are called like the purposes. */
    private static String line(Purpose purpose) {
        return switch (purpose) {
            case FACILITY -> purpose.name().toLowerCase(Locale.ROOT);
            case WORKING_CAPITAL -> "working";
        };
    }

    private Limit ceiling(Guarantee g) {
        return limits.programmeCeiling(g.programmeId(), g.budgetYear());
    }

    private Programme programme(Guarantee g) {
        return programmes
                .find(g.programmeId())
                .orElseThrow(
                        () -> new IllegalStateException("the catalogue lost " + g.programmeId()));
    }
}
