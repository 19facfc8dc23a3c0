package vn.dondoc.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dondoc.rehearsal.RunningTrial;
import vn.dondoc.workplace.Browser;

/** A leader at two PCs and a phone: what was begun at one is there at the other, and stays in no browser. */
class DeskIT {

    private String address = "";

    @Test
    void aDraftFollowsItsOwnerAndTheSearchOpensTheTask() {
        try (Browser browser = Browser.find()) {
            address = RunningTrial.fromTheBeginning().address();
            Page office = login(browser);
            Locator card = office.locator(".tasks-list > li")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("1\\.13\\s*Ban Tổ chức Tỉnh ủy")));
            assertThat(card.locator(".card-state")).containsText("Sắp đến hạn · Còn 2 ngày làm việc");
            assertThat(office).hasTitle(Pattern.compile("^Đôn đốc"));

            office.getByLabel("Tìm nhiệm vụ, công việc").fill("co che dac biet");
            Locator found = office.locator(".found-task").first();
            assertThat(office.locator(".found-title").first()).containsText("1.13");
            Browser.screenshot(office, "desk-search");
            found.click();
            office.getByText("Nhận việc").click();
            office.getByLabel("Sản phẩm").fill("Đề án cơ chế đặc biệt");
            assertThat(office.locator(".draft-status")).containsText("Đã lưu nháp lúc 08:0");
            Browser.screenshot(office, "desk-draft");
            assertThat(office.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                            .toString())
                    .doesNotContain("camunda-form", "cơ chế đặc biệt");
            String task = office.url().replaceAll("^[^#]*", "");

            Page phone = login(browser);
            phone.setViewportSize(360, 740);
            Browser.screenshot(phone, "desk-phone-list");
            assertThat(phone.locator(".column-left")).isHidden();
            phone.evaluate("address => location.hash = address", task);
            assertThat(phone.getByLabel("Sản phẩm")).hasValue("Đề án cơ chế đặc biệt");
            assertThat(phone.locator(".draft-status")).containsText("Đã khôi phục bản nháp lưu lúc 08:0");
            assertThat(phone.locator(".tasks-list").first()).isHidden();
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            Browser.screenshot(phone, "desk-phone-task");
            phone.getByLabel("Sản phẩm").fill("Đề án, bản sửa trên điện thoại");
            phone.getByText("Lưu", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(phone.locator(".draft-status")).containsText("Đã lưu nháp lúc 08:0");
            phone.getByText("Danh sách công việc").click();
            assertThat(phone.locator(".tasks-list > li").first()).isVisible();

            office.getByLabel("Sản phẩm").fill("Đề án, bản ở cơ quan");
            assertThat(office.locator(".draft-status.failed"))
                    .containsText("Bản nháp này đã được lưu từ một cửa sổ hoặc máy khác");
        }
    }

    private Page login(Browser browser) {
        Page page = Browser.login(browser.window(), address, "btc.lanhdao");
        page.navigate(address + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".tasks-list > li .card-state").first()).isVisible();
        return page;
    }
}
