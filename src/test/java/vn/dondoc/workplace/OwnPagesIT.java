package vn.dondoc.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.dondoc.rehearsal.RunningTrial;

/** Every page of ours, on an office screen and on a phone: for everybody to read and use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPagesIT {

    /** One page as one of its readers sees it; the pattern is the one its controller answers to. */
    record OwnPage(String pattern, String address, String reader) {

        String picture(String screen) {
            return "own" + pattern.replaceAll("[{}]", "").replace('/', '-') + "-" + screen;
        }
    }

    private static final List<OwnPage> PAGES = List.of(
            new OwnPage("/pages/dossier", "/pages/dossier", "vptu.theodoi"),
            new OwnPage("/pages/dossier/{resolution}/{code}", "/pages/dossier/05-nq-tu/3.2", "vptu.theodoi"),
            new OwnPage("/pages/supervision", "/pages/supervision", "ubkt.giamsat"),
            new OwnPage("/pages/policy", "/pages/policy", "vptu.theodoi"),
            new OwnPage("/pages/policy/change", "/pages/policy/change", "quantri"),
            new OwnPage("/pages/targets", "/pages/targets", "bch.uyvien"),
            new OwnPage("/pages/targets/entry", "/pages/targets/entry", "du-ubnd.canbo"),
            new OwnPage("/pages/reports", "/pages/reports", "vptu.theodoi"),
            new OwnPage("/pages/reviews", "/pages/reviews", "vptu.theodoi"),
            new OwnPage(
                    "/pages/reviews/{slug}/{period}",
                    "/pages/reviews/05-nq-tu/2025-Q4?agency=du-ubnd",
                    "du-ubnd.canbo"),
            new OwnPage(
                    "/pages/reviews/{slug}/{period}/send",
                    "/pages/reviews/05-nq-tu/2025-Q4/send?agency=du-ubnd",
                    "du-ubnd.canbo"),
            new OwnPage("/pages/calendar", "/pages/calendar", "btc.lanhdao"),
            new OwnPage("/pages/catalogue", "/pages/catalogue", "quantri"));

    /** Asked for by number, after an upload, a correction or a report: shown by the tests of their features. */
    private static final List<String> ELSEWHERE = List.of(
            "/pages/catalogue/{id:\\d{1,18}}",
            "/pages/catalogue/mau-danh-muc.xlsx",
            "/pages/catalogue/vi-du-05-nq-tu.xlsx",
            "/pages/decision",
            "/pages/decision/{id}",
            "/pages/reports/{id:\\d{1,18}}.docx",
            "/pages/reports/{id:\\d{1,18}}.xlsx",
            "/pages/targets/correction/{request}");

    /** What the plugins in Tasklist and Cockpit read with the session of the one who looks. */
    private static final List<String> FOR_SCRIPTS = List.of("/pages/board/", "/pages/desk/", "/pages/rehearsal/");

    private Browser browser;
    private RunningTrial trial;
    private String address;
    private Page window;

    @BeforeAll
    void start() {
        browser = Browser.find();
        trial = RunningTrial.fromTheBeginning();
        address = trial.address();
        window = browser.window();
        window.addInitScript("addEventListener('securitypolicyviolation', violation =>"
                + " (window.blockedHere ??= []).push(violation.violatedDirective + ' ' + violation.blockedURI))");
        Page page = Browser.login(window, address, "vptu.theodoi");
        page.navigate(address + "/pages/reviews");
        page.getByLabel("Kỳ", new Page.GetByLabelOptions().setExact(true)).selectOption("2025-Q4");
        page.getByText("Mở kỳ đánh giá hôm nay").click();
        assertThat(page.getByText("Đã mở kỳ đánh giá Quý IV/2025")).isVisible();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsLookedAt() {
        RequestMappingHandlerMapping mappings =
                trial.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        List<String> answered = mappings.getHandlerMethods().keySet().stream()
                .filter(OwnPagesIT::reads)
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/pages/"))
                .filter(pattern -> FOR_SCRIPTS.stream().noneMatch(pattern::startsWith))
                .distinct()
                .toList();

        assertThat(Stream.concat(PAGES.stream().map(OwnPage::pattern), ELSEWHERE.stream()))
                .containsExactlyInAnyOrderElementsOf(answered);
    }

    @Test
    void whatIsWrongWouldBeSeen() {
        Page page = browser.phone();
        page.setContent("<!doctype html><html lang='vi'><title>x</title><main><h1>x</h1><img src='x'></main></html>");
        assertThatThrownBy(() -> Accessibility.check(page, "no text for a picture"))
                .hasMessageContaining("image-alt");
        page.setContent(
                "<!doctype html><html lang='vi'><title>x</title><main><h1 style='width: 400px'>x</h1></main></html>");
        assertThatThrownBy(() -> Accessibility.check(page, "wide")).hasMessageContaining("wider than the window");
        page.context().close();
    }

    static List<OwnPage> pages() {
        return PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsWellOnAnOfficeScreenAndOnAPhone(OwnPage own) {
        Browser.login(window, address, own.reader());
        window.setViewportSize(1366, 860);
        looked(window, own, "desk");
        window.setViewportSize(360, 740);
        looked(window, own, "phone");
    }

    private void looked(Page page, OwnPage own, String screen) {
        assertThat(page.navigate(address + own.address()).status())
                .as(own.address())
                .isEqualTo(200);
        // Before the picture, for which Playwright puts a style of its own into the page.
        assertThat((List<?>) page.evaluate("window.blockedHere ?? []"))
                .as(own.address() + ": the browser has blocked")
                .isEmpty();
        Browser.screenshot(page, own.picture(screen));
        Accessibility.check(page, own.address() + " for " + own.reader() + " (" + screen + ")");
    }

    private static boolean reads(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method.name().equals("GET"));
    }
}
