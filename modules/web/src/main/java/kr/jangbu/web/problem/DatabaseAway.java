package kr.jangbu.web.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Whether a fault is that nobody could talk to the database: it is down, or has no room for us. */
final class DatabaseAway {
    private DatabaseAway() {}

    /** Looks into suppressed faults too: that is where a failed commit tells its reason. */
    static boolean in(Throwable fault) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable at = open.remove();
            if (!seen.add(at)) {
                continue;
            }
            if (at instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            if (at.getCause() != null) {
                open.add(at.getCause());
            }
            Collections.addAll(open, at.getSuppressed());
        }
        return false;
    }

    /**
     * PostgreSQL's classes 08, connection, and 57P0, the server stops, starts or broke down; the
     * pool's own fault has no code.
     */
    private static boolean isAway(SQLException fault) {
        String state = fault.getSQLState();
        if (state == null) {
            return String.valueOf(fault.getMessage()).contains("cquisition timeout");
        }
        return state.startsWith("08") || state.startsWith("57P0");
    }
}
