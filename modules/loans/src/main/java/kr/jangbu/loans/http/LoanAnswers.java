package kr.jangbu.loans.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kr.jangbu.loans.Loan;
import kr.jangbu.loans.LoanAccounts;
import kr.jangbu.loans.Loans;
import kr.jangbu.loans.firmview.FirmViews;
import kr.jangbu.web.ETags;
import kr.jangbu.web.page.Language;

/** Makes answers of loans: state from the row, money from the books. */
@ApplicationScoped
public class LoanAnswers {
    private final LoanAccounts accounts;
    private final Loans loans;
    private final FirmViews firms;
    private final Language language;

    LoanAnswers(LoanAccounts accounts, Loans loans, FirmViews firms, Language language) {
        this.accounts = accounts;
        this.loans = loans;
        this.firms = firms;
        this.language = language;
    }

    public LoanAnswer of(Loan loan) {
        return LoanAnswer.of(
                loan,
                new LoanAnswer.Books(accounts.outstanding(loan), accounts.unapplied(loan)),
                new LoanAnswer.Standing(
                        firms.require(loan.firmId()).payoutNameCheck(), accounts.designation(loan)),
                language);
    }

    public Response ok(Loan loan) {
        return Response.ok(of(loan)).tag(ETags.of(loan.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    public Response changed(Loan loan) {
        loans.flush();
        return ok(loan);
    }

    public Response created(Loan loan) {
        loans.flush();
        return Response.created(URI.create("/api/v1/loans/" + loan.id()))
                .entity(of(loan))
                .tag(ETags.of(loan.version()))
                .build();
    }
}
