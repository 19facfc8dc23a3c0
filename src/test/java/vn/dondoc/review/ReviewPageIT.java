package vn.dondoc.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.dondoc.rehearsal.RunningTrial;
import vn.dondoc.workplace.Browser;

/** An agency's quarter in a real browser: two colleagues at one table, and what the page's script keeps of what they type. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewPageIT {

    private static final String TABLE = "/pages/reviews/05-nq-tu/2025-Q4?agency=du-ubnd";
    private static final Pattern KEPT = Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d");

    private static Browser browser;
    private static RunningTrial trial;
    private static String address;

    @BeforeAll
    static void start() {
        browser = Browser.find();
        trial = RunningTrial.fromTheBeginning();
        address = trial.address();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void theOfficeOpensAReviewToday() {
        Page page = login("vptu.theodoi");
        page.navigate(address + "/pages/reviews");
        page.getByLabel("Kỳ", new Page.GetByLabelOptions().setExact(true)).selectOption("2025-Q4");
        page.getByText("Mở kỳ đánh giá hôm nay").click();
        assertThat(page.getByText("Đã mở kỳ đánh giá Quý IV/2025")).isVisible();
        Browser.screenshot(page, "reviews");
        page.context().close();
    }

    @Test
    @Order(2)
    void whatIsTypedIsKeptWithoutLosingTheFocusAndIsThereAfterReloading() {
        Page page = table("du-ubnd.canbo");
        Locator row = row(page, 0);
        Locator done = row.locator("textarea[name=done]");
        row.locator("input[name=percent]").fill("35");
        done.click();
        done.pressSequentially("Đã thành lập tổ công tác");
        assertThat(row.locator(".kept")).hasText(KEPT);
        assertThat(done).isFocused();
        row.locator("textarea[name=plan]").fill("Trình dự thảo đề án");
        row.locator("textarea[name=plan]").blur();
        page.reload();
        assertThat(row.locator("input[name=percent]")).hasValue("35");
        assertThat(done).hasValue("Đã thành lập tổ công tác");
        page.context().close();
    }

    @Test
    @Order(3)
    void twoColleaguesAtOneRowLoseNothing() {
        Page officer = table("du-ubnd.canbo");
        Page leader = table("du-ubnd.lanhdao");
        type(officer, "difficulties", "Thiếu kinh phí");
        type(leader, "proposals", "Bổ sung kinh phí");
        assertThat(row(leader, 1)).containsText("đã ghép cả hai");
        assertThat(row(leader, 1).locator("textarea[name=difficulties]")).hasValue("Thiếu kinh phí");

        type(leader, "done", "Theo lãnh đạo");
        row(officer, 1).locator("textarea[name=done]").fill("Theo cán bộ");
        row(officer, 1).locator("textarea[name=done]").blur();
        Locator clash = row(officer, 1).locator(".clash");
        assertThat(clash).containsText("Theo lãnh đạo");
        assertThat(clash).containsText("Theo cán bộ");
        clash.scrollIntoViewIfNeeded();
        Browser.screenshot(officer, "review-clash");
        clash.getByText("Giữ nội dung của tôi").click();
        assertThat(row(officer, 1).locator(".kept")).hasText(KEPT);
        assertThat(row(officer, 1).locator("textarea[name=proposals]")).hasValue("Bổ sung kinh phí");
        officer.reload();
        assertThat(row(officer, 1).locator("textarea[name=done]")).hasValue("Theo cán bộ");
        officer.context().close();
        leader.context().close();
    }

    @Test
    @Order(4)
    void whenTheSessionHasEndedThePageSaysSoAndKeepsWhatWasTyped() {
        Page page = table("du-ubnd.canbo");
        page.context().clearCookies();
        row(page, 2).locator("textarea[name=done]").fill("Gõ sau khi hết phiên");
        row(page, 2).locator("textarea[name=done]").blur();
        assertThat(row(page, 2).locator(".kept")).containsText("phiên làm việc đã hết");
        assertThat(row(page, 2).locator("textarea[name=done]")).hasValue("Gõ sau khi hết phiên");
        page.locator("[data-send]").first().click();
        assertThat(page.locator("#trouble")).containsText("Chưa lưu được nội dung của nhiệm vụ");
        page.context().close();
    }

    @Test
    @Order(5)
    void allThatIsCompleteIsSentAndTheRestIsNamed() {
        Page page = table("du-ubnd.canbo");
        page.setViewportSize(1280, 900);
        Browser.screenshot(page, "review-page");
        page.setViewportSize(360, 740);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling on a phone")
                .isLessThanOrEqualTo(360);
        Browser.screenshot(page, "review-page-phone");
        row(page, 0).scrollIntoViewIfNeeded();
        Browser.screenshot(page, "review-page-phone-row");
        page.setViewportSize(1280, 900);
        page.locator("[data-send]").first().click();
        assertThat(page.getByText("Sẽ gửi: 1 phần việc")).isVisible();
        Browser.screenshot(page, "review-send");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi 1 báo cáo"))
                .click();
        assertThat(page.getByText("Đã gửi 1 báo cáo")).isVisible();
        assertThat(row(page, 0)).containsText("Đã báo cáo");
        assertThat(row(page, 0).locator("textarea")).hasCount(0);
        Browser.screenshot(page, "review-sent");
        page.context().close();
        Page office = login("vptu.theodoi");
        office.navigate(address + "/pages/reviews/05-nq-tu/2025-Q4");
        assertThat(office.getByText("Đảng ủy Ủy ban nhân dân tỉnh").first()).isVisible();
        Browser.screenshot(office, "review-overview");
        office.context().close();
    }

    private static void type(Page page, String field, String text) {
        Locator area = row(page, 1).locator("textarea[name=%s]".formatted(field));
        area.fill(text);
        area.blur();
        assertThat(row(page, 1).locator(".kept")).hasText(KEPT);
        assertThat(area).hasValue(text);
    }

    private static Locator row(Page page, int place) {
        return page.locator(".reports tbody tr").nth(place);
    }

    /** The table as soon as the review is open: its day's job runs in the background. */
    private static Page table(String user) {
        Page page = login(user);
        page.navigate(address + TABLE);
        for (int i = 0; i < 40 && page.locator("textarea").count() == 0; i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("textarea").first()).isVisible();
        return page;
    }

    private static Page login(String user) {
        return Browser.login(browser.window(), address, user);
    }
}
