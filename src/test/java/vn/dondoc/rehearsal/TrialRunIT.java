package vn.dondoc.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;

/** The trial run survives a restart, and its clock moves forward without anything happening twice. */
class TrialRunIT {

    @TempDir
    Path folder;

    @Test
    void dateDirectivesAndMailsSurviveARestartAndNothingFiresTwice() {
        int mails;
        int notices;
        RunningTrial.end();
        try (ConfigurableApplicationContext first = TrialRun.start(folder, "--server.port=0")) {
            move(first, "btc.lanhdao", "2025-12-23", HttpStatus.FORBIDDEN);
            move(first, "quantri", "2025-12-23", HttpStatus.OK);
            move(first, "quantri", "2025-12-20", HttpStatus.BAD_REQUEST);
            mails = first.getBean(MailCatcher.class).mails().size();
            notices = notices(first);
            assertThat(first.getBean(MailCatcher.class).mails())
                    .anyMatch(mail -> mail.subject().contains("Nhắc việc: còn 7 ngày làm việc"));
        }
        try (ConfigurableApplicationContext second = TrialRun.start(folder, "--server.port=0")) {
            RehearsalClock clock = second.getBean(RehearsalClock.class);
            assertThat(VietnamTime.dayOf(clock.now())).isEqualTo(LocalDate.of(2025, 12, 23));
            assertThat(second.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .processDefinitionKey("directive")
                            .count())
                    .isEqualTo(102 + 4);
            clock.moveTo(LocalDate.of(2025, 12, 24));
            assertThat(second.getBean(MailCatcher.class).mails()).hasSize(mails);
            assertThat(notices(second)).isEqualTo(notices);
            assertThatThrownBy(() -> clock.moveTo(LocalDate.of(2025, 12, 24)))
                    .hasMessage("Chỉ chuyển được tới một ngày sau ngày hiện tại của hệ thống");
        }
    }

    private static int notices(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from dondoc.notification")
                .query(Integer.class)
                .single();
    }

    private static void move(
            ConfigurableApplicationContext application, String user, String date, HttpStatus expected) {
        String port = application.getEnvironment().getProperty("local.server.port");
        TestRestTemplate http = new TestRestTemplate(user, RehearsalUsers.PASSWORD);
        assertThat(http.postForEntity(
                                "http://localhost:" + port + "/rehearsal/clock",
                                java.util.Map.of("date", date),
                                String.class)
                        .getStatusCode())
                .isEqualTo(expected);
    }
}
