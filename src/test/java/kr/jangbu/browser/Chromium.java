package kr.jangbu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The distribution's Chromium, headless, for the tests of one class. When a test fails, what every
 * visitor had before him is kept as a picture in {@code target/screens}.
 */
final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {
    /** No sandbox as root; nothing that would call home. */
    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final Path SCREENS = Path.of("target/screens");

    private final String baseUrl;
    private final List<Page> pages = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    Chromium(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program())
                                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            for (int i = 0; i < pages.size(); i++) {
                String name = test.getRequiredTestMethod().getName() + "-" + (i + 1) + ".png";
                pages.get(i)
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setPath(SCREENS.resolve(name))
                                        .setFullPage(true));
            }
        }
        pages.forEach(page -> page.context().close());
        pages.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        browser.close();
        playwright.close();
    }

    /** Somebody sits down before an empty browser. */
    Visitor visitor() {
        return visitor(options());
    }

    /** Somebody whose browser runs no script. */
    Visitor withoutScripts() {
        return visitor(options().setJavaScriptEnabled(false));
    }

    private Visitor visitor(Browser.NewContextOptions options) {
        Page page = browser.newContext(options).newPage();
        pages.add(page);
        return new Visitor(page, baseUrl, this::inspector);
    }

    /** The same person, where the pages' own policy does not keep the inspection out. */
    private BrowserContext inspector(BrowserContext of) {
        return browser.newContext(options().setBypassCSP(true).setStorageState(of.storageState()));
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setLocale("ko-KR")
                .setViewportSize(1280, 900);
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium: ./test installs it"));
    }
}
