package kr.jangbu.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Twins of two outside authorities on this machine: the tax office's register of businesses and the
 * clearing house's inquiry of account holders. They speak the published requests and answers and
 * know nobody: what they say follows from the numbers they are asked about.
 *
 * <p>Business registration numbers that begin with 891 have suspended business, 892 have closed,
 * 893 are not registered; all others are in business. A representative named 불일치 does not fit. An
 * account belongs to whom {@link #holder} says. Of every other one the {@link #register} of firms
 * is asked, by the number in the question: an account whose number ends in 0 the bank doesn't know,
 * one that ends in 9 belongs to somebody else ({@value #SOMEBODY_ELSE}), the rest belong to the
 * firm. Without a register the bank knows none.
 *
 * <p>Sources: api.odcloud.kr/api/nts-businessman (data.go.kr 15081808); KFTC open banking API 2.x,
 * 계좌실명조회.
 */
public final class Authorities implements AutoCloseable {
    private static final int MOST_AT_ONCE = 100;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    static final String SOMEBODY_ELSE = "다른 사람";
    private static final String TOKEN = "twin-token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> holders = new ConcurrentHashMap<>();
    private volatile UnaryOperator<String> register = number -> "";
    private volatile boolean silent;

    private Authorities(HttpServer server) {
        this.server = server;
    }

    /**
     * Starts both on one port.
     *
     * @param port 0: any free one
     */
    public static Authorities start(int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            Authorities twins = new Authorities(server);
            server.createContext("/v1/status", twins.answering(Authorities::statuses));
            server.createContext("/v1/validate", twins.answering(Authorities::details));
            server.createContext("/oauth/2.0/token", twins::token);
            server.createContext("/v2.0/inquiry/real_name", twins::realName);
            server.setExecutor(
                    Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            server.start();
            return twins;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the authorities' twins", e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lets a bank name somebody as the holder of an account. */
    public Authorities holder(String bankCode, String account, String name) {
        holders.put(bankCode + ":" + account.replace("-", ""), name);
        return this;
    }

    /**
     * Lets banks know the accounts of firms by their registered names.
     *
     * @param names gives the name by the ten digits of the registration number, or ""
     */
    public Authorities register(UnaryOperator<String> names) {
        register = names;
        return this;
    }

    /** Lets both fail whatever they are asked (500), or answer again. */
    public void silent(boolean fails) {
        silent = fails;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private interface Answering {
        JsonNode to(JsonNode request);
    }

    private com.sun.net.httpserver.HttpHandler answering(Answering answering) {
        return exchange -> {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            JsonNode asked = request.path(request.has("b_no") ? "b_no" : "businesses");
            boolean wrong = !asked.isArray() || asked.isEmpty();
            if (silent) {
                send(exchange, 500, JSON.createObjectNode().put("status_code", "INTERNAL_ERROR"));
            } else if (wrong || asked.size() > MOST_AT_ONCE) {
                String code = wrong ? "REQUEST_DATA_MALFORMED" : "TOO_LARGE_REQUEST";
                send(
                        exchange,
                        wrong ? BAD_REQUEST : 413,
                        JSON.createObjectNode().put("status_code", code));
            } else {
                send(exchange, 200, answering.to(request));
            }
        };
    }

    private static JsonNode statuses(JsonNode request) {
        ArrayNode numbers = (ArrayNode) request.path("b_no");
        ObjectNode answer = JSON.createObjectNode().put("status_code", "OK");
        answer.put("request_cnt", numbers.size());
        ArrayNode data = answer.putArray("data");
        int known = 0;
        for (JsonNode number : numbers) {
            ObjectNode one = status(number.asText());
            known += one.path("b_stt_cd").asText().isEmpty() ? 0 : 1;
            data.add(one);
        }
        return answer.put("match_cnt", known);
    }

    private static ObjectNode status(String number) {
        String begins = number.substring(0, Math.min(3, number.length()));
        ObjectNode one = JSON.createObjectNode().put("b_no", number);
        switch (begins) {
            case "891" -> one.put("b_stt", "휴업자").put("b_stt_cd", "02");
            case "892" -> one.put("b_stt", "폐업자").put("b_stt_cd", "03").put("end_dt", "20250630");
            case "893" -> one.put("b_stt", "").put("b_stt_cd", "");
            default -> one.put("b_stt", "계속사업자").put("b_stt_cd", "01");
        }
        boolean isKnown = !begins.equals("893");
        one.put("tax_type", isKnown ? "부가가치세 일반과세자" : "국세청에 등록되지 않은 사업자등록번호입니다.");
        return one.put("tax_type_cd", isKnown ? "01" : "");
    }

    private static JsonNode details(JsonNode request) {
        ArrayNode businesses = (ArrayNode) request.path("businesses");
        ObjectNode answer = JSON.createObjectNode().put("status_code", "OK");
        answer.put("request_cnt", businesses.size());
        ArrayNode data = answer.putArray("data");
        int valid = 0;
        for (JsonNode business : businesses) {
            boolean fits =
                    business.path("start_dt").asText().matches("[0-9]{8}")
                            && !business.path("p_nm").asText().contains("불일치");
            valid += fits ? 1 : 0;
            ObjectNode one =
                    data.addObject()
                            .put("b_no", business.path("b_no").asText())
                            .put("valid", fits ? "01" : "02")
                            .put("valid_msg", fits ? "" : "확인할 수 없습니다.");
            one.set("request_param", business);
        }
        return answer.put("valid_cnt", valid);
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right =
                form.contains("scope=oob") && form.contains("grant_type=client_credentials");
        send(
                exchange,
                right ? 200 : BAD_REQUEST,
                JSON.createObjectNode()
                        .put("access_token", TOKEN)
                        .put("token_type", "Bearer")
                        .put("expires_in", 7_776_000)
                        .put("scope", "oob"));
    }

    private void realName(HttpExchange exchange) throws IOException {
        if (silent) {
            send(exchange, 500, JSON.createObjectNode());
            return;
        }
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + TOKEN).equals(authorization)) {
            send(exchange, UNAUTHORISED, JSON.createObjectNode().put("rsp_code", "O0002"));
            return;
        }
        JsonNode asked = JSON.readTree(exchange.getRequestBody());
        String bank = asked.path("bank_code_std").asText();
        String account = asked.path("account_num").asText();
        String name = named(bank, account, asked.path("account_holder_info").asText());
        boolean known = !name.isEmpty() && asked.path("bank_tran_id").asText().contains("U");
        send(
                exchange,
                200,
                JSON.createObjectNode()
                        .put("api_tran_id", "2ffd133a-d17a-431d-a6a5")
                        .put("rsp_code", known ? "A0000" : "A0002")
                        .put("bank_tran_id", asked.path("bank_tran_id").asText())
                        .put("bank_code_tran", bank)
                        .put("bank_rsp_code", known ? "000" : "453")
                        .put("bank_code_std", bank)
                        .put("account_num", account)
                        .put("account_holder_name", known ? name : ""));
    }

    private String named(String bank, String account, String businessNumber) {
        String said = holders.get(bank + ":" + account);
        if (said != null || account.isEmpty() || account.endsWith("0")) {
            return said == null ? "" : said;
        }
        String firm = register.apply(businessNumber);
        return !firm.isEmpty() && account.endsWith("9") ? SOMEBODY_ELSE : firm;
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
