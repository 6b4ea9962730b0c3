package kr.jangbu.portal.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Entry;
import kr.jangbu.ledger.EntryQuery;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.ChartOfAccounts;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.Pages;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** One account of the books: its balances and its entries, the newest first. */
@Path(AccountLinks.ROOM + "/{id}")
@RolesAllowed({Role.AUDITOR, Role.LEDGER_OPERATOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AccountPage {
    private static final int ENTRIES_ON_A_PAGE = 50;

    /**
     * An account; {@code available} is null where it has no limit.
     *
     * @param unit after an amount
     */
    public record View(
            Balance balance,
            Text name,
            Text unit,
            Text constraint,
            @Nullable Long available,
            String href) {
        static View of(Balance balance, ChartOfAccounts chart) {
            return new View(
                    balance,
                    chart.account(balance.id()),
                    Words.unit(balance.unit()),
                    Words.constraint(balance.constraint()),
                    balance.constraint() == Constraint.NONE ? null : balance.available(),
                    AccountLinks.href(balance.id()));
        }
    }

    /**
     * An entry from the account's side: the amount stands in one of the two columns.
     *
     * @param after how the account stood after it
     */
    public record Row(
            Entry entry,
            Text purpose,
            Text kind,
            @Nullable Text hold,
            String other,
            Text otherName,
            String otherHref,
            @Nullable Long debit,
            @Nullable Long credit,
            Standing after) {
        static Row of(AccountEntry line, String accountId, ChartOfAccounts chart) {
            Entry entry = line.entry();
            boolean debited = entry.debitAccountId().equals(accountId);
            String other = debited ? entry.creditAccountId() : entry.debitAccountId();
            return new Row(
                    entry,
                    chart.code(entry.code()),
                    ChartOfAccounts.kind(entry.kind()),
                    entry.holdState() == null ? null : Words.hold(entry.holdState()),
                    other,
                    chart.account(other),
                    AccountLinks.href(other),
                    debited ? entry.amount() : null,
                    debited ? null : entry.amount(),
                    Standing.of(line.after()));
        }
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(
                AccountPage.View view, List<Row> rows, @Nullable String next, boolean further);
    }

    private final Ledger ledger;
    private final ChartOfAccounts chart;
    private final Pages pages;

    AccountPage(Ledger ledger, ChartOfAccounts chart, Pages pages) {
        this.ledger = ledger;
        this.chart = chart;
        this.pages = pages;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @PathParam("id") String id, @QueryParam("cursor") @Nullable String cursor) {
        Balance balance = ledger.balance(id).orElseThrow(() -> Problem.notFound("account"));
        Page<AccountEntry> entries =
                ledger.statement(id, EntryQuery.newest(ENTRIES_ON_A_PAGE).after(cursor));
        View view = View.of(balance, chart);
        String after = entries.nextCursor();
        return pages.show(
                Templates.account(
                        view,
                        entries.items().stream().map(e -> Row.of(e, id, chart)).toList(),
                        after == null ? null : view.href() + "?cursor=" + after,
                        cursor != null));
    }
}
