package kr.jangbu.input;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.hasSize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.journey.CallDesk;
import kr.jangbu.journey.Selection;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;

/**
 * A question that is right, from somebody who may ask it about something that is there.
 *
 * @param operation as the OpenAPI document names it, {@code GET /api/v1/loans}
 * @param path with its ids filled in
 * @param parameters every parameter of the query with a good value
 */
record GoodQuery(String operation, Client sender, String path, Map<String, String> parameters) {
    /** What a good value looks like, by the parameter's name. */
    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    entry("limit", "10"),
                    entry("year", "2026"),
                    entry("asOf", "2100-01-01T00:00:00Z"),
                    entry("effectiveOn", "2026-01-15"),
                    entry("unit", "KRW"),
                    entry("state", ""),
                    entry("status", ""),
                    entry("findings", ""),
                    entry("cursor", ""),
                    entry("prefix", "ceiling:"),
                    entry("account", "a"),
                    entry("subject", "loan/x"),
                    entry("code", "LOAN_DISBURSEMENT"),
                    entry("order", "OLDEST"));

    /** One for each operation that the document says takes a query. */
    static List<GoodQuery> of(Scenario house) {
        Client officer = house.as("demo-officer");
        Client auditor = house.as("demo-auditor");
        Scenario.Firm firm = house.firm();
        String document = Scenario.document(firm.owner(), "OTHER", "A query");
        String programme = "/api/v1/programmes/" + Scenario.YOUTH;
        CallDesk desk = new CallDesk(house);
        String call = "/api/v1/calls/" + desk.draft(CallDesk.DESIGNATION);
        String account =
                "/api/v1/ledger/accounts/ceiling:%s:%d"
                        .formatted(Scenario.YOUTH, house.today().getYear());
        return Stream.of(
                        at("/api/v1/announcements", house.nobody()).taking("limit", "cursor"),
                        at("/api/v1/applications", house.firm().owner()).taking("limit", "cursor"),
                        at("/api/v1/bank/disbursements", house.as("demo-bank-003"))
                                .taking("status", "limit", "cursor"),
                        at("/api/v1/access-log", auditor)
                                .taking("limit", "cursor")
                                .with("person", "officer")
                                .with("party", firm.id()),
                        at("/api/v1/documents", officer)
                                .taking("limit", "cursor")
                                .with("firm", firm.id()),
                        at("/api/v1/documents/{id}/content", officer)
                                .about("/api/v1/documents/" + document + "/content")
                                .with("reason", "examination"),
                        at("/api/v1/firms", officer).taking("limit", "cursor").with("text", "firm"),
                        at("/api/v1/firms/{id}/versions", officer)
                                .about("/api/v1/firms/" + firm.id() + "/versions")
                                .taking("limit", "cursor"),
                        at("/api/v1/calendar/business-days", house.nobody())
                                .with("from", "2026-01-01")
                                .with("to", "2026-01-31"),
                        at("/api/v1/calls", house.nobody()).taking("state", "limit", "cursor"),
                        at("/api/v1/calls/of-agency", desk.officer()).taking("limit", "cursor"),
                        at("/api/v1/calls/{id}/applications", desk.officer())
                                .about(call + "/applications")
                                .taking("state", "findings", "limit", "cursor"),
                        at("/api/v1/calls/{id}/ranking/places", desk.officer())
                                .about(call + "/ranking/places")
                                .taking("limit", "cursor"),
                        at("/api/v1/designations", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/events/parked", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/exceptions", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/guarantees", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/bank/guarantees", house.as("demo-bank-003"))
                                .taking("limit", "cursor"),
                        at("/api/v1/grants", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/grants/{id}/entries", auditor)
                                .about("/api/v1/grants/" + aGrant(house) + "/entries")
                                .taking("limit", "cursor"),
                        at("/api/v1/ledger/accounts", auditor)
                                .taking("prefix", "unit", "limit", "cursor"),
                        at("/api/v1/ledger/accounts/{id}", auditor).about(account).taking("asOf"),
                        at("/api/v1/ledger/accounts/{id}/transfers", auditor)
                                .about(account + "/transfers")
                                .taking("subject", "code", "order", "limit", "cursor")
                                .with("from", "2026-01-01T00:00:00Z")
                                .with("to", "2026-12-31T00:00:00Z"),
                        at("/api/v1/ledger/checkpoints", auditor).taking("limit", "cursor"),
                        at("/api/v1/ledger/checkpoints/{treeSize}/consistency", auditor)
                                .about(newestCheckpoint(auditor) + "/consistency")
                                .with("with", "1"),
                        at("/api/v1/ledger/journal", auditor)
                                .taking("unit")
                                .with("from", "2026-01-01T00:00:00Z")
                                .with("to", "2026-12-31T00:00:00Z"),
                        at("/api/v1/ledger/transfers", auditor)
                                .taking("account", "subject", "code", "order", "limit", "cursor")
                                .with("from", "2026-01-01T00:00:00Z")
                                .with("to", "2026-12-31T00:00:00Z"),
                        at("/api/v1/ledger/trial-balance", auditor)
                                .taking("asOf", "unit", "effectiveOn"),
                        at("/api/v1/loans", officer).taking("state", "limit", "cursor"),
                        at("/api/v1/loans/{id}/payoff", firm.owner())
                                .about(
                                        "/api/v1/loans/%s/payoff"
                                                .formatted(
                                                        house.activeLoan(
                                                                firm, Scenario.YOUTH, 10_000_000L)))
                                .with("on", house.today().toString()),
                        at("/api/v1/notices", officer).taking("limit", "cursor"),
                        at("/api/v1/reconsiderations", officer).taking("limit", "cursor"),
                        at("/api/v1/appeals", officer).taking("limit", "cursor"),
                        at("/api/v1/awards", officer)
                                .with("callId", "01932b6e-0000-7000-8000-000000000000")
                                .taking("limit", "cursor"),
                        at("/api/v1/objections", officer)
                                .with("callId", "01932b6e-0000-7000-8000-000000000000")
                                .taking("limit", "cursor"),
                        at("/api/v1/reviewers", officer).taking("limit", "cursor"),
                        at("/api/v1/reviews", house.as("demo-reviewer"))
                                .with("callId", "01932b6e-0000-7000-8000-000000000000")
                                .taking("limit", "cursor"),
                        at("/api/v1/term-changes", officer).taking("limit", "cursor"),
                        at("/api/v1/ties", officer).with("party", "brn:2148639239"),
                        at("/api/v1/programmes", house.nobody()).taking("limit", "cursor"),
                        at("/api/v1/programmes/{id}/budget", house.nobody())
                                .about(programme + "/budget")
                                .taking("year"),
                        at("/api/v1/programmes/{programmeId}/appropriations", officer)
                                .about(programme + "/appropriations")
                                .taking("limit", "cursor"),
                        at("/api/v1/programmes/{programmeId}/seat-grants", officer)
                                .about(programme + "/seat-grants")
                                .taking("limit", "cursor"),
                        at("/api/v1/public/budget", house.nobody()).taking("year"),
                        at("/api/v1/public/designations", house.nobody()).taking("limit", "cursor"),
                        at("/api/v1/support/offers", officer).taking("limit", "cursor"),
                        at("/api/v1/support/providers", officer).taking("limit", "cursor"),
                        at("/api/v1/support/requests", officer).taking("limit", "cursor"))
                .toList();
    }

    /** Sealed within seconds of the first transfer. */
    private static String newestCheckpoint(Client auditor) {
        String all = "/api/v1/ledger/checkpoints";
        int treeSize =
                auditor.getUntil(all + "?limit=1", a -> a.body("items", hasSize(1)))
                        .extract()
                        .path("items[0].treeSize");
        return all + "/" + treeSize;
    }

    /** A grant that an award has just brought. */
    private static String aGrant(Scenario house) {
        Scenario.Firm firm = house.firm();
        new Selection(house.today()).grant(Scenario.YOUTH, firm.id(), 1_000_000L);
        return firm.owner()
                .getUntil("/api/v1/grants", a -> a.body("items", hasSize(1)))
                .extract()
                .path("items[0].id");
    }

    private static GoodQuery at(String path, Client sender) {
        return new GoodQuery("GET " + path, sender, path, Map.of());
    }

    private GoodQuery about(String filledPath) {
        return new GoodQuery(operation, sender, filledPath, parameters);
    }

    private GoodQuery taking(String... names) {
        GoodQuery all = this;
        for (String name : names) {
            all = all.with(name, GOOD.getOrDefault(name, ""));
        }
        return all;
    }

    private GoodQuery with(String name, String good) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, good);
        return new GoodQuery(operation, sender, path, more);
    }

    Answer ask() {
        return ask(parameters);
    }

    /**
     * @param encoded as it stands in the address
     */
    Answer askWith(String parameter, String encoded) {
        return ask(with(parameter, encoded).parameters());
    }

    private Answer ask(Map<String, String> query) {
        return Answer.of(
                sender.getEncoded(
                        path
                                + query.entrySet().stream()
                                        .filter(e -> !e.getValue().isEmpty())
                                        .map(e -> e.getKey() + "=" + e.getValue())
                                        .collect(Collectors.joining("&", "?", ""))));
    }

    @Override
    public String toString() {
        return operation;
    }
}
