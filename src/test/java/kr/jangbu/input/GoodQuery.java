package kr.jangbu.input;

import static java.util.Map.entry;
import static org.hamcrest.Matchers.hasSize;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        String programme = "/api/v1/programmes/" + Scenario.YOUTH;
        String account =
                "/api/v1/ledger/accounts/ceiling:%s:%d"
                        .formatted(Scenario.YOUTH, house.today().getYear());
        return Stream.of(
                        at("/api/v1/announcements", house.nobody()).taking("limit", "cursor"),
                        at("/api/v1/bank/disbursements", house.as("demo-bank-003"))
                                .taking("status", "limit", "cursor"),
                        at("/api/v1/calendar/business-days", house.nobody())
                                .with("from", "2026-01-01")
                                .with("to", "2026-01-31"),
                        at("/api/v1/events/parked", officer).taking("state", "limit", "cursor"),
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
                        at("/api/v1/programmes", house.nobody()).taking("limit", "cursor"),
                        at("/api/v1/programmes/{id}/budget", house.nobody())
                                .about(programme + "/budget")
                                .taking("year"),
                        at("/api/v1/programmes/{programmeId}/appropriations", officer)
                                .about(programme + "/appropriations")
                                .taking("limit", "cursor"),
                        at("/api/v1/public/budget", house.nobody()).taking("year"))
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
