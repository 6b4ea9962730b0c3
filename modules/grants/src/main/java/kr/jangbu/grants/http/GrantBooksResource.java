package kr.jangbu.grants.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.Returned;
import kr.jangbu.grants.Returns;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.ledger.Entry;
import kr.jangbu.office.Caller;
import kr.jangbu.office.Role;
import kr.jangbu.web.Page;
import kr.jangbu.web.PathIds;
import org.jspecify.annotations.Nullable;

/** What came back, what was done by whom, and every ledger entry behind a grant's figures. */
@Path("/api/v1/grants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.STARTUP, Role.OFFICER, Role.AUDITOR})
@RunOnVirtualThread
public class GrantBooksResource {
    public record EntryAnswer(
            UUID id,
            String kind,
            String debitAccountId,
            String creditAccountId,
            long amount,
            @Nullable UUID pendingId,
            String code,
            @Nullable String subject,
            LocalDate effectiveOn,
            Instant recordedAt) {
        static EntryAnswer of(Entry e) {
            return new EntryAnswer(
                    e.id(),
                    e.kind().name(),
                    e.debitAccountId(),
                    e.creditAccountId(),
                    e.amount(),
                    e.pendingId(),
                    e.code(),
                    e.subject(),
                    e.effectiveOn(),
                    e.recordedAt());
        }
    }

    /** {@code waiting}: what nothing was owed for afterwards. */
    public record ReturnAnswer(
            UUID id,
            @Nullable UUID receiptId,
            long received,
            long applied,
            long waiting,
            LocalDate valueDate) {
        static ReturnAnswer of(Returned r) {
            return new ReturnAnswer(
                    r.id(), r.receiptId(), r.received(), r.applied(), r.waiting(), r.valueDate());
        }
    }

    public record ReturnsAnswer(List<ReturnAnswer> items) {}

    /** {@code by}: null to a firm for what an officer did. */
    public record TrailAnswer(
            Instant at,
            String act,
            UUID about,
            long amount,
            @Nullable String by,
            @Nullable String note) {}

    public record TrailsAnswer(List<TrailAnswer> items) {}

    private final VisibleGrants visible;
    private final Returns returns;
    private final Trail trail;
    private final GrantAccounts accounts;
    private final Caller caller;

    GrantBooksResource(
            VisibleGrants visible,
            Returns returns,
            Trail trail,
            GrantAccounts accounts,
            Caller caller) {
        this.visible = visible;
        this.returns = returns;
        this.trail = trail;
        this.accounts = accounts;
        this.caller = caller;
    }

    /** What the firm returned, in order. */
    @GET
    @Path("/returns")
    public ReturnsAnswer returns(@PathParam("id") String id) {
        return new ReturnsAnswer(
                returns.of(grant(id).id()).stream().map(ReturnAnswer::of).toList());
    }

    /** Who did what, in order. A firm is not told which officer. */
    @GET
    @Path("/trail")
    public TrailsAnswer trail(@PathParam("id") String id) {
        return new TrailsAnswer(trail.of(grant(id).id()).stream().map(this::line).toList());
    }

    private TrailAnswer line(TrailEntry e) {
        boolean named = !caller.has(Role.STARTUP) || e.by().equals(caller.person());
        return new TrailAnswer(
                e.at(), e.act().name(), e.about(), e.amount(), named ? e.by() : null, e.note());
    }

    /** Every ledger entry about the grant, newest first. */
    @GET
    @Path("/entries")
    public Page<EntryAnswer> entries(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return accounts.entries(grant(id), Page.limit(limit), cursor).map(EntryAnswer::of);
    }

    private Grant grant(String id) {
        return visible.require(PathIds.uuid(id, "grant"));
    }
}
