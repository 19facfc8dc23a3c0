package vn.dondoc.workplace;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import vn.dondoc.rehearsal.RehearsalUsers;

/** A real Chromium, as found on this machine; nothing is downloaded. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    /** Enough for a busy machine of two cores; what is there at once is seen at once. */
    private static final int PATIENCE_MILLIS = 40_000;

    /** How wide the page's fonts write some words: other fonts break lines elsewhere, and every picture is another. */
    private static final String FONTS =
            """
            (() => {
              const pen = document.createElement('canvas').getContext('2d');
              return ['"Segoe UI", Arial, "Noto Sans", "DejaVu Sans", sans-serif', 'sans-serif'].map(font => {
                pen.font = '100px ' + font;
                return Math.round(pen.measureText('Nghị quyết số 05-NQ/TU, đôn đốc thực hiện').width);
              }).join(' ');
            })()""";

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-site-isolation-trials",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** Skips the test, aloud, where no Chromium is found; fails it in CI, where that may not be. */
    public static Browser find() {
        Optional<Path> chromium = Stream.concat(Stream.ofNullable(System.getenv("DONDOC_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (chromium.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("No Chromium in CI: the browser tests may not be skipped there");
        }
        if (chromium.isEmpty()) {
            System.err.println("BROWSER TESTS SKIPPED: no Chromium found; set DONDOC_CHROMIUM to its path");
        }
        Assumptions.assumeTrue(chromium.isPresent(), "BROWSER TESTS SKIPPED: no Chromium found");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return new Browser(chromium.orElseThrow());
    }

    /** A user's own browser window, Vietnamese, on an office screen. */
    public Page window() {
        return window(1366, 860);
    }

    /** The same on a phone. */
    public Page phone() {
        return window(360, 740);
    }

    /** Types name and password into the login that the window shows. */
    public static void typeLogin(Page page, String user) {
        // The form is drawn once more when its words have come, and is empty then.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.getByPlaceholder("Tên đăng nhập").fill(user);
        page.getByPlaceholder("Mật khẩu").fill(RehearsalUsers.PASSWORD);
        page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true)).click();
        PlaywrightAssertions.assertThat(page.getByPlaceholder("Mật khẩu")).hasCount(0);
    }

    /**
     * Logs in as the login page does, without drawing it; every window of this context is logged in then.
     *
     * @param address of the application, without a slash at its end
     */
    public static Page login(Page page, String address, String user) {
        APIRequestContext http = page.context().request();
        http.get(address + "/camunda/app/welcome/default/");
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .value;
        APIResponse answer = http.post(
                address + "/camunda/api/admin/auth/user/default/login/welcome",
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setForm(FormData.create().set("username", user).set("password", RehearsalUsers.PASSWORD)));
        if (!answer.ok()) {
            throw new IllegalStateException("Login of %s: %d".formatted(user, answer.status()));
        }
        return page;
    }

    private Page window(int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Keeps what the window shows; the users' guide may not show anything else under that name. */
    public static void screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        GuideImages.compare(file, String.valueOf(page.evaluate(FONTS)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        GuideImages.assertCurrent();
    }
}
