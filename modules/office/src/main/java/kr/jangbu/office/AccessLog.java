package kr.jangbu.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.Cursor;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who saw whose personal data or documents, when, from where, and why. Rows are only ever added, so
 * they are kept longer than the two years that are asked for.
 *
 * <p>Source: 개인정보의 안전성 확보조치 기준, article 8 (access records; the reason of a download).
 */
@ApplicationScoped
public class AccessLog implements PanacheRepositoryBase<AccessEntry, UUID> {
    public static final int MAX_REASON_LENGTH = 500;
    private static final int MIN_REASON_LENGTH = 2;

    private final Caller caller;
    private final CurrentVertxRequest current;
    private final Clock clock;

    AccessLog(Caller caller, CurrentVertxRequest current, Clock clock) {
        this.caller = caller;
        this.current = current;
        this.clock = clock;
    }

    /** Which entries to read; null: any. */
    public record Filter(@Nullable String person, @Nullable String party) {}

    /**
     * Notes that the caller sees something of another's, in the caller's transaction if there is
     * one. Call it before handing the data out.
     *
     * @param what in plain English, e.g. {@code account number of bank account 0193…}
     * @param why as the caller wrote it
     * @throws Problem INVALID (field {@code reason}) unless a reason of 2 to 500 characters is
     *     given
     */
    @Transactional
    public void record(Party whose, String what, @Nullable String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.length() < MIN_REASON_LENGTH || reason.length() > MAX_REASON_LENGTH) {
            throw Problem.invalid(
                    "reason",
                    Text.of(
                            "열람하는 이유를 2~500자로 적어 주십시오.",
                            "say why you need to see it, in 2 to 500 characters"));
        }
        AccessEntry.Reader reader =
                new AccessEntry.Reader(
                        caller.person(),
                        caller.acting().map(Membership::party).orElse(null),
                        address());
        persist(new AccessEntry(Ids.next(), reader, whose, what, reason).at(clock.instant()));
    }

    /** The newest first. */
    public List<AccessEntry> list(Filter filter, @Nullable Cursor after, int limit) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.person() != null) {
            where.append(" and person = :person");
            values.put("person", filter.person());
        }
        if (filter.party() != null) {
            where.append(" and whose = :party");
            values.put("party", filter.party());
        }
        if (after != null) {
            where.append(" and (at < :at or (at = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.id(1));
        }
        return find(where + " order by at desc, id desc", values).page(0, limit).list();
    }

    /** Behind the proxy that we trust, the client's own address. */
    private String address() {
        RoutingContext request = current.getCurrent();
        return request == null
                ? "unknown"
                : String.valueOf(request.request().remoteAddress().hostAddress());
    }
}
