package vn.dondoc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.Period;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.directive.CatalogueImport;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.intake.SmallCatalogue;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Reviews of a resolution of two directives, without those of the real one: all answer, the Office opens one, nothing is left to ask. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class SmallReviewProcessTest {

    private static final String NUMBER = "07-NQ/TU";

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    TaskService tasks;

    @Autowired
    Reviews reviews;

    @Autowired
    CatalogueReader reader;

    @Autowired
    CatalogueImport catalogueImport;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a1_whenAllHaveAnsweredNobodyWaitsForTheCutOff() {
        machine.withoutReviews();
        record.standStillBut();
        SmallCatalogue small = new SmallCatalogue(NUMBER, "2025-12-10")
                .directive("1.1", "Việc thứ nhất", "Ban Tổ chức Tỉnh ủy", "", "Quý II/2026")
                .directive("1.2", "Việc thứ hai", "Ban Nội chính Tỉnh ủy", "", "Quý II/2026")
                .mandate("III.2", "Sơ kết hằng quý", "Ban Tổ chức Tỉnh ủy", "", "quarterly");
        catalogueImport.take(
                reader.read(CatalogueSource.uploaded(List.of(small.files())), LocalDate.of(2025, 12, 15)), "quantri");
        moveTo(LocalDate.of(2026, 3, 17));

        report("1.1", "btc.lanhdao");
        machine.runDue();
        assertThat(open("2026-Q1", "userTask_consolidateReview")).isEmpty();
        report("1.2", "bnc.lanhdao");
        machine.runDue();

        assertThat(open("2026-Q1", "userTask_consolidateReview")).hasSize(1);
        assertThat((String) tasks.getVariable(
                        open("2026-Q1", "userTask_consolidateReview").get(0).getId(), "assessment"))
                .contains("Tất cả các cơ quan đã báo cáo.");
    }

    @Test
    void a2_theOfficeOpensAHalfYearsReviewOnceAndNobodyElseDoes() {
        Period half = new Period(Period.Kind.HALF_YEAR, 2026, 1);
        long resolution = resolution();
        assertThatThrownBy(() -> reviews.openToday(resolution, half, "btc.lanhdao"))
                .isInstanceOf(NotEntitled.class);
        assertThatThrownBy(
                        () -> reviews.openToday(resolution, new Period(Period.Kind.HALF_YEAR, 2026, 2), "vptu.theodoi"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chưa bắt đầu");
        officials.as("vptu.theodoi", () -> {
            reviews.openToday(resolution, half, "vptu.theodoi");
            return null;
        });
        assertThatThrownBy(() -> reviews.openToday(resolution, half, "vptu.theodoi"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Đã có kỳ đánh giá 6 tháng đầu năm 2026");
        machine.runDue();

        assertThat(open("1.1", "userTask_reportReview")).hasSize(1);
        assertThat(open("1.2", "userTask_reportReview")).hasSize(1);
        assertThat(periods()).as("a half-year plans no other").containsExactly("2026-H1", "2026-Q1", "2026-Q2");
    }

    @Test
    void a3_aResolutionThatIsDoneIsReviewedWithoutAskingAnyone() {
        for (Map.Entry<String, String> directive :
                Map.of("1.1", "btc", "1.2", "bnc").entrySet()) {
            String agency = directive.getValue();
            complete(
                    directive.getKey(),
                    "userTask_receiveDirective",
                    agency + ".lanhdao",
                    Map.of("officer", agency + ".canbo", "product", "Báo cáo"));
            complete(
                    directive.getKey(),
                    "userTask_reportResult",
                    agency + ".canbo",
                    ScriptedOfficials.result(LocalDate.of(2026, 3, 17)));
            complete(
                    directive.getKey(),
                    "userTask_acceptResult",
                    "vptu.theodoi",
                    Map.of("conclusion", "accepted", "grade", "good", "remark", ""));
        }
        machine.runDue();
        assertThat(open("2026-H1", "userTask_consolidateReview"))
                .as("what has ended has answered")
                .hasSize(1);

        reviews.openToday(resolution(), new Period(Period.Kind.YEAR, 2026, 1), "vptu.theodoi");
        machine.runDue();
        assertThat(open("2026-Y1", "userTask_consolidateReview")).hasSize(1);
        assertThat(jdbc.sql(
                                """
                        select distinct p.outcome from dondoc.review_report p join dondoc.review v on v.id = p.review_id
                        where v.resolution_id = :id and v.period = '2026-Y1'""")
                        .param("id", resolution())
                        .query(String.class)
                        .list())
                .containsExactly("closed");
    }

    @Test
    void a4_aConclusionThatIsLateIsReportedOnceAndStillAwaited() {
        complete(
                "2026-H1",
                "userTask_consolidateReview",
                "vptu.theodoi",
                Map.of("assessment", "Đã hoàn thành", "nextPlan", "Không còn việc", "documentNumber", ""));
        moveTo(LocalDate.of(2026, 3, 25));

        assertThat(jdbc.sql(
                                """
                        select distinct recipient from dondoc.notification
                        where facts->>'label' = 'Chờ kết luận: quá hạn 1 ngày làm việc'""")
                        .query(String.class)
                        .list())
                .contains("thuongtruc", "vptu.lanhdao");
        assertThat(open("2026-H1", "userTask_concludeReview")).hasSize(1);
    }

    private void report(String code, String user) {
        complete(
                code,
                "userTask_reportReview",
                user,
                Map.of("reviewPercent", 50, "reviewDone", "Đã làm một nửa", "reviewPlan", "Làm tiếp"));
    }

    private void complete(String code, String step, String user, Map<String, Object> fields) {
        officials.complete(open(code, step).get(0), user, fields);
        machine.runDue();
    }

    private List<Task> open(String code, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(NUMBER + ":" + code)
                .taskDefinitionKey(step)
                .list();
    }

    private long resolution() {
        return jdbc.sql("select id from dondoc.resolution where number = :number")
                .param("number", NUMBER)
                .query(Long.class)
                .single();
    }

    private List<String> periods() {
        return jdbc.sql("select period from dondoc.review where resolution_id = :id order by period")
                .param("id", resolution())
                .query(String.class)
                .list();
    }

    private void moveTo(LocalDate day) {
        machine.moveTo(VietnamTime.reminderHourOf(day).plusSeconds(120));
    }
}
