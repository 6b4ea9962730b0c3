package kr.jangbu.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a page can be read by all: by WCAG 2.1 AA as far as axe can tell, on a phone and on a
 * desk, in Korean and in English without a word of Korean that is not marked as such.
 */
final class Inspection {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    /** Text with Hangul that a reader of English meets and that is not marked as Korean. */
    private static final String UNTRANSLATED =
            """
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.parentElement;
                if (/[가-힣]/.test(walk.currentNode.data)
                    && !at.closest('[lang=ko], script')) {
                  found.push(walk.currentNode.data.trim());
                }
              }
              return found;
            }
            """;

    /** Whatever follows the width of the window has followed it. */
    private static final String DRAWN_ANEW =
            "() => new Promise(done =>"
                    + " requestAnimationFrame(() => requestAnimationFrame(() => done())))";

    private final Page page;
    private final String baseUrl;

    Inspection(Page page, String baseUrl) {
        this.page = page;
        this.baseUrl = baseUrl;
    }

    void of(String path) {
        page.setViewportSize(DESK, HEIGHT);
        show(path, "en");
        assertEquals(List.of(), page.evaluate(UNTRANSLATED), path + " is not in English");
        show(path, "ko");
        asShown(path + " on a desk");
        page.setViewportSize(PHONE, HEIGHT);
        page.evaluate(DRAWN_ANEW);
        asShown(path + " on a phone");
    }

    private void show(String path, String language) {
        page.context().addCookies(List.of(new Cookie("lang", language).setUrl(baseUrl)));
        page.navigate(path);
        assertEquals(language, page.getAttribute("html", "lang"), path);
    }

    /** Kept as a picture for whoever wants to look: {@code -Djangbu.look=true}. */
    private void picture(String what) {
        if (Boolean.getBoolean("jangbu.look")) {
            String name =
                    what.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("[/ ?=]", "_");
            Path file = Path.of("target/look", System.nanoTime() + name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private void asShown(String what) {
        picture(what);
        List<String> barriers =
                new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule ->
                                        rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                                .toList();
        assertEquals(List.of(), barriers, what);
        assertTrue(
                (Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                what + " is wider than the screen");
    }
}
