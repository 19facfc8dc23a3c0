package vn.dondoc.workplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.dondoc.rehearsal.RehearsalClock;
import vn.dondoc.rehearsal.RunningTrial;

/** Officials at their work in a real browser, in the trial run as its command starts it. One story, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficialsDayIT {

    /** What form-js says where nobody translates it. */
    private static final Pattern ENGLISH = Pattern.compile("Field is required|Add new|\\bSearch\\b|\\bSelect\\b");

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
    void aLeaderReceivesADirectiveAndNamesTheOfficer() {
        Page page = typedLogin("btc.lanhdao");
        assertThat(page.locator(".task-filter").first()).containsText("Việc của tôi");
        Locator card = card(page, "1.13");
        assertThat(card).containsText("Ban Tổ chức Tỉnh ủy");
        assertThat(card).containsText("17/12/2025");
        assertThat(card).containsText("Còn 2 ngày làm việc");
        Browser.screenshot(page, "tasklist-leader");
        card.click();
        claim(page);
        complete(page);
        assertThat(page.getByText("Chưa nhập nội dung này.").first()).isVisible();
        assertThat(page.locator(".fjs-container").innerText()).doesNotContainPattern(ENGLISH);
        Browser.screenshot(page, "tasklist-required");
        page.locator(".page-notifications .close:visible").click();

        page.locator(".fjs-form-field-select input").first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Cán bộ Ban Tổ chức"))
                .click();
        page.getByLabel("Sản phẩm").fill("Đề án cơ chế đặc biệt trong tuyển dụng cán bộ");
        // Leaving the field removes its error, which moves the button: a click begun before would miss it.
        page.getByLabel("Sản phẩm").blur();
        assertThat(page.getByText("Chưa nhập nội dung này.")).hasCount(0);
        page.locator(".fjs-taglist-input").fill("Nội chính");
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Ban Nội chính Tỉnh ủy"))
                .click();
        page.getByLabel("Nội dung đề nghị phối hợp").fill("Đề nghị cho ý kiến về dự thảo đề án");
        Browser.screenshot(page, "tasklist-receive");
        complete(page);
        assertThat(card(page, "1.13")).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(2)
    void theCoordinatingAgencyAnswers() {
        Page page = login("tasklist", "bnc.canbo");
        open(page, "1.13");
        assertThat(page.locator(".fjs-container")).containsText("Đề nghị cho ý kiến về dự thảo đề án");
        claim(page);
        choose(page, "Phối hợp, gửi ý kiến hoặc kết quả");
        page.getByLabel("Nội dung trả lời hoặc lý do từ chối").fill("Nhất trí với dự thảo");
        page.getByLabel("Số, ký hiệu văn bản trả lời").fill("45-CV/BNCTU");
        Browser.screenshot(page, "tasklist-coordination");
        complete(page);
        assertThat(card(page, "1.13")).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(3)
    void theOfficerReportsTheResultWithItsEvidence() {
        Page page = login("tasklist", "btc.canbo");
        open(page, "1.13");
        assertThat(page.locator(".fjs-container")).containsText("Nghiên cứu xây dựng cơ chế đặc biệt");
        assertThat(page.locator(".fjs-container")).containsText("30/06/2026");
        choose(page, "Đề nghị gia hạn");
        page.getByLabel("Lý do đề nghị gia hạn").fill("Chờ Trung ương ban hành hướng dẫn mới");
        Browser.screenshot(page, "tasklist-extension");
        choose(page, "Báo cáo kết quả (đã hoàn thành, đề nghị nghiệm thu)");
        page.getByLabel("Kết quả thực hiện").fill("Đã trình và được phê duyệt đề án");
        page.getByLabel("Số, ký hiệu văn bản").fill("12-ĐA/BTCTU");
        page.getByLabel("Trích yếu").fill("Đề án cơ chế đặc biệt trong tuyển dụng, bố trí, sử dụng cán bộ");
        page.getByLabel("Cơ quan ban hành").fill("Ban Tổ chức Tỉnh ủy");
        Locator date = page.locator(".fjs-form-field-datetime input").first();
        date.fill("15/12/2025");
        assertThat(page.locator(".flatpickr-weekday").first()).containsText("T2");
        date.press("Enter");
        Browser.screenshot(page, "tasklist-report");
        complete(page);
        assertThat(card(page, "1.13")).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(4)
    void theOfficeAcceptsTheResult() {
        Page page = login("tasklist", "vptu.theodoi");
        filter(page, "Chờ nghiệm thu");
        open(page, "1.13");
        assertThat(page.locator(".fjs-container")).containsText("số 12-ĐA/BTCTU ngày 15/12/2025");
        assertThat(page.locator(".fjs-container")).containsText("Nhất trí với dự thảo");
        claim(page);
        choose(page, "Nghiệm thu");
        choose(page, "Đạt tốt");
        Browser.screenshot(page, "tasklist-accept");
        complete(page);
        assertThat(card(page, "1.13")).hasCount(0);
        page.context().close();
    }

    @Test
    @Order(5)
    void leaderOfficerAndOfficeDoTheSameOnAPhone() {
        Page leader = onPhone("btc.lanhdao");
        open(leader, "1.14");
        assertThat(leader.locator(".tasks-list").first()).isHidden();
        claim(leader);
        leader.locator(".fjs-form-field-select input").first().click();
        leader.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Cán bộ Ban Tổ chức"))
                .click();
        leader.getByLabel("Sản phẩm").fill("Báo cáo kết quả rà soát");
        fits(leader);
        Browser.screenshot(leader, "day-phone-receive");
        complete(leader);
        assertThat(card(leader, "1.14")).hasCount(0);
        leader.context().close();

        Page officer = onPhone("btc.canbo");
        open(officer, "1.14");
        choose(officer, "Báo cáo kết quả (đã hoàn thành, đề nghị nghiệm thu)");
        officer.getByLabel("Kết quả thực hiện").fill("Đã hoàn thành rà soát");
        officer.getByLabel("Số, ký hiệu văn bản").fill("15-BC/BTCTU");
        officer.getByLabel("Trích yếu").fill("Báo cáo kết quả rà soát");
        officer.getByLabel("Cơ quan ban hành").fill("Ban Tổ chức Tỉnh ủy");
        officer.locator(".fjs-form-field-datetime input").first().fill("15/12/2025");
        officer.locator(".fjs-form-field-datetime input").first().press("Enter");
        fits(officer);
        Browser.screenshot(officer, "day-phone-report");
        complete(officer);
        assertThat(card(officer, "1.14")).hasCount(0);
        officer.context().close();

        Page office = onPhone("vptu.theodoi");
        office.locator(".tasks-list .desk-back").click();
        filter(office, "Chờ nghiệm thu");
        open(office, "1.14");
        assertThat(office.locator(".fjs-container")).containsText("số 15-BC/BTCTU ngày 15/12/2025");
        claim(office);
        choose(office, "Nghiệm thu");
        choose(office, "Đạt tốt");
        fits(office);
        Browser.screenshot(office, "day-phone-accept");
        complete(office);
        assertThat(card(office, "1.14")).hasCount(0);
        office.context().close();
    }

    private static Page onPhone(String user) {
        Page page = Browser.login(browser.phone(), address, user);
        page.navigate(address + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".app-banner")).isVisible();
        return page;
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth").toString())
                .isEqualTo("360");
    }

    @Test
    @Order(6)
    void anOfficerOfAnotherAgencyCannotSeeIt() {
        Page page = login("tasklist", "bnc.canbo");
        for (String name : new String[] {"Việc của tôi", "Việc của cơ quan tôi", "Quá hạn"}) {
            filter(page, name);
            assertThat(page.getByText("Không có công việc nào phù hợp với bộ lọc."))
                    .isVisible();
        }
        String foreign = trial.bean(org.camunda.bpm.engine.TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey("05-NQ/TU:1.9")
                .singleResult()
                .getId();
        page.navigate(address + "/camunda/app/tasklist/default/#/?task=" + foreign);
        page.reload();
        page.waitForTimeout(1500);
        assertThat(page.locator("body").innerText()).doesNotContain("Rà soát, bổ sung quy hoạch cấp ủy");
        Browser.screenshot(page, "tasklist-other-agency");
        page.context().close();
    }

    @Test
    @Order(7)
    void theStandingCommitteeDecidesWhatWasEscalated() {
        trial.bean(RehearsalClock.class).moveTo(LocalDate.of(2026, 1, 9));
        Page page = login("tasklist", "thuongtruc");
        filter(page, "Xin ý kiến chỉ đạo");
        Locator cards = page.locator(".tasks-list > li");
        // The first page, the newest first; the agencies' plans are late too.
        assertThat(cards).hasCount(15);
        open(page, cards.first());
        assertThat(page.locator(".fjs-container")).containsText("Xin ý kiến chỉ đạo: quá hạn 5 ngày làm việc");
        claim(page);
        choose(page, "Đôn đốc: yêu cầu thực hiện ngay và trả lời trong 2 ngày làm việc");
        page.getByLabel("Nội dung chỉ đạo").fill("Yêu cầu khởi công trước ngày 20/01/2026, báo cáo hằng tuần.");
        Browser.screenshot(page, "tasklist-decide");
        complete(page);
        assertThat(page.locator(".fjs-container")).hasCount(0);
        assertThat(trial.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select count(*) from dondoc.decision where instruction = 'urge'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(8)
    void aSupervisorSeesTheDirectivesInCockpit() {
        Page page = login("cockpit", "ubkt.giamsat");
        page.navigate(address + "/camunda/app/cockpit/default/#/processes");
        page.getByText("Thực hiện nhiệm vụ").first().click();
        assertThat(page.getByText("05-NQ/TU:1.1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator("td.start-time").first()).containsText("15/12/2025 08:00");
        assertThat(page.locator(".djs-container").first()).isVisible();
        page.waitForTimeout(1500);
        Browser.screenshot(page, "cockpit-directives");
        page.context().close();
    }

    @Test
    @Order(9)
    void theMailsOfTheTrialRunCanBeRead() {
        Page page = browser.window();
        page.navigate(address + "/rehearsal.html");
        page.getByText("Xin ý kiến chỉ đạo").first().click();
        assertThat(page.frameLocator("#html").locator("body")).containsText("Kính gửi đồng chí");
        assertThat(page.locator("#text")).containsText("Cho ý kiến chỉ đạo: http");
        Browser.screenshot(page, "rehearsal-mails");
        String mail = page.frameLocator("#html").locator("a").first().getAttribute("href");
        assertThat(mail).contains("/go/escalation/");
        String directive = page.frameLocator("#html")
                .getByText(java.util.regex.Pattern.compile("^Nhiệm vụ [0-9.IVX]+$"))
                .first()
                .innerText()
                .replace("Nhiệm vụ ", "");
        page.context().close();

        // On a phone, not logged in: the mail's link, the login, then two clicks.
        Page committee = browser.phone();
        committee.navigate(address + mail.substring(mail.indexOf("/go/")));
        Browser.typeLogin(committee, "thuongtruc");
        assertThat(committee.locator("h1")).hasText("Cho ý kiến chỉ đạo: nhiệm vụ " + directive);
        assertThat(committee.locator("#matter")).containsText(directive + ". ");
        Browser.screenshot(committee, "decision-phone");
        committee.locator("summary.answer").first().click();
        Accessibility.check(committee, "the decision page");
        committee.locator("details[open] button[type=submit]").click();
        assertThat(committee.getByText("Việc này đã xử lý xong")).isVisible();
        Browser.screenshot(committee, "decision-done-phone");
        committee.context().close();
    }

    /** As people do it; everybody else here comes in by the same address, without the page. */
    private static Page typedLogin(String user) {
        Page page = browser.window();
        page.navigate(address + "/camunda/app/tasklist/default/#/login");
        // On a machine that has just begun, the vendor's loader may give up on one of its scripts.
        for (int look = 0; look < 3 && !comes(page.getByPlaceholder("Tên đăng nhập")); look++) {
            page.reload();
        }
        Browser.screenshot(page, "login");
        Browser.typeLogin(page, user);
        assertThat(page.locator(".app-banner")).isVisible();
        return page;
    }

    private static boolean comes(Locator place) {
        try {
            place.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
            return true;
        } catch (com.microsoft.playwright.TimeoutError slow) {
            return false;
        }
    }

    private static Page login(String app, String user) {
        Page page = Browser.login(browser.window(), address, user);
        page.navigate(address + "/camunda/app/" + app + "/default/");
        assertThat(page.locator(".app-banner")).isVisible();
        return page;
    }

    private static void filter(Page page, String name) {
        page.locator(".task-filter a, .task-filter .name")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name)))
                .first()
                .click();
        assertThat(page.locator(".task-filter.active")).containsText(name);
    }

    private static Locator card(Page page, String code) {
        return page.locator(".tasks-list > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".variable-value",
                                new Page.LocatorOptions()
                                        .setHasText(Pattern.compile("^\\s*" + code.replace(".", "\\.") + "\\s*$")))));
    }

    /** The card grows when it has been told how its task stands, and what is below it moves: not before. */
    private static void open(Page page, Locator card) {
        assertThat(card.locator(".card-state")).isVisible();
        card.click();
        assertThat(page).hasURL(Pattern.compile("[?&]task="));
    }

    private static void open(Page page, String code) {
        open(page, card(page, code));
    }

    private static void claim(Page page) {
        page.getByText("Nhận việc").click();
        assertThat(page.getByText("Nhận việc")).hasCount(0);
    }

    /** By the keyboard: leaving a field may move what lies below it, and a click begun before would miss it. */
    private static void complete(Page page) {
        Locator button = page.locator("button", new Page.LocatorOptions().setHasText("Hoàn thành"));
        assertThat(button).isEnabled();
        button.press("Enter");
    }

    private static void choose(Page page, String answer) {
        Locator radio = page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true));
        radio.press("Space");
        assertThat(radio).isChecked();
    }
}
