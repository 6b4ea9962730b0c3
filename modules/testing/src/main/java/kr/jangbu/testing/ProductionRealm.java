package kr.jangbu.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The realm file of production under a name of its own, with the variables filled in as a
 * deployment would and the machine clients that tests call with.
 */
final class ProductionRealm {
    static final String NAME = "production";

    static final String WEB = "jangbu-web";

    /** Passes for a client of the demo that somebody carried over. */
    static final String MARKED = "live-marked";

    private static final String LIVE = "live-";
    private static final String PUBLIC_URL = "https://jangbu.test";
    private static final String AUDIENCE = "jangbu-api";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> ROLES =
            new TreeMap<>(
                    Map.of(
                            "live-admin",
                            "admin",
                            "live-officer",
                            "officer",
                            "live-officer2",
                            "officer",
                            "live-startup",
                            "startup",
                            "live-auditor",
                            "auditor",
                            MARKED,
                            "auditor",
                            "live-bank-003",
                            "bank",
                            "live-ledger-operator",
                            "ledger-operator"));

    private ProductionRealm() {}

    /** {@code demo-officer} and {@code officer} are both played by {@code live-officer}. */
    static String clientOf(String who) {
        String client = LIVE + who.replaceFirst("^" + Realm.MACHINE, "");
        if (!ROLES.containsKey(client)) {
            throw new IllegalArgumentException("nobody plays " + who + " in " + NAME);
        }
        return client;
    }

    /** Nothing that the demo uses; always the same, so that Keycloak imports the realm once. */
    static String secretOf(String client) {
        return UUID.nameUUIDFromBytes(("secret of " + client).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Writes the realm file into the folder. */
    static Path write(Path config, Path folder) {
        Path file = folder.resolve("realm-production.json");
        try {
            String template =
                    Files.readString(config.resolve("keycloak/realm-prod.json"))
                            .replace("${JANGBU_WEB_SECRET}", secretOf(WEB))
                            .replace("${JANGBU_PUBLIC_URL}", PUBLIC_URL);
            ObjectNode realm = (ObjectNode) JSON.readTree(template);
            realm.put("realm", NAME);
            ROLES.forEach((client, role) -> addMachine(realm, client, role));
            Files.createDirectories(folder);
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static void addMachine(ObjectNode realm, String clientId, String role) {
        ObjectNode client = realm.withArray("clients").addObject();
        client.put("clientId", clientId)
                .put("enabled", true)
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", secretOf(clientId))
                .put("standardFlowEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("fullScopeAllowed", true);
        ArrayNode mappers = client.putArray("protocolMappers");
        addMapper(
                mappers,
                "audience",
                "oidc-audience-mapper",
                Map.of("included.custom.audience", AUDIENCE));
        if (role.equals("bank")) {
            addMapper(
                    mappers,
                    "bank_code",
                    "oidc-hardcoded-claim-mapper",
                    Map.of(
                            "claim.name", "bank_code",
                            "claim.value", clientId.substring(clientId.length() - 3),
                            "jsonType.label", "String"));
        }
        if (clientId.equals(MARKED)) {
            addMapper(
                    mappers,
                    "env",
                    "oidc-hardcoded-claim-mapper",
                    Map.of(
                            "claim.name", "env",
                            "claim.value", "demo",
                            "jsonType.label", "String"));
        }
        realm.withArray("users")
                .addObject()
                .put("username", "service-account-" + clientId)
                .put("enabled", true)
                .put("serviceAccountClientId", clientId)
                .putArray("realmRoles")
                .add(role);
    }

    private static void addMapper(
            ArrayNode mappers, String name, String kind, Map<String, String> configuration) {
        ObjectNode config =
                mappers.addObject()
                        .put("name", name)
                        .put("protocol", "openid-connect")
                        .put("protocolMapper", kind)
                        .putObject("config");
        config.put("access.token.claim", "true");
        new TreeMap<>(configuration).forEach(config::put);
    }
}
