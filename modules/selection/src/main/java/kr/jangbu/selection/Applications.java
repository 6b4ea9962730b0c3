package kr.jangbu.selection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Ids;
import kr.jangbu.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Every query on applications. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    /** The applications with these ids, in one query. */
    public Map<UUID, Application> all(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Application::id, a -> a));
    }

    /** The application with its row locked: whoever changes it holds it until the commit. */
    public Optional<Application> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What a ranking takes of an application: no more, as a large call has many. */
    public record Paper(UUID id, String number, UUID firmId, @Nullable Instant submittedAt) {}

    /** Those of a call in a state, by id. */
    public List<Paper> papers(UUID callId, ApplicationState state) {
        return getEntityManager()
                .createQuery(
                        """
                        select a.id, a.number, a.firmId, a.submittedAt from Application a
                        where a.callId = :call and a.state = :state order by a.id
                        """,
                        Object[].class)
                .setParameter("call", callId)
                .setParameter("state", state)
                .getResultStream()
                .map(row ->
                        new Paper((UUID) row[0], (String) row[1], (UUID) row[2], (Instant) row[3]))
                .toList();
    }

    /**
     * Moves all of a call that are in a state to the next one, in one statement.
     *
     * @return how many
     * @throws IllegalArgumentException when no application may take that step
     */
    public int moveAll(UUID callId, ApplicationState from, ApplicationState to) {
        if (!from.next().contains(to)) {
            throw new IllegalArgumentException("none goes from %s to %s".formatted(from, to));
        }
        return getEntityManager()
                .createQuery(
                        """
                        update Application a set a.state = :to, a.version = a.version + 1
                        where a.callId = :call and a.state = :from
                        """)
                .setParameter("to", to)
                .setParameter("call", callId)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** The call to which an application goes, without reading it. */
    public Optional<UUID> callOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.callId from Application a where a.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Numbers of excluded applications that may still come back: an appeal is open, or may be
     * filed.
     */
    public List<String> waitingForAppeal(UUID callId, LocalDate today) {
        List<?> numbers =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select a.number from selection.application a
                                  left join selection.appeal p
                                    on p.application_id = a.id and p.against = 'ELIGIBILITY'
                                where a.call_id = ?1 and a.state = 'INELIGIBLE'
                                  and ((p.id is null and a.appeal_until >= ?2)
                                       or p.state <> 'DECIDED')
                                order by a.number
                                """,
                                String.class)
                        .setParameter(1, callId)
                        .setParameter(2, today)
                        .getResultList();
        return numbers.stream().map(String::valueOf).toList();
    }

    /**
     * Carries over what was handed in with one application to another, as its first submission; it
     * keeps the time at which it came in and gets a receipt of its own.
     */
    public void carryOver(Application from, Application to) {
        flush();
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into selection.submission
                          (id, application_id, number, receipt_number, call_version, content,
                           sha256, submitted_by, received_at)
                        select ?1, ?2, 1,
                               'R' || to_char(clock_timestamp() at time zone 'Asia/Seoul', 'YYYY')
                                 || '-' || lpad(
                                   cast(nextval('selection.receipt_number') as text), 6, '0'),
                               ?3, s.content, s.sha256, s.submitted_by, s.received_at
                        from selection.submission s
                        where s.application_id = ?4 and s.number = ?5
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, to.id())
                .setParameter(3, to.callVersion())
                .setParameter(4, from.id())
                .setParameter(5, from.submissions())
                .executeUpdate();
    }

    /** Whether a reviewer has the application to read: given to him and not taken away again. */
    public boolean isReadBy(String person, UUID id) {
        return !getEntityManager()
                .createNativeQuery(
                        """
                        select 1 from selection.review r
                          join selection.reviewer v on v.id = r.reviewer_id
                        where v.person = ?1 and r.application_id = ?2 and r.state <> 'DISCARDED'
                        limit 1
                        """)
                .setParameter(1, person)
                .setParameter(2, id)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether a document belongs to what was handed in and that a reviewer has to read, or to the
     * reports of the stage that the reviewer judges.
     */
    public boolean isDocumentReadBy(String person, UUID documentId) {
        return !getEntityManager()
                .createNativeQuery(
                        """
                        select 1 from selection.review r
                          join selection.reviewer v on v.id = r.reviewer_id
                          join selection.application a on a.id = r.application_id
                          join selection.submission s
                            on s.application_id = a.id and s.number = a.submissions
                        where v.person = ?1 and r.state <> 'DISCARDED'
                          and s.content -> 'documents' @> cast(?2 as jsonb)
                        union all
                        select 1 from selection.stage_report p
                          join selection.application a on a.award_id = p.award_id
                          join selection.call c on c.id = a.call_id and c.stage = p.stage
                          join selection.review r on r.application_id = a.id
                          join selection.reviewer v on v.id = r.reviewer_id
                        where v.person = ?1 and r.state <> 'DISCARDED' and p.document_id = ?3
                        limit 1
                        """)
                .setParameter(1, person)
                .setParameter(2, "[{\"documentId\": \"%s\"}]".formatted(documentId))
                .setParameter(3, documentId)
                .getResultList()
                .isEmpty();
    }

    /** Handed-in applications in whose way nothing stands, with their rows locked. */
    public List<Application> clear(UUID callId, int limit) {
        return find(
                        "callId = ?1 and state = ?2 and blocks = 0 and unresolved = 0 order by id",
                        callId,
                        ApplicationState.SUBMITTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** {@code A2026-000042}. */
    public String nextNumber(int year) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('selection.application_number')")
                                .getSingleResult();
        return "A%d-%06d".formatted(year, next.longValue());
    }

    public List<Application> ofFirm(UUID firmId, @Nullable Cursor after, int limit) {
        return after == null
                ? find("firmId = ?1 order by createdAt desc, id desc", firmId).page(0, limit).list()
                : find(
                                "firmId = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))"
                                        + " order by createdAt desc, id desc",
                                firmId,
                                after.instant(0),
                                after.id(1))
                        .page(0, limit)
                        .list();
    }

    /** A firm's applications to a call that it has not taken back. */
    public List<Application> living(UUID callId, UUID firmId) {
        return list(
                "callId = ?1 and firmId = ?2 and state <> ?3 order by createdAt",
                callId,
                firmId,
                ApplicationState.WITHDRAWN);
    }

    /** How the findings of an application stand, for lists. */
    public enum Findings {
        /** Nothing stands in the way. */
        CLEAR,
        /** Something waits to be resolved. */
        UNRESOLVED,
        /** Something blocks. */
        BLOCKED
    }

    /** What a list of a call's applications shows. */
    public record Wanted(
            UUID callId, Collection<ApplicationState> states, @Nullable Findings findings) {}

    /** Handed-in applications to a call, in the order in which they came. */
    public List<Application> ofCall(Wanted wanted, @Nullable Cursor after, int limit) {
        String findings =
                switch (wanted.findings()) {
                    case null -> "";
                    case CLEAR -> " and blocks = 0 and unresolved = 0";
                    case UNRESOLVED -> " and unresolved > 0";
                    case BLOCKED -> " and blocks > 0";
                };
        return find(
                        "callId = ?1 and state in ?2 and submittedAt is not null"
                                + findings
                                + " and submittedAt >= ?3 and (submittedAt > ?3 or id > ?4)"
                                + " order by submittedAt, id",
                        wanted.callId(),
                        wanted.states(),
                        after == null ? Instant.EPOCH : after.instant(0),
                        after == null ? new UUID(0, 0) : after.id(1))
                .page(0, limit)
                .list();
    }

    public long count(UUID callId, Collection<ApplicationState> states) {
        return count("callId = ?1 and state in ?2", callId, states);
    }

    /** The handing-in that counts. */
    public Optional<Submission> submission(Application application) {
        return submission(application.id(), application.submissions());
    }

    public Optional<Submission> submission(UUID applicationId, int number) {
        return getEntityManager()
                .createQuery(
                        "select s from Submission s where s.applicationId = :id and s.number ="
                                + " :number",
                        Submission.class)
                .setParameter("id", applicationId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** All handings-in of an application, the first one first. */
    public List<Submission> submissions(UUID applicationId) {
        return getEntityManager()
                .createQuery(
                        "select s from Submission s where s.applicationId = :id order by s.number",
                        Submission.class)
                .setParameter("id", applicationId)
                .getResultList();
    }
}
