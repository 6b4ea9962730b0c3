package kr.jangbu.grants.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kr.jangbu.grants.Grant;
import kr.jangbu.grants.GrantAccounts;
import kr.jangbu.grants.Returns;
import kr.jangbu.grants.Trail;
import kr.jangbu.grants.TrailEntry.Act;
import kr.jangbu.grants.VisibleGrants;
import kr.jangbu.ledger.Entry;
import kr.jangbu.web.Page;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * A grant's papers in one file, for auditors and the officers of its agency. Taking it is noted.
 */
@ApplicationScoped
public class TakeExport {
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final VisibleGrants visible;
    private final Returns returns;
    private final Trail trail;
    private final GrantAccounts accounts;
    private final Language language;

    TakeExport(
            VisibleGrants visible,
            Returns returns,
            Trail trail,
            GrantAccounts accounts,
            Language language) {
        this.visible = visible;
        this.returns = returns;
        this.trail = trail;
        this.accounts = accounts;
        this.language = language;
    }

    /**
     * A workbook (xlsx) with a sheet each for agreement, instalments, costs, … and the ledger.
     *
     * @throws kr.jangbu.web.problem.Problem NOT_FOUND for who may not see the grant
     */
    @Transactional
    public Response workbook(UUID grantId) throws IOException {
        Grant grant = visible.require(grantId);
        trail.write(grant, Act.EXPORTED, grant.id(), 0, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GrantExport(language)
                .write(
                        new GrantExport.Papers(
                                grant,
                                trail.of(grant.id()),
                                returns.of(grant.id()),
                                entries(grant)),
                        out);
        return Response.ok(out.toByteArray())
                .type(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.xlsx\"".formatted(grant.number()))
                .build();
    }

    private List<Entry> entries(Grant grant) {
        List<Entry> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Entry> page = accounts.entries(grant, Page.MAX_LIMIT, cursor);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }
}
