package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kr.jangbu.embedded.Identity;

/** Somebody before a browser. Keeps what the browser complained of. */
final class Visitor {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Page page;
    private final String baseUrl;
    private final UnaryOperator<BrowserContext> inspector;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param inspector opens another browser for the same person, in which pages may be inspected
     */
    Visitor(Page page, String baseUrl, UnaryOperator<BrowserContext> inspector) {
        this.page = page;
        this.baseUrl = baseUrl;
        this.inspector = inspector;
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(
                        "%s: %d %s".formatted(page.url(), response.status(), response.url()));
            }
        });
    }

    /** Logs in at the identity provider, through the service. */
    Visitor login(String person) {
        page.navigate("/login");
        page.fill("#username", person);
        page.fill("#password", Identity.DEMO);
        page.click("[type=submit]");
        page.waitForURL(url -> url.startsWith(baseUrl));
        return this;
    }

    /** Opens the page and gives the status of the answer. */
    int open(String path) {
        Response answer = Objects.requireNonNull(page.navigate(path), path);
        return answer.status();
    }

    /** The status of the page's answer, redirections not followed. */
    int statusOf(String path) {
        return page.request()
                .get(
                        path,
                        RequestOptions.create().setHeader("Accept", "text/html").setMaxRedirects(0))
                .status();
    }

    /**
     * Sends a form that the page does not offer, as somebody would who writes it himself.
     *
     * @param csrfToken null for the one of the page that is shown
     */
    APIResponse forge(String action, @org.jspecify.annotations.Nullable String csrfToken) {
        String own = page.inputValue("[name=csrf-token] >> nth=0");
        return page.request()
                .post(
                        action,
                        RequestOptions.create()
                                .setHeader("Accept", "text/html")
                                .setForm(
                                        FormData.create()
                                                .set(
                                                        "csrf-token",
                                                        csrfToken == null ? own : csrfToken)
                                                .set(
                                                        "idempotencyKey",
                                                        "forged" + action.hashCode())));
    }

    /** A second tab, which must not spoil what is open in the first. */
    void openInAnotherTab(String path) {
        try (Page tab = page.context().newPage()) {
            tab.navigate(path);
        }
    }

    Page page() {
        return page;
    }

    void fill(String field, String value) {
        page.fill("[name=" + field + "]", value);
    }

    String filled(String field) {
        return page.inputValue("[name=" + field + "]");
    }

    void choose(String field, String value) {
        page.selectOption("[name=" + field + "]", value);
    }

    /** Presses the button with exactly these words, by keyboard. */
    void press(String words) {
        page.press("button:text-is(\"" + words + "\")", "Enter");
    }

    /** Whether the words come to stand on the page: it may just be on its way. */
    boolean sees(String words) {
        try {
            page.getByText(words)
                    .locator("visible=true")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }

    /** The field is marked as wrong; the answer that says so is no reason to complain. */
    void isToldThatIsWrong(String field) {
        page.waitForSelector("[name=" + field + "][aria-invalid=true]");
        refusedWith(400);
    }

    /** The answer that is shown had this status, as it should: no reason to complain. */
    void refusedWith(int status) {
        assertTrue(complaints.removeIf(c -> c.contains(": " + status + " ")), "status " + status);
    }

    /** Nothing went wrong in the browser. */
    void hadNoTrouble() {
        assertEquals(List.of(), complaints);
    }

    /** Readable by all, on a phone and on a desk, in both languages, or names what is not. */
    void check(String... paths) {
        try (BrowserContext apart = inspector.apply(page.context())) {
            Inspection inspection = new Inspection(apart.newPage(), baseUrl);
            for (String path : paths) {
                inspection.of(path);
            }
        }
    }
}
