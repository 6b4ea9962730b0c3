package kr.jangbu.events.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.UUID;
import kr.jangbu.events.wire.PostOfficeMeters;
import kr.jangbu.events.wire.Trace;
import org.jboss.logging.Logger;

/**
 * Hands one letter to one listener: in a transaction of the listener's own, with the inbox row as
 * its first act. A letter that fails three times is parked, and those of the same aggregate that
 * come later are parked behind it, so that order per aggregate holds while everybody else goes on.
 */
@ApplicationScoped
public class Delivery {
    static final int TRIES = 3;
    private static final long FIRST_BACK_OFF_MILLIS = 100;
    private static final Logger LOG = Logger.getLogger(Delivery.class);

    /** What became of a letter. */
    enum Result {
        /** The listener took it now. */
        TAKEN,
        /** It had been taken before. */
        KNOWN,
        /** The listener failed. */
        PARKED,
        /** It waits behind one of the same aggregate. */
        WAITING
    }

    private final InboxTable inbox;
    private final PostOfficeMeters meters;

    Delivery(InboxTable inbox, PostOfficeMeters meters) {
        this.inbox = inbox;
        this.meters = meters;
    }

    /**
     * @throws NotNow if nothing could be decided; bring the letter again
     */
    @ActivateRequestContext
    Result deliver(Desk<?> desk, Letter letter) throws NotNow {
        Result result = tryToDeliver(desk, letter);
        meters.delivered(desk.consumer(), result.name().toLowerCase(java.util.Locale.ROOT));
        return result;
    }

    private Result tryToDeliver(Desk<?> desk, Letter letter) throws NotNow {
        int tried = 0;
        while (true) {
            tried++;
            try {
                return QuarkusTransaction.requiringNew().call(() -> attempt(desk, letter));
            } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
                if (NotNow.isCauseOf(e)) {
                    throw new NotNow(e);
                }
                if (tried == TRIES) {
                    return park(desk, letter, e, tried);
                }
                LOG.debugf(e, "%s failed at %s", desk.consumer(), letter.envelope());
            }
            backOff(FIRST_BACK_OFF_MILLIS << (2 * (tried - 1)));
        }
    }

    private Result attempt(Desk<?> desk, Letter letter) throws SQLException {
        UUID event = letter.envelope().id();
        UUID aggregate = letter.envelope().aggregate();
        inbox.lock(desk.consumer(), aggregate);
        if (inbox.hasOpenParked(desk.consumer(), aggregate)) {
            if (inbox.hasTaken(desk.consumer(), event)) {
                return Result.KNOWN;
            }
            inbox.park(desk.consumer(), letter, "waits behind an earlier event", 0);
            return Result.WAITING;
        }
        if (!inbox.take(desk.consumer(), event)) {
            return Result.KNOWN;
        }
        hand(desk, letter);
        return Result.TAKEN;
    }

    /** Calls the listener within the trace that the letter belongs to. */
    public static void hand(Desk<?> desk, Letter letter) {
        ScopedValue.where(Trace.CURRENT, letter.envelope().traceparent())
                .run(() -> desk.handle(letter));
    }

    private Result park(Desk<?> desk, Letter letter, Throwable error, int tried) throws NotNow {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> {
                        UUID aggregate = letter.envelope().aggregate();
                        inbox.lock(desk.consumer(), aggregate);
                        if (inbox.hasTaken(desk.consumer(), letter.envelope().id())) {
                            return Result.KNOWN;
                        }
                        inbox.park(desk.consumer(), letter, describe(error), tried);
                        LOG.errorf(
                                error,
                                "%s could not take %s; it is parked",
                                desk.consumer(),
                                letter.envelope());
                        return Result.PARKED;
                    });
        } catch (RuntimeException e) {
            e.addSuppressed(error);
            throw new NotNow(e);
        }
    }

    /** What the officer sees: the error and where it came from. */
    public static String describe(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void backOff(long millis) throws NotNow {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow(e);
        }
    }
}
