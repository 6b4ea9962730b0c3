package kr.jangbu.ledger.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryOrder;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.web.Page;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looking accounts and transfers up, page by page, for those who keep or audit the books. */
@Path("/api/v1/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
@RunOnVirtualThread
@RolesAllowed({Roles.LEDGER_OPERATOR, Roles.AUDITOR})
public class ListsResource {
    private final Ledger ledger;

    ListsResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @Operation(summary = "Accounts in the order of their ids, as they stand now")
    @GET
    @Path("/accounts")
    public Page<Balance> accounts(
            @QueryParam("prefix") @Nullable String prefix,
            @QueryParam("unit") @Nullable Unit unit,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return ledger.accounts(
                new AccountQuery(
                        Checks.filter("prefix", prefix, Account.MAX_ID_LENGTH),
                        unit,
                        cursor,
                        Page.limit(limit)));
    }

    /** By the time they were recorded, each with the account's balances after it. */
    @Operation(summary = "An account's transfers, newest first unless asked otherwise")
    @GET
    @Path("/accounts/{id}/transfers")
    public Page<StatementLine> statement(
            @PathParam("id") String id,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("code") @Nullable String code,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("order") @Nullable EntryOrder order,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        EntryQuery query =
                page(order, limit, cursor)
                        .subject(Checks.filter("subject", subject, Transfer.MAX_SUBJECT_LENGTH))
                        .code(Checks.filter("code", code, Transfer.MAX_CODE_LENGTH))
                        .recorded(from, to);
        if (ledger.balance(id).isEmpty()) {
            throw Problem.notFound("account");
        }
        return ledger.statement(id, query).map(StatementLine::of);
    }

    /** By the time they were recorded. Filters narrow one another. */
    @Operation(
            summary =
                    "Transfers by account, subject, code and time, newest first unless asked otherwise")
    @GET
    @Path("/transfers")
    public Page<Entry> transfers(
            @QueryParam("account") @Nullable String account,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("code") @Nullable String code,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("order") @Nullable EntryOrder order,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return ledger.entries(
                page(order, limit, cursor)
                        .account(Checks.filter("account", account, Account.MAX_ID_LENGTH))
                        .subject(Checks.filter("subject", subject, Transfer.MAX_SUBJECT_LENGTH))
                        .code(Checks.filter("code", code, Transfer.MAX_CODE_LENGTH))
                        .recorded(from, to));
    }

    private static EntryQuery page(
            @Nullable EntryOrder order, @Nullable Integer limit, @Nullable String cursor) {
        int rows = Page.limit(limit);
        EntryQuery all =
                order == EntryOrder.OLDEST ? EntryQuery.oldest(rows) : EntryQuery.newest(rows);
        return all.after(cursor);
    }
}
