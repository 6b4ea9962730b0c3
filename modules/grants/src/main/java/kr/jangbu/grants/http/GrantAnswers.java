package kr.jangbu.grants.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.Grants;
import kr.jangbu.web.ETags;
import kr.jangbu.web.page.Language;

/** Makes answers of grants: state from the row, what budget lines leave from the books. */
@ApplicationScoped
public class GrantAnswers {
    private final GrantAccounts accounts;
    private final Grants grants;
    private final Language language;

    GrantAnswers(GrantAccounts accounts, Grants grants, Language language) {
        this.accounts = accounts;
        this.grants = grants;
        this.language = language;
    }

    public GrantAnswer of(Grant grant) {
        return GrantAnswer.of(grant, accounts.left(grant), language);
    }

    public Response ok(Grant grant) {
        return Response.ok(of(grant)).tag(ETags.of(grant.version())).build();
    }

    /** After a change: written first, so that the tag is the new one. */
    public Response changed(Grant grant) {
        grants.flush();
        return ok(grant);
    }
}
