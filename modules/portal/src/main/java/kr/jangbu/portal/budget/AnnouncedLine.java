package kr.jangbu.portal.budget;

import java.util.Collection;
import java.util.List;
import kr.jangbu.ledger.Balance;
import kr.jangbu.programmes.Programme;

/**
 * An announced amount against what the books hold for the programmes beside it, in won, over the
 * budget years from the announcement to its horizon. Announced amounts overlap: lines are never
 * added up.
 *
 * @param programmes those beside which the catalogue puts the figure
 */
public record AnnouncedLine(
        Announced announced, List<Programme> programmes, long appropriated, long held, long paid) {

    static AnnouncedLine of(
            Announced announced, List<Programme> programmes, Collection<Balance> ceilings) {
        return new AnnouncedLine(
                announced,
                programmes,
                ceilings.stream().mapToLong(Balance::creditsPosted).reduce(0, Math::addExact),
                ceilings.stream().mapToLong(Balance::debitsPending).reduce(0, Math::addExact),
                ceilings.stream().mapToLong(Balance::debitsPosted).reduce(0, Math::addExact));
    }

    public long amount() {
        return announced.figure().value().longValueExact();
    }

    /** Approved, paid or not. */
    public long granted() {
        return Math.addExact(held, paid);
    }
}
