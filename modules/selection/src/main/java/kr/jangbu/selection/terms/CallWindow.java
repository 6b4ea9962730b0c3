package kr.jangbu.selection.terms;

import java.time.Instant;

/**
 * When applications are taken: from the opening instant on, and before the closing one.
 *
 * @param opensAt the first instant
 * @param closesAt the bell: an application at this very instant is too late
 */
public record CallWindow(Instant opensAt, Instant closesAt) {
    public boolean hasOpenedBy(Instant at) {
        return !at.isBefore(opensAt);
    }

    public boolean hasClosedBy(Instant at) {
        return !at.isBefore(closesAt);
    }

    public boolean takesAt(Instant at) {
        return hasOpenedBy(at) && !hasClosedBy(at);
    }
}
