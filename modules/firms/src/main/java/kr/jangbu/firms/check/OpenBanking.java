package kr.jangbu.firms.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Seoul;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The clearing house's inquiry of an account holder's real name (금융결제원 오픈뱅킹 계좌실명조회): a token of
 * scope {@code oob}, then {@code POST /v2.0/inquiry/real_name}. Without an address nobody is asked.
 *
 * <p>Source: KFTC open banking API specification 2.x, 계좌실명조회; answer codes A0000 and 000.
 */
@ApplicationScoped
class OpenBanking implements AccountHolders {
    private static final Logger LOG = Logger.getLogger(OpenBanking.class);

    /** The holder is named by a business registration number. */
    private static final String BY_BUSINESS_NUMBER = "6";

    private static final int OWN_PART = 9;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final Optional<String> address;
    private final String organisation;
    private final Optional<String> clientId;
    private final Optional<String> clientSecret;
    private final Clock clock;

    OpenBanking(
            @ConfigProperty(name = "jangbu.open-banking.url") Optional<String> address,
            @ConfigProperty(name = "jangbu.open-banking.organisation")
                    Optional<String> organisation,
            @ConfigProperty(name = "jangbu.open-banking.client-id") Optional<String> clientId,
            @ConfigProperty(name = "jangbu.open-banking.client-secret")
                    Optional<String> clientSecret,
            Clock clock) {
        this.address = address.filter(a -> !a.isBlank());
        this.organisation = organisation.orElse("");
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    @Override
    public Optional<String> nameOf(Question question) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode answer = inquire(address.get(), question);
            boolean named =
                    answer.path("rsp_code").asText().equals("A0000")
                            && answer.path("bank_rsp_code").asText().equals("000");
            if (!named) {
                LOG.warnf(
                        "a bank named no holder: %s %s",
                        answer.path("rsp_code").asText(), answer.path("bank_rsp_code").asText());
            }
            return named
                    ? Optional.of(answer.path("account_holder_name").asText())
                            .filter(name -> !name.isBlank())
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the clearing house gave no answer: %s", e);
            return Optional.empty();
        }
    }

    private JsonNode inquire(String base, Question question) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("bank_tran_id", organisation + "U" + ownPart());
        body.put("bank_code_std", question.bankCode());
        body.put("account_num", question.accountNumber().replace("-", ""));
        body.put("account_holder_info_type", BY_BUSINESS_NUMBER);
        body.put("account_holder_info", question.holder().digits());
        body.put("tran_dtime", ZonedDateTime.ofInstant(clock.instant(), Seoul.ZONE).format(TIME));
        return JsonCalls.post(
                URI.create(base + "/v2.0/inquiry/real_name"),
                "application/json; charset=UTF-8",
                body.toString(),
                Map.of("Authorization", "Bearer " + token(base)));
    }

    private String token(String base) throws IOException {
        String form =
                "client_id=%s&client_secret=%s&scope=oob&grant_type=client_credentials"
                        .formatted(encoded(clientId.orElse("")), encoded(clientSecret.orElse("")));
        JsonNode answer =
                JsonCalls.post(
                        URI.create(base + "/oauth/2.0/token"),
                        "application/x-www-form-urlencoded",
                        form,
                        Map.of());
        String token = answer.path("access_token").asText();
        if (token.isEmpty()) {
            throw new IOException("no token: " + answer.path("rsp_code").asText());
        }
        return token;
    }

    /** Unique within a day: the last bits of a time-ordered id are random. */
    private static String ownPart() {
        String hex = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return hex.substring(hex.length() - OWN_PART);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
