package kr.jangbu.events.inbox;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The house has trouble, not the event: nothing was decided, the same event comes again. */
final class NotNow extends Exception {
    NotNow(Throwable cause) {
        super("the event has to wait", cause);
    }

    /**
     * Whether the failure is the database's being away: no connection (SQLSTATE class 08), out of
     * resources (53), or shutting down and starting (57P). Parking a letter for that would give
     * officers work that a minute's patience does.
     */
    static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof InterruptedException) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
    }
}
