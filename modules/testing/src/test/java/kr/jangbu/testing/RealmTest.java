package kr.jangbu.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.jangbu.embedded.Identity;
import org.junit.jupiter.api.Test;

/**
 * What Keycloak says of the demo realm's people and machines, and what production's realm lacks.
 */
class RealmTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> PEOPLE =
            new TreeMap<>(
                    Map.of(
                            "startup", "startup",
                            "startup2", "startup",
                            "officer", "officer",
                            "officer2", "officer",
                            "reviewer", "reviewer",
                            "fundmanager", "fund-manager",
                            "lp", "lp",
                            "auditor", "auditor",
                            "operator", "operator",
                            "admin", "admin"));

    static {
        PEOPLE.put("provider", "provider");
    }

    private static final Map<String, String> MACHINES =
            new TreeMap<>(
                    Map.of(
                            "demo-ledger-operator", "ledger-operator",
                            "demo-auditor", "auditor",
                            "demo-bank-003", "bank",
                            "demo-bank-004", "bank",
                            "demo-officer", "officer",
                            "demo-officer2", "officer",
                            "demo-startup", "startup",
                            "demo-reviewer", "reviewer",
                            "demo-fundmanager", "fund-manager"));

    @Test
    void every_person_logs_in_with_one_role_for_our_interface_and_is_marked_as_demo() {
        PEOPLE.forEach((name, role) -> {
            JsonNode claims = claims(Realm.DEMO.token(name));

            assertEquals(name, claims.path("preferred_username").asText());
            assertCommon(claims, role);
        });
    }

    @Test
    void every_machine_gets_a_token_with_its_role_and_banks_carry_their_code() {
        MACHINES.forEach((client, role) -> {
            JsonNode claims = claims(Realm.DEMO.token(client));

            assertEquals("service-account-" + client, claims.path("preferred_username").asText());
            assertCommon(claims, role);
            String code = role.equals("bank") ? client.substring(10) : "";
            assertEquals(code, claims.path("bank_code").asText(""));
        });
    }

    @Test
    void nobody_else_is_known() {
        Identity identity = new Identity(Realm.DEMO.issuer());

        assertThrows(IllegalStateException.class, () -> identity.person("stranger"));
        assertThrows(IllegalStateException.class, () -> identity.client("demo-stranger"));
    }

    @Test
    void productions_realm_has_the_same_roles_and_nobody_in_it() throws IOException {
        JsonNode demo = realm("realm.json");
        JsonNode prod = realm("realm-prod.json");

        assertEquals(demo.path("roles"), prod.path("roles"));
        assertTrue(prod.path("users").isMissingNode());
        assertEquals(1, prod.path("clients").size());
        JsonNode web = prod.path("clients").path(0);
        assertEquals("jangbu-web", web.path("clientId").asText());
        assertEquals("${JANGBU_WEB_SECRET}", web.path("secret").asText());
        assertFalse(prod.toString().contains("demo"), "production's realm speaks of the demo");
    }

    private static void assertCommon(JsonNode claims, String role) {
        List<String> roles = new ArrayList<>();
        claims.at("/realm_access/roles").forEach(r -> roles.add(r.asText()));
        assertEquals(List.of(role), roles);
        assertEquals("jangbu-api", claims.path("aud").asText());
        assertEquals("demo", claims.path("env").asText());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
    }

    private static JsonNode claims(String token) {
        try {
            List<String> parts = List.of(token.split("\\.", -1));
            assertEquals("PS256", decoded(parts.get(0)).path("alg").asText());
            return decoded(parts.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode decoded(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static JsonNode realm(String name) throws IOException {
        return JSON.readTree(
                Files.readString(Checkout.root().resolve("config/keycloak").resolve(name)));
    }
}
