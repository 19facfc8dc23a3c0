package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.notification.MailDispatcher;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.OnRecord;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** Steps that meet at one moment, in the engine's and the database's real transactions. */
@RehearsalTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class DirectiveLifeTransactionTest {

    /** Due on 31/01/2026 with one lead each; escalated to the Standing Committee on 06/02/2026. */
    private static final Map<String, String> LATE = Map.of(
            "1.2", "btgdv",
            "1.3", "btgdv",
            "1.8", "btc",
            "1.16", "btc",
            "6.2", "du-qs");

    private static final LocalDate ESCALATED = LocalDate.of(2026, 2, 6);

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    OnRecord record;

    @Autowired
    MovableClock clock;

    @Autowired
    MailCatcher mailCatcher;

    @Autowired
    MailDispatcher mails;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void leaveReviewsAside() {
        machine.withoutReviews();
    }

    @Test
    void a_anExtensionIsGrantedWhileTheEscalationsMailIsOnItsWay() {
        machine.runDue();
        record.standStillBut("1.2", "1.3", "1.8", "1.16", "3.2", "6.2");
        LATE.forEach((code, agency) -> {
            officials.receive(code, agency);
            officials.requestExtension(code, agency, LocalDate.of(2026, 5, 29));
            officials.complete(
                    record.task(code, "userTask_giveView"),
                    "vptu.theodoi",
                    Map.of("view", "agree", "viewReason", "Đồng ý"));
        });
        machine.moveTo(VietnamTime.reminderHourOf(ESCALATED).minusSeconds(60));
        clock.standAt(VietnamTime.reminderHourOf(ESCALATED));
        runJobs();
        assertThat(LATE.keySet()).allSatisfy(code -> assertThat(record.tasks(code, "userTask_giveInstruction"))
                .hasSize(1));
        long waiting = count("notification where sent_at is null");
        assertThat(waiting).isPositive();

        AtomicBoolean met = new AtomicBoolean();
        mailCatcher.meanwhile(() -> {
            if (!met.getAndSet(true)) {
                LATE.keySet().forEach(this::grant);
                runJobs();
            }
        });
        // Notices of one person are gathered for a moment before they travel together.
        clock.standAt(VietnamTime.reminderHourOf(ESCALATED).plusSeconds(3600));
        mails.dispatchDue();
        mailCatcher.meanwhile(() -> {});

        assertThat(met).as("a mail was on its way").isTrue();
        assertThat(LATE.keySet()).allSatisfy(code -> {
            assertThat(record.tasks(code, "userTask_giveInstruction"))
                    .as("escalation of %s", code)
                    .isEmpty();
            assertThat(record.milestoneWatches(code))
                    .as("one watch of %s", code)
                    .hasSize(1);
        });
        int sent = mailCatcher.mails().size();
        machine.moveTo(clock.instant().plusSeconds(3600));
        assertThat(count("notification where sent_at is null")).isZero();
        assertThat(mailCatcher.mails()).extracting(mail -> mail.messageId()).doesNotHaveDuplicates();
        assertThat(sent).isPositive();
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 3, 31)));
        assertThat(count("notification where key like 'milestone:%:2026-01-31:%'"
                        + " and facts->>'code' in ('1.2','1.3','1.8','1.16','6.2') and created_at > '2026-02-07'"))
                .as("nothing more is escalated for the old day")
                .isZero();
    }

    @Test
    void b_anExtensionAndACheckpointMeetAtOneWatch() throws Exception {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 4, 1)));
        List<String> codes = List.copyOf(LATE.keySet());
        for (String code : codes) {
            officials.requestExtension(code, LATE.get(code), LocalDate.of(2026, 8, 31));
            officials.complete(
                    record.task(code, "userTask_giveView"),
                    "vptu.theodoi",
                    Map.of("view", "agree", "viewReason", "Đồng ý"));
        }
        // The working Saturday 22/08/2026 counts, the swapped 31/08/2026 does not. 7 working days before 29/05/2026:
        // the reminder of the old day comes due as the new day is granted.
        clock.standAt(VietnamTime.reminderHourOf(LocalDate.of(2026, 5, 20)));
        for (String code : codes) {
            Job checkpoint = watchTimer(code);
            grant(code, LocalDate.of(2026, 8, 31));
            Job restart = jobsOf(code, "extension").get(0);
            together(checkpoint, restart);
        }
        runJobs();
        assertThat(codes).allSatisfy(code -> {
            assertThat(record.milestoneWatches(code))
                    .as("one watch of %s", code)
                    .hasSize(1);
            assertThat(VietnamTime.dayOf(watchTimer(code).getDuedate().toInstant()))
                    .isEqualTo(LocalDate.of(2026, 8, 21));
        });
        assertThat(jdbc.sql("select key from dondoc.notification")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates();
    }

    @Test
    void c_aShareIsReassignedWhileItsOfficerReports() throws Exception {
        List<String> newLeads = List.of("btc", "btgdv", "bnc", "ubkt", "mttq", "vptu", "du-hdnd", "du-ubnd");
        List<String> communes = jdbc.sql(
                        """
                select s.agency from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                where d.code = '3.2' order by s.id limit 8""")
                .query(String.class)
                .list();
        List<Future<?>> submissions = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < communes.size(); i++) {
            String commune = communes.get(i);
            String newLead = newLeads.get(i);
            officials.receive("3.2", commune);
            Task order = officials.beginInstruction("3.2", "thuongtruc");
            Map<String, Object> fields = new HashMap<>(Map.of(
                    "instruction", "reassign",
                    "shareTarget", String.valueOf(record.share("3.2", commune)),
                    "newAgency", newLead,
                    "content", "Giao lại",
                    "orderDocument", "60-CV/TU"));
            Future<?> submitted = people.submit(() -> {
                start.await();
                officials.submitResult("3.2", commune, VietnamTime.dayOf(clock.instant()));
                return null;
            });
            start.await();
            officials.complete(order, "thuongtruc", fields);
            submissions.add(submitted);
            settle(submitted);
            runJobs();
            assertOneTruth(newLead, submitted);
        }
        people.shutdown();
        assertThat(submissions).hasSize(8);
    }

    /** Either the result came first and waits, or the share was gone and the officer was told. */
    private void assertOneTruth(String newLead, Future<?> submitted) {
        boolean accepted = settle(submitted);
        long share = record.share("3.2", newLead);
        long results = count("evidence e join dondoc.milestone m on m.id = e.milestone_id where m.share_id = " + share);
        assertThat(results).isEqualTo(accepted ? 1 : 0);
        assertThat(tasksOf(share, "userTask_acceptResult")).hasSize(accepted ? 1 : 0);
        assertThat(tasksOf(share, "userTask_receiveDirective")).hasSize(1);
        assertThat(tasksOf(share, "userTask_reportResult"))
                .as("nothing is left with the old lead")
                .isEmpty();
    }

    private static boolean settle(Future<?> submitted) {
        try {
            submitted.get();
            return true;
        } catch (java.util.concurrent.ExecutionException refused) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void together(Job one, Job other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<?>> runs = new ArrayList<>();
        for (Job job : List.of(one, other)) {
            runs.add(nodes.submit(() -> {
                start.await();
                run(job);
                return null;
            }));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        nodes.shutdown();
    }

    /** As the job executor does: what meets other work is tried again later. */
    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException met) {
            assertThat(met).isNotNull();
        }
    }

    private void runJobs() {
        List<Job> due = management.createJobQuery().executable().active().list();
        while (!due.isEmpty()) {
            due.forEach(this::run);
            due = management.createJobQuery().executable().active().list();
        }
    }

    private void grant(String code) {
        grant(code, LocalDate.of(2026, 5, 29));
    }

    private void grant(String code, LocalDate until) {
        officials.complete(
                record.task(code, "userTask_decideExtension"),
                "thuongtruc",
                Map.of(
                        "extensionDecision", "granted",
                        "grantedUntil", until.toString(),
                        "decisionReason", "Đồng ý",
                        "decisionDocument", ""));
    }

    private Job watchTimer(String code) {
        return record.milestoneTimers(code).get(0);
    }

    private List<Job> jobsOf(String code, String process) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .processDefinitionKey(process)
                .list()
                .stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).messages().list().stream())
                .toList();
    }

    private List<Task> tasksOf(long share, String key) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .taskVariableValueEquals("shareId", share)
                .list();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from dondoc." + rows).query(Long.class).single();
    }
}
