package cn.mingquan.checks.browser;

import cn.mingquan.checks.stack.Stack;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of a lane of tests, which speaks Chinese: Playwright belongs to the thread that has made it. Each test takes a
 * window of its own, with its own sign-in.
 */
public final class Browser {
    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Browser::start);

    private final com.microsoft.playwright.Browser chromium;

    private Browser(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** Fetches browser and font where they are missing, and starts Playwright once in each lane. */
    public static Browser running() {
        return RUNNING.get();
    }

    private static synchronized Browser start() {
        try {
            var program = Fetched.chromium();
            Fetched.chineseFont();
            return new Browser(launch(program));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static com.microsoft.playwright.Browser launch(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Two cores run the server, Keycloak and the browser: what takes a second alone may take many here.
        PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
        var started = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return started;
    }

    /** A new window of the size most offices have, signed in nowhere. Close its context when done. */
    public Page window() {
        return window(1366, 768);
    }

    public Page window(int width, int height) {
        return context(width, height).newPage();
    }

    public BrowserContext context(int width, int height) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                // Somebody who has asked for less movement: what a picture shows is what stays.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(45_000);
        context.setDefaultNavigationTimeout(90_000);
        return context;
    }

    /** What the window shows, into {@code target/screenshots}. */
    static void look(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(screenshots().resolve(name + ".png")));
    }

    /** As {@link #look}, of the page's whole length. */
    public static void lookAtAll(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(screenshots().resolve(name + ".png"))
                .setFullPage(true));
    }

    /** As {@link #look}; renewed in the manuals when the documentation is written ({@code -Dmingquan.docs.write=true}). */
    static void picture(Page page, String name) {
        look(page, name);
        if (Boolean.getBoolean("mingquan.docs.write")) {
            page.screenshot(
                    new ScreenshotOptions().setPath(Stack.root().resolve("docs/manual/images/" + name + ".png")));
        }
    }

    private static Path screenshots() {
        return Stack.scratch().resolve("screenshots");
    }
}
