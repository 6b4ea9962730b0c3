package kr.jangbu.portal.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.ledger.AccountQuery;
import kr.jangbu.ledger.Balance;
import kr.jangbu.ledger.Ledger;
import kr.jangbu.ledger.TrialBalance;
import kr.jangbu.office.Role;
import kr.jangbu.programmes.Limit;
import kr.jangbu.programmes.Limits;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.page.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The door of the auditor's room: whether the books balance, and the way to any account. */
@Path(AccountLinks.ROOM)
@RolesAllowed({Role.AUDITOR, Role.LEDGER_OPERATOR})
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AccountsPage {
    private static final int ACCOUNTS_ON_A_PAGE = 50;

    /** One unit of the trial balance, written out. */
    public record Line(
            Text unit, long accounts, String debits, String credits, String pending, boolean even) {
        static Line of(TrialBalance.Totals totals) {
            return new Line(
                    Words.unit(totals.unit()),
                    totals.accounts(),
                    written(totals.debitsPosted()),
                    written(totals.creditsPosted()),
                    written(totals.debitsPending()),
                    totals.balanced());
        }

        private static String written(BigInteger number) {
            return "%,d".formatted(number);
        }
    }

    /** A programme's ceiling of the year; money in won. */
    public record Ceiling(Text name, String accountId, String href, Balance balance) {
        public long available() {
            return balance.available();
        }
    }

    /** An account whose id begins with what was entered. */
    public record Found(Balance balance, Text unit, String href) {
        static Found of(Balance balance) {
            return new Found(balance, Words.unit(balance.unit()), AccountLinks.href(balance.id()));
        }
    }

    /**
     * What was asked, and the accounts that were found.
     *
     * @param next the address of the next page; null on the last one
     */
    public record Search(String entered, List<Found> found, @Nullable String next) {
        static final Search NONE = new Search("", List.of(), null);
    }

    @CheckedTemplate(basePath = "portal")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance accounts(
                TrialBalance trial,
                List<Line> lines,
                List<Ceiling> ceilings,
                Search search,
                FormErrors errors);
    }

    private final Ledger ledger;
    private final Programmes programmes;
    private final Limits limits;
    private final Today today;
    private final Pages pages;

    AccountsPage(Ledger ledger, Programmes programmes, Limits limits, Today today, Pages pages) {
        this.ledger = ledger;
        this.programmes = programmes;
        this.limits = limits;
        this.today = today;
        this.pages = pages;
    }

    /** With an id that names an account: on to that account; with its beginning, those it fits. */
    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("id") @Nullable String id, @QueryParam("cursor") @Nullable String cursor) {
        if (id == null || id.isBlank()) {
            return pages.show(page(Search.NONE, FormErrors.none()));
        }
        String wanted = id.strip();
        if (ledger.balance(wanted).isPresent()) {
            return pages.seeOther(AccountLinks.href(wanted));
        }
        Search search = search(wanted, cursor);
        if (!search.found().isEmpty()) {
            return pages.show(page(search, FormErrors.none()));
        }
        FormErrors errors =
                FormErrors.none().add("id", Text.of("그런 계정이 없습니다.", "There is no such account."));
        return pages.show(Response.Status.NOT_FOUND.getStatusCode(), page(search, errors));
    }

    private Search search(String prefix, @Nullable String cursor) {
        Page<Balance> found =
                ledger.accounts(new AccountQuery(prefix, null, cursor, ACCOUNTS_ON_A_PAGE));
        String next = found.nextCursor();
        return new Search(
                prefix,
                found.items().stream().map(Found::of).toList(),
                next == null
                        ? null
                        : AccountLinks.ROOM
                                + "?id="
                                + URLEncoder.encode(prefix, StandardCharsets.UTF_8)
                                + "&cursor="
                                + next);
    }

    private TemplateInstance page(Search search, FormErrors errors) {
        TrialBalance trial = ledger.trialBalance(null, null, null);
        return Templates.accounts(
                trial, trial.totals().stream().map(Line::of).toList(), ceilings(), search, errors);
    }

    /** Where most questions begin: the ceilings of the budget year that hold money. */
    private List<Ceiling> ceilings() {
        int year = today.businessDate().getYear();
        List<Limit> all =
                programmes.all().stream().map(p -> limits.programmeCeiling(p.id(), year)).toList();
        Map<String, Balance> known = ledger.balances(all.stream().map(Limit::accountId).toList());
        return all.stream()
                .filter(l -> known.containsKey(l.accountId()))
                .map(l ->
                        new Ceiling(
                                l.name(),
                                l.accountId(),
                                AccountLinks.href(l.accountId()),
                                Objects.requireNonNull(known.get(l.accountId()))))
                .toList();
    }
}
