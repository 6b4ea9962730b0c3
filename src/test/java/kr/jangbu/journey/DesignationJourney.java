package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.jangbu.embedded.Kafka;
import kr.jangbu.journey.DesignatedHouse.Designated;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A firm is designated by an award, and what follows until its designation ends: certificate,
 * support account, annual checks, suspension, revocation, renewal, expiry.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DesignationJourney {
    private static final long CEILING = 10_000_000_000L;

    @TempDir static Path folder;

    private static Kafka broker;
    private static ServiceProcess service;
    private static Scenario house;
    private static DesignatedHouse ministry;
    private static Client officer;
    private static Client officer2;

    @BeforeAll
    static void start() {
        broker = Servers.ownKafka(folder);
        service =
                ServiceProcess.start(
                        ServiceProcess.Setup.of(
                                        "designations", Servers.freshDatabase("designations"))
                                .kafka(broker.bootstrap()));
        house = new Scenario(service.baseUrl()).officers();
        ministry = new DesignatedHouse(house, new Facts(broker.bootstrap()));
        officer = ministry.officer("officer");
        officer2 = ministry.officer("officer2");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void an_award_designates_the_firm_once_and_opens_its_support_account() {
        Designated d = ministry.designated(null);
        ministry.tell(d.award());
        LocalDate today = house.today();

        d.firm()
                .owner()
                .get(d.path())
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("validFrom", equalTo(today.toString()))
                .body("validTo", equalTo(today.plusYears(3).minusDays(1).toString()))
                .body("certificateNumber", startsWith("MAI-" + today.getYear() + "-"))
                .body(
                        "support.unit",
                        equalTo(List.of("KRW", "KRW", "KRW", "PERSON_MONTH", "EVENT")))
                .body("support[0].available", equalTo(CEILING))
                .body("support[1].available", equalTo(CEILING))
                .body("support[2].available", equalTo(3_000_000_000L))
                .body("support[3].available", equalTo(24))
                .body("support[4].available", equalTo(6))
                .body("checks.dueOn", hasSize(3))
                .body("timeline.kind", equalTo(List.of("DESIGNATED")));
        // A second award goes behind the copy on the same partition; only then is the copy taken.
        ministry.tell(ministry.ended(d.award(), "GIVEN_UP"));
        d.firm()
                .owner()
                .getUntil(d.path(), a -> a.body("state", equalTo("GIVEN_UP")))
                .body("period", equalTo(1))
                .body("timeline.kind", equalTo(List.of("DESIGNATED", "GIVEN_UP")));
        house.as("officer").get("/api/v1/events/parked").body("items", hasSize(0));
    }

    @Test
    @Order(2)
    void others_see_nothing_of_it_and_may_do_nothing_with_it() {
        Designated d = ministry.designated(null);
        Scenario.Firm other = house.firm();

        other.owner().get(d.path()).statusCode(404);
        other.owner().post(d.path() + "/giving-up", Map.of("reason", "x")).statusCode(404);
        house.as("demo-officer").get(d.path()).statusCode(404);
        house.as("demo-officer").post(d.path() + "/suspension", suspension()).statusCode(404);
        d.firm().owner().post(d.path() + "/suspension", suspension()).statusCode(403);
        house.as("demo-auditor").get(d.path()).statusCode(200);
        officer.get("/api/v1/designations?state=VALID").body("items.id", hasItem(d.id()));
    }

    @Test
    @Order(3)
    void while_suspended_nothing_new_is_granted_and_what_was_promised_lives_on() {
        Designated d = ministry.designated(null);
        Client firm = d.firm().owner();
        Client provider = ministry.provider("FAIR");
        String promised = ask(firm, ministry.offer(provider, 5, house.today()));
        provider.post(request(promised) + "/acceptance", why()).statusCode(200);

        officer.post(d.path() + "/suspension", suspension())
                .statusCode(200)
                .body("state", equalTo("SUSPENDED"))
                .body("support.available", everyItem(equalTo(0)))
                .body("support[0].withheld", equalTo(CEILING))
                .body("support[4].held", equalTo(1))
                .body("support[4].withheld", equalTo(5));
        firm.post(
                        "/api/v1/support/offers/"
                                + ministry.offer(provider, 5, house.today())
                                + "/requests",
                        wish())
                .statusCode(409)
                .body("detail", containsString("no designation that counts"));
        passTheGate(d, "DEBIT_ACCOUNT_ALREADY_CLOSED");
        firm.post(request(promised) + "/take-up")
                .statusCode(200)
                .body("state", equalTo("TAKEN_UP"));
        firm.get("/api/v1/certificates/" + certificate(d)).body("state", equalTo("SUSPENDED"));
        told(d, "is suspended, because");
        firm.header("Accept-Language", "en")
                .get("/api/v1/notices")
                .body("items.text", hasItem(containsString("support was accepted")))
                .body("items.href", hasItem("/support/requests/" + promised));
        officer.post(d.path() + "/suspension", suspension()).statusCode(409);

        officer.post(d.path() + "/reinstatement", why())
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("support[0].available", equalTo(CEILING))
                .body("support[0].withheld", equalTo(0))
                .body("support[4].available", equalTo(5))
                .body("support[4].used", equalTo(1));
        passTheGate(d, "CREATED");
        ask(firm, ministry.offer(provider, 5, house.today()));
        house.booksBalance();
    }

    @Test
    @Order(4)
    void a_revocation_takes_two_officers_a_reason_and_a_legal_basis() {
        Designated d = ministry.designated(null);

        officer.post(d.path() + "/decision", Map.of("decision", "REVOCATION", "reason", "허위 신청"))
                .statusCode(400)
                .body("violations[0].field", equalTo("legalBasis"));
        officer.post(d.path() + "/decision", revocation())
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("proposed", equalTo("REVOCATION"));
        d.firm().owner().get(d.path()).body("proposed", nullValue());
        officer.post(d.path() + "/decision/confirmation")
                .statusCode(403)
                .body("type", equalTo("/problems/four-eyes"));
        officer2.post(d.path() + "/decision/return", why()).statusCode(200);
        officer2.post(d.path() + "/decision/confirmation").statusCode(409);
        officer.post(d.path() + "/decision", revocation()).statusCode(200);
        officer2.post(d.path() + "/decision/confirmation")
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("endedOn", equalTo(house.today().toString()))
                .body("support[0].withheld", equalTo(CEILING))
                .body("support[4].withheld", equalTo(0))
                .body("support.available", everyItem(equalTo(0)))
                .body("timeline.legalBasis", hasItem("지정 및 관리지침 제12조"));
        told(d, "Your designation is over: Revoked");

        passTheGate(d, "DEBIT_ACCOUNT_ALREADY_CLOSED");
        house.nobody()
                .get("/api/v1/certificates/" + certificate(d))
                .body("state", equalTo("REVOKED"));
        officer.post(d.path() + "/reinstatement", why()).statusCode(409);
    }

    @Test
    @Order(5)
    void a_firm_that_is_designated_again_has_its_ceiling_back_and_no_second_one() {
        Designated d = ministry.designated(null);
        d.firm().owner().post(d.path() + "/giving-up", why()).statusCode(200);

        ministry.tell(ministry.award(d.firm(), null));

        d.firm()
                .owner()
                .getUntil("/api/v1/designations", a -> a.body("items", hasSize(2)))
                .body("items[0].state", equalTo("VALID"))
                .body("items[0].support[0].available", equalTo(CEILING))
                .body("items[0].support[0].withheld", equalTo(0))
                .body("items[0].support[4].available", equalTo(6))
                .body("items[1].state", equalTo("GIVEN_UP"));
        passTheGate(d, "CREATED");
    }

    @Test
    @Order(6)
    void a_renewal_by_two_officers_adds_a_period_and_its_certificate() {
        Designated d = ministry.designated(12);
        String first = certificate(d);

        officer.post(d.path() + "/decision", Map.of("decision", "RENEWAL", "reason", "실적 우수"))
                .statusCode(200);
        LocalDate from = house.today().plusMonths(12);
        officer2.post(d.path() + "/decision/confirmation")
                .statusCode(200)
                .body("period", equalTo(2))
                .body("validFrom", equalTo(from.toString()))
                .body("validTo", equalTo(from.plusYears(3).minusDays(1).toString()))
                .body("certificateNumber", not(equalTo(first)))
                .body("support[0].available", equalTo(CEILING))
                .body("support[4].available", equalTo(12))
                .body("checks", hasSize(4));

        house.nobody().get("/api/v1/certificates/" + first).body("state", equalTo("VALID"));
        house.nobody()
                .get("/api/v1/certificates/" + certificate(d))
                .body("state", equalTo("NOT_YET_VALID"));
    }

    @Test
    @Order(7)
    void anybody_checks_a_certificate_without_believing_us() throws Exception {
        Designated d = ministry.designated(null);
        String number = certificate(d);

        house.nobody()
                .get("/api/v1/certificates/" + number)
                .statusCode(200)
                .body("state", equalTo("VALID"))
                .body("publicKey", startsWith("-----BEGIN PUBLIC KEY-----"))
                .body("text", containsString("\nnumber: " + number + "\n"));
        assertEquals(0, Recipe.of("firms", "check-certificate.sh").run(service.baseUrl(), number));
        house.nobody().get("/api/v1/certificates/" + number.replace("MAI", "MAJ")).statusCode(404);
        house.nobody()
                .get("/api/v1/public/designations?limit=500")
                .statusCode(200)
                .body("items.certificateNumber", hasItem(number));
        house.nobody()
                .get("/api/v1/public/designations/counts")
                .statusCode(200)
                .body("programmeId", equalTo(List.of(DesignatedHouse.PROGRAMME)))
                .body("[0].valid", greaterThan(0))
                .body("[0].targets.firms", equalTo(List.of(100, 500)))
                .body("[0].targets.from", equalTo(List.of("2025-02-20", "2025-10-24")))
                .body("[0].target.firms", equalTo(500))
                .body("[0].target.confidence", equalTo("MEDIUM"))
                .body("[0].target.source.title", containsString("500 firms by 2030"));
    }

    @Test
    @Order(8)
    void the_printed_certificate_can_be_read_by_people_and_programs() throws IOException {
        Designated d = ministry.designated(null);
        String number = certificate(d);

        byte[] pdf =
                d.firm()
                        .owner()
                        .header("Accept", "application/pdf")
                        .get(d.path() + "/certificate")
                        .statusCode(200)
                        .header("Content-Disposition", containsString(number + ".pdf"))
                        .extract()
                        .asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertEquals(1, document.getNumberOfPages());
            for (String said :
                    List.of("지정번호 " + number, "제조 AI 전문기업으로 지정합니다.", "중소벤처기업부", "시험기업")) {
                assertTrue(text.contains(said), said + " in " + text);
            }
            assertTrue(
                    text.contains(
                            service.baseUrl().replaceFirst("127.0.0.1", "localhost")
                                    + "/certificates/"
                                    + number),
                    text);
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
            }
            var catalog = document.getDocumentCatalog();
            assertEquals("ko", catalog.getLanguage());
            assertTrue(catalog.getMarkInfo().isMarked(), "tagged");
            assertTrue(document.getDocumentInformation().getTitle().contains(number));
        }
        house.firm().owner().get(d.path() + "/certificate").statusCode(404);
    }

    @Test
    @Order(9)
    void a_firm_gives_up_what_its_owner_no_longer_wants() {
        Designated d = ministry.designated(null);

        d.firm()
                .owner()
                .post(d.path() + "/giving-up", why())
                .statusCode(200)
                .body("state", equalTo("GIVEN_UP"))
                .body("timeline.kind", hasItems("DESIGNATED", "GIVEN_UP"));
        d.firm().owner().post(d.path() + "/giving-up", why()).statusCode(409);
    }

    @Test
    @Order(100)
    void the_days_bring_overdue_checks_and_the_end() {
        Designated longer = ministry.designated(null);
        Designated shorter = ministry.designated(1);
        Designated suspended = ministry.designated(1);
        Designated silent = ministry.designated(null);
        officer.post(suspended.path() + "/suspension", suspension()).statusCode(200);
        List<String> checks =
                officer.get(longer.path()).statusCode(200).extract().path("checks.id");
        longer.firm()
                .owner()
                .post(
                        "/api/v1/annual-checks/" + checks.getFirst() + "/evidence",
                        Map.of("evidence", "매출 20% 증가, 고용 유지"))
                .statusCode(200);
        Client other = house.firm().owner();
        other.post(
                        "/api/v1/annual-checks/" + checks.getFirst() + "/evidence",
                        Map.of("evidence", "x"))
                .statusCode(404);

        house.moveTo(house.today().plusMonths(1));
        officer.get(shorter.path())
                .body("state", equalTo("EXPIRED"))
                .body("support[0].withheld", equalTo(CEILING));
        officer.get(suspended.path()).body("state", equalTo("EXPIRED"));
        told(shorter, "Your designation is over: Expired");
        house.moveTo(house.today().plusMonths(11));
        told(longer, "The annual check was due on");
        told(silent, "The annual check is due on");

        officer.get(longer.path())
                .body("state", equalTo("VALID"))
                .body("checks[0].overdue", equalTo(true))
                .body("checks[0].evidence", notNullValue())
                .body("timeline.kind", hasItem("CHECK_OVERDUE"));
        officer.post(
                        "/api/v1/annual-checks/" + checks.getFirst() + "/outcome",
                        Map.of("outcome", "CONDITIONS", "note", "고용 계획 보완"))
                .statusCode(200)
                .body("checks[0].overdue", equalTo(false))
                .body("checks[0].outcome", equalTo("CONDITIONS"));
        house.booksBalance();
    }

    /** A grant of any module begins with this. */
    private static void passTheGate(Designated d, String result) {
        house.as("demo-ledger-operator")
                .post(
                        "/api/v1/ledger/transfers",
                        """
                        {"transfers":[{"id":"%s","kind":"POSTED","debitAccountId":"support:%s:gate",
                         "creditAccountId":"support:%s:gate:used","amount":0,"code":"SUPPORT_GATE",
                         "subject":"test"}]}
                        """
                                .formatted(
                                        java.util.UUID.randomUUID(), d.firm().id(), d.firm().id()))
                .statusCode(200)
                .body("results[0].result", equalTo(result));
    }

    private static String ask(Client firm, String offer) {
        return firm.post("/api/v1/support/offers/" + offer + "/requests", wish())
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
    }

    private static String request(String id) {
        return "/api/v1/support/requests/" + id;
    }

    private static String certificate(Designated d) {
        return d.firm().owner().get(d.path()).statusCode(200).extract().path("certificateNumber");
    }

    private static Map<String, String> wish() {
        return Map.of("wish", "수출 상담 5건");
    }

    private static Map<String, String> why() {
        return Map.of("reason", "요건 확인");
    }

    /** A loan of any programme draws on the ceiling; while suspended none is approved. */
    @Test
    @Order(3)
    void a_suspended_firm_gets_no_new_loan_and_the_old_one_lives_on() {
        long amount = 20_000_000L;
        house.appropriate(Scenario.YOUTH, 10 * amount);
        Designated d = ministry.designated(null);
        String approved = house.apply(d.firm(), house.wish(Scenario.YOUTH, amount));
        String waiting = house.apply(d.firm(), house.wish(Scenario.YOUTH, amount));
        d.firm()
                .owner()
                .getUntil(
                        "/api/v1/loans/" + waiting,
                        a -> a.body("designationProgrammeId", equalTo(DesignatedHouse.PROGRAMME)));
        house.approve(approved);
        d.firm()
                .owner()
                .get(d.path())
                .body("support[0].held", equalTo((int) amount))
                .body("support[0].available", equalTo(CEILING - amount));
        house.propose(waiting);

        officer.post(d.path() + "/suspension", suspension()).statusCode(200);

        String confirmation = "/api/v1/loans/" + waiting + "/decision/confirmation";
        house.as("demo-officer2").post(confirmation).statusCode(409);
        house.as("demo-officer2")
                .get("/api/v1/loans/" + waiting)
                .body("state", equalTo("DECISION_PROPOSED"));
        house.pay("demo-bank-003", house.requestPayment(d.firm(), approved), amount);
        d.firm()
                .owner()
                .getUntil("/api/v1/loans/" + approved, a -> a.body("state", equalTo("ACTIVE")));
        d.firm().owner().get(d.path()).body("support[0].used", equalTo((int) amount));

        officer.post(d.path() + "/reinstatement", Map.of("reason", "시정 완료")).statusCode(200);
        house.as("demo-officer2")
                .post(confirmation)
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
        house.booksBalance();
    }

    private static void told(Designated d, String text) {
        d.firm()
                .owner()
                .header("Accept-Language", "en")
                .get("/api/v1/notices")
                .statusCode(200)
                .body("items.text", hasItem(containsString(text)))
                .body("items.href", hasItem("/designation"));
    }

    private static Map<String, String> suspension() {
        return Map.of("reason", "연차 점검 미제출", "legalBasis", "지정 및 관리지침 제11조");
    }

    private static Map<String, String> revocation() {
        return Map.of("decision", "REVOCATION", "reason", "허위 신청", "legalBasis", "지정 및 관리지침 제12조");
    }
}
