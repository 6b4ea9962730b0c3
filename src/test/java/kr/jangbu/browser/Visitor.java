package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.jangbu.embedded.Identity;

/** Somebody before a browser. Keeps what the browser complained of. */
final class Visitor {
    /** A phone's and a desk's. */
    private static final int[] WIDTHS = {360, 1280};

    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 10_000;

    private final BrowserContext context;
    private final String baseUrl;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String baseUrl) {
        this.context = context;
        this.baseUrl = baseUrl;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
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

    Page page() {
        return page;
    }

    Visitor speaking(String language) {
        context.addCookies(List.of(new Cookie("lang", language).setUrl(baseUrl)));
        return this;
    }

    void fill(String field, String value) {
        page.fill("[name=" + field + "]", value);
    }

    void choose(String field, String value) {
        page.selectOption("[name=" + field + "]", value);
    }

    /** Presses the button with exactly these words. */
    void press(String words) {
        page.click("button:text-is(\"" + words + "\")");
    }

    /** Whether the words come to stand on the page: it may just be on its way. */
    boolean sees(String words) {
        try {
            page.waitForFunction(
                    "words => document.body.innerText.includes(words)",
                    words,
                    new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
            return true;
        } catch (TimeoutError never) {
            return false;
        }
    }

    /** The field is marked as wrong; the answer that says so is no reason to complain. */
    void isToldThatIsWrong(String field) {
        page.waitForSelector("[name=" + field + "][aria-invalid=true]");
        assertTrue(complaints.removeIf(c -> c.contains(": 400 ")), "a refused form answers 400");
    }

    List<String> complaints() {
        return complaints;
    }

    /** Readable by all, on a phone and on a desk, in both languages, or names what is not. */
    void check(String path) {
        for (String language : List.of("ko", "en")) {
            speaking(language);
            for (int width : WIDTHS) {
                page.setViewportSize(width, HEIGHT);
                open(path);
                checkAsShown(path + " in " + language + " at " + width);
                assertEquals(language, page.getAttribute("html", "lang"), path);
            }
        }
        speaking("ko");
    }

    private void checkAsShown(String what) {
        int before = complaints.size();
        List<String> barriers =
                new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        // The check fetches style sheets for itself, some by addresses that only they understand.
        complaints.subList(before, complaints.size()).clear();
        assertEquals(List.of(), barriers, what);
        assertTrue(
                (Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                what + " is wider than the screen");
    }
}
