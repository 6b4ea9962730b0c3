package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a newcomer needs to know when everything is up: where to go, and as whom. */
final class Welcome {
    private static final String SERVICE_ACCOUNT = "service-account-";

    private Welcome() {}

    static String table(Settings settings, double seconds) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(Locale.ROOT, "장부 Jangbu is ready (%.1f s)", seconds));
        lines.add("");
        lines.add(row("The service", settings.serviceUrl(), ""));
        lines.add(row("Its interface", settings.serviceUrl() + "/q/openapi", ""));
        lines.add(row("Keycloak", settings.issuer(), ""));
        lines.add(row("PostgreSQL", "127.0.0.1:" + settings.postgresPort(), "database jangbu"));
        lines.add(row("Kafka", "127.0.0.1:" + settings.kafkaPort(), ""));
        JsonNode users = users(settings);
        lines.add("");
        lines.add("People, to log in as (password: " + Identity.DEMO + ")");
        for (JsonNode user : users) {
            String name = user.path("username").asText();
            if (!name.startsWith(SERVICE_ACCOUNT)) {
                lines.add(row(name, user.path("firstName").asText(), roles(user)));
            }
        }
        lines.add("");
        lines.add("Machines (client credentials, secret: " + Identity.DEMO + ")");
        for (JsonNode user : users) {
            String name = user.path("username").asText();
            if (name.startsWith(SERVICE_ACCOUNT)) {
                lines.add(row(name.substring(SERVICE_ACCOUNT.length()), "", roles(user)));
            }
        }
        lines.add("");
        lines.add(
                "Data, logs and secrets lie in " + settings.home() + ". Ctrl-C stops everything.");
        return String.join(System.lineSeparator(), lines);
    }

    private static JsonNode users(Settings settings) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readString(settings.realmFile()))
                    .path("users");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + settings.realmFile(), e);
        }
    }

    private static String roles(JsonNode user) {
        List<String> roles = new ArrayList<>();
        user.path("realmRoles").forEach(r -> roles.add(r.asText()));
        return String.join(", ", roles);
    }

    private static String row(String first, String second, String third) {
        return ("  " + padded(first, 22) + padded(second, 40) + third).stripTrailing();
    }

    /** Hangul takes two columns of a terminal. */
    private static String padded(String text, int columns) {
        int width =
                text.codePoints().map(c -> Character.isIdeographic(c) || isHangul(c) ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, columns - width));
    }

    private static boolean isHangul(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HANGUL;
    }
}
