package kr.jangbu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's Chromium, headless. */
final class Chromium implements AutoCloseable {
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

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program())
                                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /** Somebody sits down before an empty browser. */
    Visitor visitor(String baseUrl) {
        return new Visitor(
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setBaseURL(baseUrl)
                                .setLocale("ko-KR")
                                // The pages' own policy would keep the accessibility check out.
                                .setBypassCSP(true)
                                .setViewportSize(1280, 900)),
                baseUrl);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium: ./test installs it"));
    }
}
