package vn.dondoc.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.rehearsal.RehearsalClock;
import vn.dondoc.rehearsal.RunningTrial;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.workplace.Accessibility;
import vn.dondoc.workplace.Browser;

/** Theo dõi nghị quyết in a real browser, as the Inspection Committee sees it on 12/01/2026. */
class ResolutionBoardIT {

    private static Browser browser;
    private static RunningTrial trial;
    private static String address;

    @BeforeAll
    static void start() {
        browser = Browser.find();
        trial = RunningTrial.fromTheBeginning();
        address = trial.address();
        // Until then the jobs of the start run in the background; this waits for them.
        trial.bean(RehearsalClock.class).moveTo(LocalDate.of(2025, 12, 16));
        ScriptedOfficials officials = trial.bean(ScriptedOfficials.class);
        officials.receive("1.1", "vptu");
        officials.submitResult("1.1", "vptu", LocalDate.of(2025, 12, 15));
        officials.accept("1.1", "vptu", "thuongtruc");
        trial.bean(RehearsalClock.class).moveTo(LocalDate.of(2026, 1, 12));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void fromTheStartToTheFiguresToTheDirectivesToTheDossierAndBack() {
        Page page = browser.window();
        List<String> foreign = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && request.url().startsWith("http")) {
                foreign.add(request.url());
            }
        });
        login(page);
        link(page, "Theo dõi nghị quyết").first().click();
        assertThat(page.locator(".dd-cells")).containsText("Hoàn thành đúng hạn");
        assertThat(page.locator(".dd-at")).hasText(Pattern.compile("Số liệu lúc \\d\\d:\\d\\d ngày 12/01/2026\\."));
        assertThat(page.locator(".dd-chart canvas").first()).isVisible();
        page.waitForFunction("() => Object.keys(window.Chart?.instances ?? {}).length >= 4");
        Browser.screenshot(page, "cockpit-board");
        Accessibility.checkPart(page, ".dd-page", "the board on an office screen");

        page.getByLabel("Nhóm nhiệm vụ", new Page.GetByLabelOptions().setExact(true))
                .selectOption("1");
        assertThat(page.locator(".dd-at")).containsText("Đang lọc: 1. Tiếp tục");
        assertThat(page).hasURL(Pattern.compile("#/theo-doi\\?nhom=1$"));
        page.locator(".dd-cells a").first().click();
        assertThat(page.getByText("Danh sách: 1 nhiệm vụ")).isVisible();
        assertThat(page.locator(".dd-cards tbody")).containsText("Hoàn thành trước hạn");
        page.goBack();
        assertThat(page.locator(".dd-cells")).isVisible();
        page.goForward();
        link(page, "Hồ sơ nhiệm vụ 1.1").click();
        assertThat(page.locator("h1")).hasText("Hồ sơ nhiệm vụ 1.1");
        link(page, "Xem quy trình trong Cockpit").click();
        assertThat(page.locator(".dd-diagram svg")).isVisible();
        assertThat(page.locator(".dd-passed").first()).isVisible();
        assertThat(page.locator(".dd-cards tbody")).containsText("Tiếp nhận, phân công");
        Browser.screenshot(page, "cockpit-board-ended");
        Accessibility.checkPart(page, ".dd-page", "an ended instance");

        page.navigate(address + "/camunda/app/cockpit/default/#/theo-doi?trang-thai=overdue&danh-sach=1");
        page.locator(".dd-cards tbody a", new Page.LocatorOptions().setHasText("Quy trình"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("#/process-instance/"));
        assertThat(page.locator(".djs-container").first()).isVisible();
        page.goBack();
        assertThat(page.locator(".dd-cards tbody")).containsText("Quá hạn");
        assertThat(foreign).as("nothing comes from elsewhere").isEmpty();
        page.context().close();
    }

    @Test
    void onAPhoneAndOnAWall() {
        Page page = browser.window();
        login(page);
        page.setViewportSize(360, 740);
        page.navigate(address + "/camunda/app/cockpit/default/#/theo-doi");
        assertThat(page.locator(".dd-cells")).isVisible();
        assertThat((Integer) page.evaluate("document.querySelector('.dd-page').scrollWidth"))
                .as("no sideways scrolling on a phone")
                .isLessThanOrEqualTo(360);
        Browser.screenshot(page, "cockpit-board-phone");
        Accessibility.checkPart(page, ".dd-page", "the board on a phone");

        page.setViewportSize(1920, 1080);
        page.navigate(address + "/camunda/app/cockpit/default/#/theo-doi?man-hinh-lon=1");
        assertThat(page.locator(".dd-wall-at")).containsText("ngày 12/01/2026");
        assertThat(page.locator(".dd-wall-cells li")).hasCount(4);
        assertThat(page.locator(".dd-wall-screen").locator("select, button, input"))
                .hasCount(0);
        Browser.screenshot(page, "cockpit-board-wall");
        Accessibility.checkPart(page, ".dd-page", "the wall screen");
        page.context().clearCookies();
        // As if the network had come back: the next refresh at once.
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(page.locator(".dd-wall-problem")).containsText("Không cập nhật được: Phiên làm việc đã hết");
        assertThat(page.locator(".dd-wall-cells li")).hasCount(4);
        page.context().close();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void login(Page page) {
        Browser.login(page, address, "ubkt.giamsat").navigate(address + "/camunda/app/cockpit/default/");
        assertThat(page.locator(".app-banner")).isVisible();
    }
}
