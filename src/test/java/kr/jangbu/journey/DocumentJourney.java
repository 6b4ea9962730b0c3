package kr.jangbu.journey;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import kr.jangbu.foundation.Ids;
import kr.jangbu.testing.Client;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.Test;

/** A firm hands in a document, an officer reads it for a reason, and the auditor sees both. */
class DocumentJourney {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final byte[] PDF = text("%PDF-1.7\n% a certificate");

    private final Scenario house = TheService.scenario();
    private final Scenario.Firm firm = house.firm();
    private final Client officer = house.as("demo-officer");
    private final Client auditor = house.as("demo-auditor");

    @Test
    void a_document_is_kept_filed_in_the_books_and_read_for_a_reason() {
        byte[] content = large();
        String id =
                file("FINANCIAL_STATEMENTS", "재무제표 2025.pdf", content)
                        .statusCode(201)
                        .body("fileName", equalTo("재무제표 2025.pdf"))
                        .body("mediaType", equalTo("application/pdf"))
                        .body("sizeBytes", equalTo(content.length))
                        .body("sha256", equalTo(sha256(content)))
                        .body("scan", equalTo("NOT_SCANNED"))
                        .body("owner", equalTo(firm.id()))
                        .extract()
                        .path("id");

        // The books have it: one piece, the hash as subject, and in time a proof.
        auditor.get("/api/v1/ledger/transfers/" + id)
                .statusCode(200)
                .body("code", equalTo("DOCUMENT_FILED"))
                .body("subject", equalTo("sha256:" + sha256(content)))
                .body("amount", equalTo(1));
        auditor.getUntil("/api/v1/ledger/transfers/" + id + "/proof", a -> a.statusCode(200));
        auditor.get("/api/v1/ledger/accounts/documents:" + firm.id())
                .body("unit", equalTo("DOCUMENT"))
                .body("debitsPosted", equalTo(1));

        // Its own people read it without more ado; an officer says why.
        assertArrayEquals(content, content(firm.owner(), id, ""));
        officer.get(DOCUMENTS + "/" + id).statusCode(200).body("owner", equalTo(firm.id()));
        officer.get(DOCUMENTS + "/" + id + "/content")
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        assertArrayEquals(content, content(officer, id, "?reason=심사"));

        // Who looked, whose, what and why stands where auditors read it.
        auditor.get("/api/v1/access-log?party=" + firm.id())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].person", equalTo("service-account-demo-officer"))
                .body("items[0].why", equalTo("심사"))
                .body("items[0].what", containsString(id))
                .body("items[0].fromAddress", notNullValue())
                .body("items[0].actingFor", equalTo("KOSME"));
        house.booksBalance();
    }

    @Test
    void documents_are_listed_the_newest_first_and_paged() {
        for (int i = 0; i < 3; i++) {
            Scenario.document(firm.owner(), "OTHER", "Page " + i);
        }

        String next =
                firm.owner()
                        .get(DOCUMENTS + "?limit=2")
                        .body("items", hasSize(2))
                        .extract()
                        .path("nextCursor");
        firm.owner()
                .get(DOCUMENTS + "?limit=2&cursor=" + next)
                .body("items", hasSize(1))
                .body("nextCursor", equalTo(null));
        officer.get(DOCUMENTS + "?firm=" + firm.id()).body("items", hasSize(3));
    }

    @Test
    void another_firm_sees_nothing_of_it() {
        String id = Scenario.document(firm.owner(), "OTHER", "Secret");
        Scenario.Firm other = house.firm();

        other.owner().get(DOCUMENTS + "/" + id).statusCode(404);
        other.owner().get(DOCUMENTS + "/" + id + "/content?reason=curious").statusCode(404);
        other.owner().get(DOCUMENTS + "?firm=" + firm.id()).statusCode(404);
        other.owner().get(DOCUMENTS).body("items.id", not(hasItem(id)));
        officer.get("/api/v1/access-log").statusCode(403);
        auditor.get("/api/v1/access-log?party=" + firm.id()).body("items", hasSize(0));
    }

    @Test
    void what_is_not_what_it_says_is_refused() {
        refused("OTHER", "수식.xlsx", PDF, "file");
        refused("OTHER", "program.pdf", new byte[] {'M', 'Z', 0, 3, 0}, "file");
        refused("OTHER", "empty.pdf", new byte[0], "file");
        refused("NO_SUCH_KIND", "a.pdf", PDF, "kind");
        refused("BUSINESS_REGISTRATION", "a.txt", text("text only"), "file");
        firm.owner().get(DOCUMENTS).body("items", hasSize(0));
    }

    @Test
    void malicious_content_is_refused_even_where_nobody_scans() {
        String signature =
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*";

        refused("OTHER", "a.txt", text(signature), "file");
        refused("OTHER", "a.pdf", text("%PDF-1.7\n" + signature), "file");
    }

    @Test
    void a_document_beyond_the_limit_is_too_large() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        file("OTHER", "large.pdf", large)
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void sent_twice_with_one_key_it_is_kept_once() {
        Client twice = firm.owner().key(Ids.next().toString());

        String first = Scenario.document(twice, "OTHER", "Once");
        String again = Scenario.document(twice, "OTHER", "Once");

        org.junit.jupiter.api.Assertions.assertEquals(first, again);
        firm.owner().get(DOCUMENTS).body("items", hasSize(1));
    }

    private void refused(String kind, String name, byte[] content, String field) {
        file(kind, name, content).statusCode(400).body("violations.field", hasItem(field));
    }

    private ValidatableResponse file(String kind, String name, byte[] content) {
        return firm.owner().upload(DOCUMENTS, Map.of("kind", kind), name, content);
    }

    private static byte[] content(Client reader, String id, String query) {
        return reader.get(DOCUMENTS + "/" + id + "/content" + query)
                .statusCode(200)
                .header("Content-Disposition", containsString("filename*=UTF-8''"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
    }

    /** Several pieces long, and no multiple of one. */
    private static byte[] large() {
        byte[] content = new byte[700_001];
        new Random(5).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        return content;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
