package vn.dondoc.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;
import vn.dondoc.workplace.Browser;

/** The tab Hồ sơ nhiệm vụ in a real browser: files go up and down in Tasklist, and are seen in Cockpit. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DossierTabIT {

    private static final String NAME = "Đề án cơ chế đặc biệt – bản đã ký.pdf";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TimeMachine machine;

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    RuntimeService runtime;

    @BeforeAll
    static void start() {
        browser = Browser.find();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Order(1)
    void anOfficerGivesAFileBesideTheReportAndReadsItBack() throws IOException {
        machine.runDue();
        officials.receive("1.13", "btc");
        machine.runDue();
        String task = officials.task("1.13", "btc", "userTask_reportResult").getId();
        Page page = login("tasklist", "btc.canbo");
        page.navigate(address() + "/camunda/app/tasklist/default/#/?task=" + task);
        Locator tab = tab(page);
        assertThat(tab).hasText("Hồ sơ nhiệm vụ (chưa có tệp)");
        assertThat(page.locator(".fjs-container")).isVisible();
        page.locator(".dd-hint button").click();
        assertThat(page.locator(".dd-hint")).hasCount(0);
        assertThat(page.locator(".dd-dossier h2").last()).containsText("1.13. Nghiên cứu xây dựng cơ chế đặc biệt");

        byte[] content = SampleFiles.of("pdf");
        page.locator(".dd-drop input").setInputFiles(new FilePayload[] {
            new FilePayload(NAME, "application/pdf", content),
            new FilePayload("Phần mềm.exe", "application/octet-stream", content)
        });

        assertThat(page.locator("[data-said]")).hasText("Đã tải lên: " + NAME);
        assertThat(page.locator("[data-refused]")).containsText("Phần mềm.exe: Không nhận tệp .exe");
        assertThat(tab(page)).hasText("Hồ sơ nhiệm vụ (1 tệp)");
        Browser.screenshot(page, "tasklist-dossier");
        Locator link = page.locator(".dd-files a");
        assertThat(link).hasText(NAME);
        Download download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo(NAME);
        assertThat(Files.readAllBytes(download.path())).isEqualTo(content);

        page.setViewportSize(360, 740);
        page.locator(".dd-files").scrollIntoViewIfNeeded();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling on a phone")
                .isLessThanOrEqualTo(360);
        Browser.screenshot(page, "tasklist-dossier-phone");
        page.context().close();
    }

    @Test
    @Order(2)
    void aSupervisorReadsTheSameDossierBesideTheInstanceInCockpit() {
        String instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey("directive")
                .processInstanceBusinessKey("05-NQ/TU:1.13")
                .singleResult()
                .getId();
        Page page = login("cockpit", "ubkt.giamsat");
        page.navigate(address() + "/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        tab(page).click();

        assertThat(page.locator(".dd-dossier h2")).containsText("1.13. Nghiên cứu xây dựng cơ chế đặc biệt");
        assertThat(page.locator(".dd-dossier .dd-part a").first()).hasText(NAME);
        assertThat(page.locator(".dd-timeline")).containsText("Tải lên tệp “" + NAME + "”");
        assertThat(page.locator(".dd-files")).hasCount(0);
        Browser.screenshot(page, "cockpit-dossier");
        page.context().close();
    }

    private static Locator tab(Page page) {
        return page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText("Hồ sơ nhiệm vụ"));
    }

    private Page login(String app, String user) {
        Page page = browser.window();
        page.navigate(address() + "/camunda/app/" + app + "/default/#!/login");
        Browser.typeLogin(page, user);
        assertThat(page.locator(".app-banner")).isVisible();
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
