package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.embedded.RegisteredFirms;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.junit.jupiter.api.Test;

/**
 * A firm registers and completes its record, authorities are asked, an officer looks into it for a
 * reason, and everybody who may sees who changed what.
 */
class FirmRecordJourney {
    private static final String ACCOUNT = "01012345678901";

    private final Scenario house = TheService.scenario();
    private final Scenario.Firm firm = house.firm();
    private final String path = "/api/v1/firms/" + firm.id();
    private final Client officer = house.as("demo-officer");
    private final Client auditor = house.as("demo-auditor");

    @Test
    void a_firm_completes_its_record_and_an_officer_sees_who_changed_what() {
        // 1. What nobody has said or confirmed is unknown, never clear.
        firm.owner()
                .get(path)
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("numberClass", equalTo("CORPORATION"))
                .body("payoutAccount.account", equalTo("**********8901"))
                .body(severity("TAX_OFFICE_STATUS"), equalTo("UNKNOWN"))
                .body(severity("SIZE_CERTIFICATE_MISSING"), equalTo("UNKNOWN"))
                .body(severity("FINANCIALS_MISSING"), equalTo("UNKNOWN"))
                .body(severity("PAYOUT_ACCOUNT_NAME"), equalTo("UNKNOWN"));

        // 2. Size with its certificate, figures, owners.
        String certificate = Scenario.document(firm.owner(), "SME_CERTIFICATE", "Small");
        firm.owner()
                .put(path + "/size", size(certificate, 300))
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body(severity("SIZE_CERTIFICATE"), equalTo("INFO"));
        firm.owner()
                .put(path + "/financial-years", Map.of("years", List.of(year(2024), year(2025))))
                .statusCode(200)
                .body("years.year", equalTo(List.of(2025, 2024)))
                .body("years[0].debtRatio", equalTo("1.8571"));
        String person =
                firm.owner()
                        .put(path + "/related-parties", Map.of("relatedParties", owners()))
                        .statusCode(200)
                        .body("relatedParties.name", equalTo(List.of("홍*동", "모회사")))
                        .body("relatedParties.kind", equalTo(List.of("PERSON", "FIRM")))
                        .extract()
                        .path("relatedParties[0].id");

        // 3. The tax office knows it; the bank names the holder of the account.
        ServiceProcess.authorities().holder("003", ACCOUNT, "주식회사 시험기업");
        firm.owner()
                .post(path + "/tax-office-check")
                .statusCode(200)
                .body("taxOffice.status", equalTo("ACTIVE"))
                .body("taxOffice.details", equalTo("MATCH"))
                .body(severity("TAX_OFFICE_STATUS"), equalTo("INFO"));
        String account = firm.owner().get(path).extract().path("payoutAccount.id");
        officer.post(path + "/bank-accounts/" + account + "/name-check")
                .statusCode(200)
                .body(severity("PAYOUT_ACCOUNT_NAME"), equalTo("INFO"));

        // 4. The officer finds the firm, reads what changed and who did it.
        String number = firm.owner().get(path).extract().path("businessRegistrationNumber");
        officer.get("/api/v1/firms?text=" + number).body("items.id", equalTo(List.of(firm.id())));
        officer.get(path + "/versions")
                .statusCode(200)
                .body(
                        "items.part",
                        equalTo(
                                List.of(
                                        "NAME_CHECK",
                                        "TAX_OFFICE",
                                        "RELATED_PARTIES",
                                        "YEARS",
                                        "SIZE",
                                        "REGISTRATION")))
                .body("items.version", equalTo(List.of(5, 4, 3, 2, 1, 0)))
                .body("items[0].changedBy", equalTo("service-account-demo-officer"))
                .body("items[3].changes.field", hasItems("years[2025].revenue"))
                .body(
                        "items[3].changes.find { it.field == 'years[2025].revenue' }.after",
                        equalTo("1000000000"));
        officer.get(path + "/versions?limit=2").body("nextCursor", notNullValue());

        // 5. What is masked is shown for a reason, and the auditor reads who saw it.
        officer.post(path + "/disclosures", disclosure("BANK_ACCOUNT", account, "지급 전 확인"))
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("account", equalTo(ACCOUNT));
        officer.post(path + "/disclosures", disclosure("RELATED_PARTY", person, "이해충돌 확인"))
                .statusCode(200)
                .body("name", equalTo("홍길동"))
                .body("birthDate", equalTo("1990-03-01"));
        auditor.get("/api/v1/access-log?party=" + firm.id())
                .body("items.why", equalTo(List.of("이해충돌 확인", "지급 전 확인")))
                .body("items.person", hasItem("service-account-demo-officer"));
    }

    @Test
    void a_change_names_the_fields_and_a_stale_one_is_refused() {
        Map<String, Object> identity = identity();
        identity.put("name", "새 이름");
        firm.owner()
                .header("If-Match", "\"0\"")
                .put(path + "/identity", identity)
                .statusCode(200)
                .body("name", equalTo("새 이름"))
                .body("moreIndustries.code", equalTo(List.of("62010")));

        firm.owner().header("If-Match", "\"0\"").put(path + "/identity", identity).statusCode(412);
        firm.owner()
                .get(path + "/versions")
                .body("items", hasSize(2))
                .body("items[0].changes.field", hasItems("name", "moreIndustries[62010].code"))
                .body("items[0].changes.find { it.field == 'name' }.after", equalTo("새 이름"));

        // The same again changes nothing, so there is no new version.
        firm.owner().put(path + "/identity", identity).statusCode(200);
        firm.owner().get(path + "/versions").body("items", hasSize(2));
    }

    @Test
    void what_a_number_says_must_fit_the_rest() {
        Map<String, Object> identity = identity();
        identity.remove("corporateNumber");
        firm.owner()
                .put(path + "/identity", identity)
                .body(severity("CORPORATE_NUMBER_MISSING"), equalTo("NEEDS_REVIEW"));

        identity.put("corporateNumber", "110111-0062431");
        identity.put("ksicVersion", 10);
        firm.owner()
                .put(path + "/identity", identity)
                .body(severity("CORPORATE_NUMBER_CHECK_DIGIT"), equalTo("WARN"))
                .body(severity("INDUSTRY_REVISION"), equalTo("WARN"));
    }

    @Test
    void a_certificate_must_be_the_firms_own_and_counts_while_it_is_valid() {
        Scenario.Firm other = house.firm();
        String foreign = Scenario.document(other.owner(), "SME_CERTIFICATE", "Foreign");
        firm.owner()
                .put(path + "/size", size(foreign, 300))
                .statusCode(400)
                .body("violations.field", hasItem("certificate.documentId"));

        String own = Scenario.document(firm.owner(), "SME_CERTIFICATE", "Own");
        firm.owner()
                .put(path + "/size", size(own, -1))
                .statusCode(200)
                .body(severity("SIZE_CERTIFICATE_EXPIRED"), equalTo("NEEDS_REVIEW"));
    }

    @Test
    void figures_that_cannot_be_are_refused_or_shown() {
        firm.owner()
                .put(path + "/financial-years", Map.of("years", List.of(year(2025), year(2025))))
                .statusCode(400);
        Map<String, Object> lopsided = year(2025);
        lopsided.put("assets", 1L);
        lopsided.put("equity", -5L);
        firm.owner()
                .put(path + "/financial-years", Map.of("years", List.of(lopsided)))
                .statusCode(200)
                .body("years[0].debtRatio", equalTo(null))
                .body(severity("BALANCE_DOES_NOT_ADD_UP"), equalTo("WARN"));
    }

    @Test
    void a_related_person_needs_a_birth_date_and_stays_by_its_id() {
        firm.owner()
                .put(
                        path + "/related-parties",
                        Map.of("relatedParties", List.of(party("홍길동", "0.6"))))
                .statusCode(400)
                .body("violations.field", hasItem("relatedParties[0].birthDate"));
        String id =
                firm.owner()
                        .put(path + "/related-parties", Map.of("relatedParties", owners()))
                        .extract()
                        .path("relatedParties[0].id");
        Map<String, Object> kept = new HashMap<>(Map.of("id", id));
        kept.putAll(Map.of("relation", "OWNER", "share", "0.7", "source", "DECLARATION"));
        firm.owner()
                .put(path + "/related-parties", Map.of("relatedParties", List.of(kept)))
                .statusCode(200)
                .body("relatedParties", hasSize(1))
                .body("relatedParties[0].id", equalTo(id))
                .body("relatedParties[0].name", equalTo("홍*동"))
                .body("relatedParties[0].share", equalTo("0.7"));
    }

    @Test
    void money_goes_only_to_an_account_whose_holder_the_bank_confirmed() {
        String second = addAccount("98765432101234", "시험기업");
        pay(second).statusCode(409);

        ServiceProcess.authorities().holder("004", "98765432101234", "남의 회사");
        check(second, "DIFFERS");
        pay(second).statusCode(409);

        ServiceProcess.authorities().holder("004", "98765432101234", "(주)시험기업");
        check(second, "MATCHES");
        pay(second)
                .statusCode(200)
                .body("payoutAccount.id", equalTo(second))
                .body("payoutAccount.bankCode", equalTo("004"));
    }

    @Test
    void where_everything_runs_on_one_machine_accounts_are_judged_by_their_last_digit() {
        Servers.Database books = Servers.database("service");
        ServiceProcess.authorities()
                .register(new RegisteredFirms(books.jdbcUrl(), books.app(), books.appPassword()));
        String name = firm.owner().get(path).extract().path("name");
        try {
            check(addAccount("77777777777771", "(주)" + name), "MATCHES");
            check(addAccount("77777777777779", name), "DIFFERS");
            check(addAccount("77777777777770", name), "UNKNOWN");
        } finally {
            ServiceProcess.authorities().register(number -> "");
        }
    }

    @Test
    void a_bank_that_knows_no_such_account_leaves_it_unknown() {
        check(addAccount("55555555555555", "시험기업"), "UNKNOWN");
    }

    @Test
    void closed_suspended_and_unregistered_numbers_are_told_apart() {
        taxOffice("891", "SUSPENDED", "NEEDS_REVIEW");
        taxOffice("892", "CLOSED", "BLOCK");
        taxOffice("893", "UNREGISTERED", "BLOCK");
    }

    @Test
    void a_silent_tax_office_makes_a_status_unknown_that_was_clear() {
        firm.owner().post(path + "/tax-office-check").body("taxOffice.status", equalTo("ACTIVE"));
        ServiceProcess.authorities().silent(true);
        try {
            firm.owner()
                    .post(path + "/tax-office-check")
                    .statusCode(200)
                    .body("taxOffice.status", equalTo("UNKNOWN"))
                    .body(severity("TAX_OFFICE_STATUS"), equalTo("UNKNOWN"));
        } finally {
            ServiceProcess.authorities().silent(false);
        }
    }

    @Test
    void another_firm_neither_sees_nor_changes_it() {
        Client other = house.firm().owner();

        other.get(path).statusCode(404);
        other.get(path + "/versions").statusCode(404);
        other.put(path + "/identity", identity()).statusCode(404);
        other.put(path + "/size", size(UUID.randomUUID().toString(), 1)).statusCode(404);
        other.post(path + "/tax-office-check").statusCode(404);
        other.get("/api/v1/firms").statusCode(403);
        firm.owner()
                .post(
                        path + "/disclosures",
                        disclosure("BANK_ACCOUNT", UUID.randomUUID().toString(), "curious"))
                .statusCode(403);
        auditor.get("/api/v1/access-log?party=" + firm.id()).body("items", hasSize(0));
    }

    @Test
    void what_changed_reaches_those_who_lend() {
        Map<String, Object> identity = identity();
        identity.put("name", "바뀐 이름");
        firm.owner().put(path + "/identity", identity).statusCode(200);

        String loan = house.apply(firm, house.wish(Scenario.YOUTH, 10_000_000L));
        officer.getUntil("/api/v1/loans/" + loan, a -> a.statusCode(200));
        firm.owner().get(path).body("name", equalTo("바뀐 이름"));
        officer.get("/api/v1/firms?text=시험기업").body("items.id", not(hasItem(firm.id())));
    }

    private void taxOffice(String begins, String status, String severity) {
        Map<String, Object> details = house.firmDetails();
        details.put("businessRegistrationNumber", beginning(begins));
        String id =
                house.as("demo-startup")
                        .post("/api/v1/firms", details)
                        .statusCode(201)
                        .extract()
                        .path("id");
        officer.post("/api/v1/firms/" + id + "/tax-office-check")
                .statusCode(200)
                .body("taxOffice.status", equalTo(status))
                .body(severity("TAX_OFFICE_STATUS"), equalTo(severity));
    }

    /** A number that begins so: the tax office's twin goes by that. */
    private static String beginning(String digits) {
        int hundreds = Integer.parseInt(digits) - 100;
        return Scenario.number(hundreds * 10_000 + 17);
    }

    private String addAccount(String number, String holder) {
        return firm.owner()
                .post(
                        path + "/bank-accounts",
                        Map.of("bankCode", "004", "account", number, "holder", holder))
                .statusCode(200)
                .extract()
                .path("accounts[-1].id");
    }

    private io.restassured.response.ValidatableResponse pay(String account) {
        return firm.owner().put(path + "/payout-account", Map.of("accountId", account));
    }

    private void check(String account, String said) {
        firm.owner()
                .post(path + "/bank-accounts/" + account + "/name-check")
                .statusCode(200)
                .body("accounts.find { it.id == '" + account + "' }.nameCheck", equalTo(said));
    }

    private Map<String, Object> identity() {
        Map<String, Object> identity = house.firmDetails();
        identity.remove("businessRegistrationNumber");
        identity.remove("sizeClass");
        identity.remove("payoutAccount");
        identity.put("moreIndustries", List.of(Map.of("code", "62010", "version", 11)));
        return identity;
    }

    private Map<String, Object> size(String document, int validDays) {
        return Map.of(
                "sizeClass",
                "SMALL",
                "certificate",
                Map.of(
                        "documentId",
                        document,
                        "validFrom",
                        house.today().minusDays(60).toString(),
                        "validUntil",
                        house.today().plusDays(validDays).toString()));
    }

    private static Map<String, Object> year(int year) {
        Map<String, Object> figures = new HashMap<>();
        figures.put("year", year);
        figures.put("revenue", 1_000_000_000L);
        figures.put("rndSpend", 100_000_000L);
        figures.put("employees", 12);
        figures.put("debt", 1_300_000_000L);
        figures.put("equity", 700_000_000L);
        figures.put("assets", 2_000_000_000L);
        return figures;
    }

    private static List<Map<String, Object>> owners() {
        Map<String, Object> person = party("홍길동", "0.6");
        person.put("birthDate", "1990-03-01");
        Map<String, Object> parent = party("모회사", "0.4");
        parent.put("businessRegistrationNumber", "214-86-39239");
        return List.of(person, parent);
    }

    private static Map<String, Object> party(String name, String share) {
        Map<String, Object> party = new HashMap<>();
        party.put("name", name);
        party.put("relation", "OWNER");
        party.put("share", share);
        party.put("from", "2020-01-01");
        party.put("source", "SHAREHOLDER_REGISTER");
        return party;
    }

    private static Map<String, Object> disclosure(String what, String item, String reason) {
        return Map.of("what", what, "itemId", item, "reason", reason);
    }

    private static String severity(String code) {
        return "findings.find { it.code == '" + code + "' }.severity";
    }
}
