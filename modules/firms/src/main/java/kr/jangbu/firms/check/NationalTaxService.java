package kr.jangbu.firms.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.jangbu.firms.profile.TaxOffice.Details;
import kr.jangbu.firms.profile.TaxOffice.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The National Tax Service's status and authenticity API (국세청 사업자등록정보 진위확인 및 상태조회): {@code POST
 * /v1/status} and {@code /v1/validate}, at most 100 numbers a call. Without an address nobody is
 * asked.
 *
 * <p>Source: api.odcloud.kr/api/nts-businessman, as published on data.go.kr (15081808).
 */
@ApplicationScoped
class NationalTaxService implements BusinessRegister {
    private static final Logger LOG = Logger.getLogger(NationalTaxService.class);
    private static final int MOST_AT_ONCE = 100;
    private static final String JSON = "application/json";

    private final Optional<String> address;
    private final String key;

    NationalTaxService(
            @ConfigProperty(name = "jangbu.nts.url") Optional<String> address,
            @ConfigProperty(name = "jangbu.nts.key") Optional<String> key) {
        this.address = address.filter(a -> !a.isBlank());
        this.key = key.orElse("");
    }

    @Override
    public List<Standing> ask(List<Claim> claims) {
        List<Standing> all = new ArrayList<>();
        for (int from = 0; from < claims.size(); from += MOST_AT_ONCE) {
            List<Claim> some = claims.subList(from, Math.min(from + MOST_AT_ONCE, claims.size()));
            all.addAll(address.isEmpty() ? unknown(some) : answers(address.get(), some));
        }
        return List.copyOf(all);
    }

    private List<Standing> answers(String base, List<Claim> claims) {
        try {
            Map<String, JsonNode> statuses = byNumber(call(base, "status", numbers(claims)));
            Map<String, JsonNode> details = byNumber(call(base, "validate", details(claims)));
            return claims.stream()
                    .map(c -> c.number().digits())
                    .map(number -> standing(statuses.get(number), details.get(number)))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("the tax office gave no answer: %s", e);
            return unknown(claims);
        }
    }

    private static Standing standing(
            @org.jspecify.annotations.Nullable JsonNode status,
            @org.jspecify.annotations.Nullable JsonNode details) {
        if (status == null) {
            return Standing.UNKNOWN;
        }
        String type = status.path("tax_type").asText("");
        return new Standing(
                status(status.path("b_stt_cd").asText(""), type),
                type.isEmpty() ? null : type,
                details == null ? Details.UNKNOWN : details(details.path("valid").asText("")));
    }

    private static Status status(String code, String type) {
        return switch (code) {
            case "01" -> Status.ACTIVE;
            case "02" -> Status.SUSPENDED;
            case "03" -> Status.CLOSED;
            // The register says so in words only.
            default -> type.contains("등록되지 않은") ? Status.UNREGISTERED : Status.UNKNOWN;
        };
    }

    private static Details details(String valid) {
        return switch (valid) {
            case "01" -> Details.MATCH;
            case "02" -> Details.DIFFER;
            default -> Details.UNKNOWN;
        };
    }

    private JsonNode call(String base, String what, JsonNode body) throws IOException {
        URI uri =
                URI.create(
                        "%s/v1/%s?serviceKey=%s"
                                .formatted(
                                        base,
                                        what,
                                        URLEncoder.encode(key, StandardCharsets.UTF_8)));
        JsonNode answer = JsonCalls.post(uri, JSON, body.toString(), Map.of());
        if (!answer.path("status_code").asText().equals("OK") || !answer.path("data").isArray()) {
            throw new IOException(what + ": " + answer.path("status_code").asText("no status"));
        }
        return answer.path("data");
    }

    private static Map<String, JsonNode> byNumber(JsonNode data) {
        Map<String, JsonNode> byNumber = new HashMap<>();
        data.forEach(one -> byNumber.put(one.path("b_no").asText(), one));
        return byNumber;
    }

    private static ObjectNode numbers(List<Claim> claims) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode numbers = body.putArray("b_no");
        claims.forEach(c -> numbers.add(c.number().digits()));
        return body;
    }

    private static ObjectNode details(List<Claim> claims) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode businesses = body.putArray("businesses");
        claims.forEach(c ->
                businesses
                        .addObject()
                        .put("b_no", c.number().digits())
                        .put("start_dt", c.foundedOn().format(DateTimeFormatter.BASIC_ISO_DATE))
                        .put("p_nm", c.representative()));
        return body;
    }

    private static List<Standing> unknown(List<Claim> claims) {
        return claims.stream().map(c -> Standing.UNKNOWN).toList();
    }
}
