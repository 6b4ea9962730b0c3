package kr.jangbu.journey;

import static kr.jangbu.journey.GrantDesk.PROGRAMME;
import static kr.jangbu.journey.GrantDesk.at;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An award brings research money: the agreement, instalments on evidence, costs line by line, their
 * settlement, and what goes back through the bank; and each way in which somebody says no.
 */
class GrantJourney {
    private static final String BANK = "demo-bank-003";

    private final Scenario house = TheService.scenario();
    private final GrantDesk desk = GrantDesk.of(house);
    private final Selection selection = new Selection(house.today());

    @Test
    void research_money_from_the_award_to_the_last_won() {
        // 1. An award brings ₩30,000,015: amounts under ₩10 are dropped, the odd ten goes first.
        Scenario.Firm firm = house.firm();
        Client owner = firm.owner();
        String grant = desk.grantOf(owner, selection.grant(PROGRAMME, firm.id(), 30_000_015L));
        owner.get(at(grant, ""))
                .statusCode(200)
                .body("state", equalTo("OFFERED"))
                .body("number", startsWith("R"))
                .body("governmentAmount", equalTo(30_000_010))
                .body("instalments.amount", equalTo(List.of(15_000_010, 15_000_000)));

        // 2. A model that stays closed: the firm bears half. Two officers confirm.
        desk.sign(owner, grant, "CLOSED", Map.of("PERSONNEL", 60_000_019L))
                .statusCode(400)
                .body("violations[0].field", equalTo("lines"));
        Map<String, Long> lines = new LinkedHashMap<>();
        lines.put("PERSONNEL", 40_000_000L);
        lines.put("COMPUTING", 20_000_020L);
        desk.sign(owner, grant, "CLOSED", lines)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("ownContribution", equalTo(30_000_010));
        String matter = desk.openMatter(grant);
        desk.propose(grant, matter, List.of());
        desk.officer
                .post(at(grant, "/matters/" + matter + "/confirmation"))
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        desk.confirm(grant, matter).statusCode(200).body("state", equalTo("AGREED"));
        owner.get(at(grant, "/entries"))
                .body("items.findAll { it.kind == 'PENDING' }", hasSize(2))
                .body("items.findAll { it.code == 'GRANT_BUDGET' }", hasSize(2));

        // 3. The first instalment is paid by the bank; the second needs evidence.
        Map<String, Object> second = desk.instalment(owner, grant, 2);
        owner.post(
                        at(grant, "/instalments/" + second.get("id") + "/request"),
                        Map.of("evidence", List.of()))
                .statusCode(409);
        house.confirmHolder(firm);
        desk.pay(firm, grant, 1);
        owner.post(
                        at(grant, "/instalments/" + second.get("id") + "/request"),
                        Map.of("evidence", List.of()))
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence"));
        house.as("demo-auditor")
                .get("/api/v1/ledger/accounts/grant:" + grant + ":advanced")
                .body("debitsPosted", equalTo(15_000_010));
        owner.header("Accept-Language", "en")
                .get("/api/v1/notices")
                .body("items.text", hasItem(containsString("instalment 1 of")))
                .body("items.href", hasItem("/grants/" + grant));
        // A document of somebody else, or with another content, shows nothing.
        owner.post(
                        at(grant, "/instalments/" + second.get("id") + "/request"),
                        Map.of("evidence", List.of(GrantDesk.evidence(house.firm().owner()))))
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence[0].documentId"));
        Map<String, Object> changed = new HashMap<>(GrantDesk.evidence(owner));
        changed.put("sha256", "ab".repeat(32));
        owner.post(
                        at(grant, "/instalments/" + second.get("id") + "/request"),
                        Map.of("evidence", List.of(changed)))
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence[0].sha256"));

        // 4. Costs: a line cannot be overdrawn, a paper is used once.
        desk.report(owner, grant, "COMPUTING", 20_000_021L)
                .statusCode(409)
                .body("type", equalTo("/problems/limit-exceeded"))
                .body("limit", endsWith(":line:COMPUTING"))
                .body("left", equalTo(20_000_020));
        String paper = "INV-" + UUID.randomUUID();
        desk.report(owner, grant, "PERSONNEL", 10_000_000L, paper).statusCode(200);
        desk.report(owner, grant, "PERSONNEL", 10_000_000L, paper)
                .statusCode(409)
                .body("limit", startsWith("cost:"));
        desk.report(owner, grant, "COMPUTING", 6_000_000L).statusCode(200);
        desk.report(owner, grant, "TRAVEL", 1L).statusCode(400);

        // 5. Moves between lines: within the tolerance at once, beyond it by the officers.
        move(owner, grant, 4_000_000L).body("budgetMoves[0].state", equalTo("MADE"));
        owner.get(at(grant, ""))
                .body("lines.find { it.category == 'PERSONNEL' }.left", equalTo(34_000_000));
        move(owner, grant, 5_000_000L).body("budgetMoves[1].state", equalTo("REQUESTED"));
        desk.approve(grant, List.of()).body("budgetMoves[1].state", equalTo("MADE"));
        move(owner, grant, 5_000_021L).body("budgetMoves[2].state", equalTo("REQUESTED"));
        String tooMuch = desk.openMatter(grant);
        desk.propose(grant, tooMuch, List.of());
        desk.confirm(grant, tooMuch)
                .statusCode(409)
                .body("limit", endsWith(":line:COMPUTING"))
                .body("left", equalTo(5_000_020));
        desk.officer2
                .post(at(grant, "/matters/" + tooMuch + "/return"), Map.of("reason", "남은 예산보다 많음"))
                .statusCode(200);
        desk.officer
                .post(
                        at(grant, "/matters/" + tooMuch + "/proposal"),
                        Map.of("outcome", "REFUSE", "reason", "남은 예산보다 많음"))
                .statusCode(200);
        desk.confirm(grant, tooMuch)
                .statusCode(200)
                .body("budgetMoves[2].state", equalTo("REFUSED"));

        // 6. A yearly settlement judges each cost; the state bears half of what counts.
        desk.pay(firm, grant, 2);
        desk.askSettlement(owner, grant, "YEARLY", 1_000L).statusCode(200);
        yearly(owner, grant);

        // 7. The last one: what is left, and its interest, must come back.
        desk.report(owner, grant, "PERSONNEL", 7L).statusCode(200);
        desk.askSettlement(owner, grant, "FINAL", 234L).statusCode(200);
        desk.askSettlement(owner, grant, "FINAL", 234L).statusCode(409);
        desk.approve(grant, List.of(judgement(owner, grant, 3, 0, null)))
                .body("state", equalTo("SETTLED"))
                .body("books.used", equalTo(7_500_003))
                .body("books.disallowed", equalTo(500_000))
                .body("books.unspent", equalTo(22_000_007))
                .body("books.advanced", equalTo(0))
                .body("books.owed", equalTo(22_501_241));

        // 8. It comes back through the bank that paid; then the grant is closed.
        desk.giveBack("demo-bank-004", grant, 1_000L, "X-" + grant)
                .body("results[0].result", equalTo("REFUSED"));
        desk.giveBack(BANK, grant, 22_000_000L, "B1-" + grant)
                .body("results[0].result", equalTo("RECORDED"));
        String receipt =
                desk.giveBack(BANK, grant, 501_341L, "B2-" + grant)
                        .body("results[0].result", equalTo("RECORDED"))
                        .extract()
                        .path("results[0].id");
        house.as(BANK)
                .getUntil(
                        "/api/v1/bank/receipts/" + receipt,
                        a ->
                                a.body("application.principal", equalTo(501_241))
                                        .body("application.unapplied", equalTo(100)));
        owner.get(at(grant, ""))
                .body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo(house.today().toString()))
                .body("keptUntil", equalTo(house.today().plusYears(5).toString()))
                .body("books.owed", equalTo(0))
                .body("books.unapplied", equalTo(100));
        zeroSum(grant);
        auditorTakesThePapers(owner, grant);
        house.booksBalance();
    }

    private void yearly(Client owner, String grant) {
        String settlement = desk.openMatter(grant);
        desk.officer
                .post(
                        at(grant, "/matters/" + settlement + "/proposal"),
                        Map.of(
                                "outcome", "APPROVE",
                                "reason", "확인",
                                "judgements", List.of(judgement(owner, grant, 1, 0, null))))
                .statusCode(400)
                .body("violations[0].field", equalTo("judgements"));
        List<Map<String, Object>> judgements =
                List.of(
                        judgement(owner, grant, 1, 0, null),
                        judgement(owner, grant, 2, 1_000_000L, "협약 전 계약"));
        desk.propose(grant, settlement, judgements);
        desk.confirm(grant, settlement)
                .statusCode(200)
                .body("state", equalTo("AGREED"))
                .body("books.used", equalTo(7_500_000))
                .body("books.disallowed", equalTo(500_000))
                .body("books.interest", equalTo(1_000))
                .body("books.owed", equalTo(501_000))
                .body("costs[1].state", equalTo("SETTLED"))
                .body("costs[1].disallowed", equalTo(1_000_000))
                .body("costs[1].reason", equalTo("협약 전 계약"));
        owner.header("Accept-Language", "en")
                .get("/api/v1/notices")
                .body("items.text", hasItem(containsString("do not count, because: 협약 전 계약")));
    }

    private io.restassured.response.ValidatableResponse move(
            Client owner, String grant, long amount) {
        return owner.post(
                        at(grant, "/budget-moves"),
                        Map.of(
                                "from", "COMPUTING",
                                "to", "PERSONNEL",
                                "amount", amount,
                                "reason", "인력 충원"))
                .statusCode(200);
    }

    private Map<String, Object> judgement(
            Client who, String grant, int number, long disallowed, @Nullable String reason) {
        String cost =
                who.get(at(grant, ""))
                        .extract()
                        .path("costs.find { it.number == " + number + " }.id");
        Map<String, Object> judgement = new LinkedHashMap<>();
        judgement.put("costId", cost);
        judgement.put("disallowed", disallowed);
        if (reason != null) {
            judgement.put("reason", reason);
        }
        return judgement;
    }

    /** What was advanced is used or came back: nothing is left on either account. */
    private void zeroSum(String grant) {
        Client auditor = house.as("demo-auditor");
        for (String kind : List.of("advanced", "returnable")) {
            Map<String, Object> account =
                    auditor.get("/api/v1/ledger/accounts/grant:" + grant + ":" + kind)
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getMap("$");
            assertEquals(account.get("debitsPosted"), account.get("creditsPosted"), kind);
            assertEquals(0, account.get("creditsPending"), kind);
        }
        auditor.get("/api/v1/ledger/accounts/grant:" + grant + ":allowed")
                .body("debitsPosted", equalTo(7_500_003));
    }

    private void auditorTakesThePapers(Client owner, String grant) {
        house.as("demo-auditor")
                .get(at(grant, "/export"))
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"R"));
        owner.get(at(grant, "/export")).statusCode(403);
        house.as("demo-auditor")
                .get(at(grant, "/trail"))
                .statusCode(200)
                .body(
                        "items.act",
                        hasItems(
                                "OFFERED",
                                "SIGNED",
                                "INSTALMENT_PAID",
                                "COST_DISALLOWED",
                                "SETTLED",
                                "MONEY_RETURNED",
                                "CLOSED",
                                "EXPORTED"))
                .body("items.find { it.act == 'APPROVED' }.by", notNullValue());
        owner.get(at(grant, "/trail")).body("items.find { it.act == 'APPROVED' }.by", nullValue());
        house.firm().owner().get(at(grant, "")).statusCode(404);
        house.as("demo-officer").get(at(grant, "")).statusCode(404);
    }

    @Test
    void an_award_that_is_told_again_and_again_brings_one_grant() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grantAgainAndAgain(PROGRAMME, firm.id(), 1_000_000L, 3);
        desk.grantOf(firm.owner(), award);
        UUID later = selection.grant(PROGRAMME, firm.id(), 2_000_000L);
        desk.grantOf(firm.owner(), later);

        firm.owner()
                .get("/api/v1/grants")
                .body("items.findAll { it.awardId == '" + award + "' }", hasSize(1));
        house.as("officer").get("/api/v1/events/parked").body("items", hasSize(0));
    }

    @Test
    void an_award_that_ends_takes_what_was_not_paid() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grant(PROGRAMME, firm.id(), 20_000_000L);
        String grant = desk.agreed(firm, award, Map.of("PERSONNEL", 20_000_000L));
        desk.pay(firm, grant, 1);
        desk.report(firm.owner(), grant, "PERSONNEL", 4_000_000L).statusCode(200);

        selection.end(award, PROGRAMME, firm.id());

        firm.owner()
                .getUntil(
                        at(grant, ""),
                        a ->
                                a.body("state", equalTo("TERMINATED"))
                                        .body("instalments[1].state", equalTo("FALLEN_AWAY")));
        firm.owner()
                .get(at(grant, "/entries"))
                .body("items.findAll { it.kind == 'VOID_PENDING' }", hasSize(1));
        desk.askSettlement(firm.owner(), grant, "YEARLY", 0).statusCode(409);
        desk.askSettlement(firm.owner(), grant, "FINAL", 0).statusCode(200);
        desk.approve(grant, List.of(judgement(firm.owner(), grant, 1, 0, null)))
                .body("books.used", equalTo(4_000_000))
                .body("books.owed", equalTo(6_000_000));
        house.booksBalance();
    }

    @Test
    void an_offer_lapses_with_its_award() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grant(PROGRAMME, firm.id(), 20_000_000L);
        String grant = desk.grantOf(firm.owner(), award);

        selection.end(award, PROGRAMME, firm.id());

        firm.owner().getUntil(at(grant, ""), a -> a.body("state", equalTo("LAPSED")));
        desk.sign(firm.owner(), grant, "OPEN", Map.of("PERSONNEL", 20_000_000L)).statusCode(409);
    }

    @Test
    void an_agreement_beyond_the_programmes_ceiling_is_refused_and_can_be_tried_again() {
        Scenario.Firm firm = house.firm();
        long tooMuch = 999_999_999_990L;
        UUID award = selection.grant(PROGRAMME, firm.id(), tooMuch);
        String grant = desk.grantOf(firm.owner(), award);
        desk.sign(firm.owner(), grant, "OPEN", Map.of("COMPUTING", tooMuch)).statusCode(200);
        String matter = desk.openMatter(grant);
        desk.propose(grant, matter, List.of());

        for (int tries = 0; tries < 2; tries++) {
            desk.confirm(grant, matter)
                    .statusCode(409)
                    .body("type", equalTo("/problems/limit-exceeded"))
                    .body("limit", startsWith("ceiling:" + PROGRAMME));
        }
        firm.owner()
                .get(at(grant, ""))
                .body("state", equalTo("SIGNED"))
                .body("matters[0].state", equalTo("PROPOSED"));
    }

    @Test
    void nothing_is_paid_before_the_bank_names_the_firm_as_holder() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grant(PROGRAMME, firm.id(), 2_000_000L);
        String grant = desk.grantOf(firm.owner(), award);
        desk.sign(firm.owner(), grant, "OPEN", Map.of("PERSONNEL", 2_000_000L)).statusCode(200);
        desk.approve(grant, List.of());

        firm.owner()
                .post(
                        at(
                                grant,
                                "/instalments/"
                                        + desk.instalment(firm.owner(), grant, 1).get("id")
                                        + "/request"),
                        Map.of("evidence", List.of()))
                .statusCode(409)
                .body("payoutNameCheck", equalTo("UNKNOWN"));
    }

    @Test
    void a_bank_that_will_not_pay_leaves_the_instalment_to_be_asked_for_again() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grant(PROGRAMME, firm.id(), 2_000_000L);
        String grant = desk.agreed(firm, award, Map.of("PERSONNEL", 2_000_000L));
        Object first = desk.instalment(firm.owner(), grant, 1).get("id");
        Client.until(
                () ->
                        firm.owner()
                                .post(
                                        at(grant, "/instalments/" + first + "/request"),
                                        Map.of("evidence", List.of())),
                a -> a.statusCode(200));
        desk.approve(grant, List.of());
        Object payment = desk.instalment(firm.owner(), grant, 1).get("paymentId");
        house.as(BANK)
                .getUntil(
                        "/api/v1/bank/disbursements/" + payment,
                        a -> a.body("kind", equalTo("GRANT")));
        house.as(BANK)
                .post(
                        "/api/v1/bank/disbursements/" + payment + "/rejection",
                        Map.of("reasonCode", "AC04", "reason", "closed"))
                .statusCode(200);
        firm.owner()
                .getUntil(
                        at(grant, ""),
                        a -> a.body("instalments[0].reason", equalTo("AC04: closed")));

        desk.pay(firm, grant, 1);
    }

    @Test
    void a_cost_reported_in_error_frees_its_line_and_its_paper() {
        Scenario.Firm firm = house.firm();
        UUID award = selection.grant(PROGRAMME, firm.id(), 2_000_000L);
        String grant = desk.agreed(firm, award, Map.of("PERSONNEL", 2_000_000L));
        String paper = "INV-" + UUID.randomUUID();
        String cost =
                desk.report(firm.owner(), grant, "PERSONNEL", 2_000_000L, paper)
                        .statusCode(200)
                        .extract()
                        .path("costs[0].id");

        firm.owner().post(at(grant, "/costs/" + cost + "/withdrawal")).statusCode(200);

        desk.report(firm.owner(), grant, "PERSONNEL", 2_000_000L, paper).statusCode(200);
        firm.owner().post(at(grant, "/costs/" + cost + "/withdrawal")).statusCode(409);
    }
}
