package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.rehearsal.CaughtMail;
import vn.dondoc.rehearsal.MailCatcher;
import vn.dondoc.rehearsal.MovableClock;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.TimeMachine;

@RehearsalTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    @Autowired
    MailDispatcher dispatcher;

    @Autowired
    MailCatcher catcher;

    @Autowired
    MovableClock clock;

    @Autowired
    TimeMachine machine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutboxClaims claims;

    @Autowired
    MailComposer composer;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    Officers officers;

    @Autowired
    DeliveryIncidents incidents;

    @Autowired
    SentLog sentLog;

    @Autowired
    MailProperties properties;

    @Autowired
    ScheduledTaskHolder schedule;

    private int before;

    @BeforeEach
    void quiet() {
        catcher.refuse(null);
        pass(Duration.ofMinutes(3));
        machine.runDue();
        before = catcher.mails().size();
    }

    @Test
    void mailsLeaveOverTwoConnections() {
        assertThat(schedule.getScheduledTasks())
                .filteredOn(task -> task.toString().endsWith("MailDispatcher.dispatchDue"))
                .hasSize(2);
    }

    @Test
    void aNoticeIsSentOnceHoweverOftenItIsPutOrDispatched() {
        outbox.put(notice("once", "btc.canbo"));
        outbox.put(notice("once", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();
        dispatcher.dispatchDue();

        assertThat(arrived()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("btc.canbo@dondoc.example");
            assertThat(mail.subject())
                    .isEqualTo("[Đôn đốc] Vàng: còn 3 ngày làm việc – Nhiệm vụ 1.13: Tiêu đề có <dấu> & “ngoặc”");
            assertThat(mail.text()).contains("Tiêu đề có <dấu> & “ngoặc”", "http://localhost:8080/go/milestone/1");
            assertThat(mail.html()).contains("Tiêu đề có &lt;dấu&gt; &amp; “ngoặc”");
        });
    }

    @Test
    void aMailArrivesUnderTheIdThatTheOutboxKnows() {
        outbox.put(new Notice(
                "short",
                new Officer("btc.canbo", "Cán bộ", "btc.canbo@dondoc.example"),
                facts(Urgency.REMINDER, "x"),
                null));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();

        assertThat(arrived())
                .extracting(CaughtMail::messageId)
                .containsExactly(jdbc.sql("select message_id from dondoc.notification where key = 'short'")
                        .query(String.class)
                        .single());
    }

    @Test
    void nothingLeavesBeforeTheGatheringTimeIsOver() {
        outbox.put(notice("early", "btc.canbo"));
        dispatcher.dispatchDue();

        assertThat(arrived()).isEmpty();
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();
        assertThat(arrived()).hasSize(1);
    }

    @Test
    void noticesOfOnePersonTravelInOneMailWorstFirst() {
        outbox.put(notice("join1", "btc.canbo", Urgency.REMINDER, "Vàng: còn 3 ngày làm việc"));
        outbox.put(notice("join2", "btc.canbo", Urgency.LATE, "Đỏ: quá hạn 1 ngày làm việc"));
        outbox.put(notice("join3", "bnc.canbo", Urgency.REMINDER, "Vàng: còn 3 ngày làm việc"));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();

        assertThat(arrived()).hasSize(2);
        assertThat(arrived()).anySatisfy(mail -> {
            assertThat(mail.to()).startsWith("btc.canbo");
            assertThat(mail.subject()).contains("2 việc cần quan tâm", "Đỏ: quá hạn 1 ngày làm việc");
        });
    }

    @Test
    void aFailureIsRetriedWithGrowingPausesThenShowsAsAnIncidentUntilItIsSent() {
        catcher.refuse("4.3.2 try again later");
        outbox.put(notice("fail", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        List<Duration> pauses =
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
        dispatcher.dispatchDue();
        for (Duration pause : pauses) {
            assertThat(runtime.createIncidentQuery().count()).isZero();
            int attempts = attempts();
            pass(pause.minusSeconds(1));
            dispatcher.dispatchDue();
            assertThat(attempts()).as("not before the pause is over").isEqualTo(attempts);
            pass(Duration.ofSeconds(1));
            dispatcher.dispatchDue();
            assertThat(attempts()).isEqualTo(attempts + 1);
        }
        assertThat(runtime.createIncidentQuery().list()).singleElement().satisfies(incident -> {
            assertThat(incident.getIncidentType()).isEqualTo("mailNotDelivered");
            assertThat(incident.getIncidentMessage()).contains("btc.canbo", "4.3.2 try again later");
        });

        catcher.refuse(null);
        pass(Duration.ofHours(4));
        dispatcher.dispatchDue();

        assertThat(arrived()).hasSize(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void aMailThatTwoNodesCannotSendHasOneIncident() {
        outbox.put(notice("twice", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        jdbc.sql("update dondoc.notification set attempts = 4 where key = 'twice'")
                .update();
        OutgoingMail exhausted = claims.claim().get(0);
        incidents.openIfExhausted(exhausted, "one");
        incidents.openIfExhausted(exhausted, "the other");
        assertThat(runtime.createIncidentQuery().list())
                .singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("one"));

        // A node that had taken it before the incident was opened gets it out.
        incidents.sent(exhausted, "Thư");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        incidents.openIfExhausted(exhausted, "too late");
        assertThat(runtime.createIncidentQuery().count())
                .as("it has been sent meanwhile")
                .isZero();
    }

    @Test
    void eachMailIsNotedAsSentBeforeTheNextOneLeaves() {
        List<Integer> noted = new ArrayList<>();
        catcher.meanwhile(() -> noted.add(
                jdbc.sql("select count(*) from dondoc.notification where key like 'batch%' and sent_at is not null")
                        .query(Integer.class)
                        .single()));
        outbox.put(notice("batch1", "bnc.canbo"));
        outbox.put(notice("batch2", "btc.canbo"));
        outbox.put(notice("batch3", "btgdv.canbo"));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();
        catcher.meanwhile(() -> {});

        assertThat(arrived()).hasSize(3);
        assertThat(noted).containsExactly(0, 1, 2);
    }

    @Test
    void overBothConnectionsOneMailAtATimeIsNotYetNoted() {
        // More people than one claim takes: the other connection has the rest.
        List<String> people = jdbc.sql("select id_ from act_id_user where email_ is not null order by id_ limit 80")
                .query(String.class)
                .list();
        people.forEach(person -> outbox.put(notice("both " + person, person)));
        pass(Duration.ofMinutes(3));
        AtomicInteger arrived = new AtomicInteger();
        List<Integer> underWay = Collections.synchronizedList(new ArrayList<>());
        Set<Long> connections = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> other = new ArrayList<>();
        catcher.meanwhile(() -> {
            connections.add(Thread.currentThread().getId());
            int before = arrived.getAndIncrement();
            if (before == 0) {
                other.add(CompletableFuture.runAsync(dispatcher::dispatchDue));
            }
            underWay.add(before
                    - jdbc.sql(
                                    "select count(*) from dondoc.notification where key like 'both %' and sent_at is not null")
                            .query(Integer.class)
                            .single());
        });
        dispatcher.dispatchDue();
        other.get(0).join();
        catcher.meanwhile(() -> {});

        assertThat(connections).hasSize(2);
        assertThat(underWay).hasSameSizeAs(people).containsOnly(0);
    }

    @Test
    void aMailWhoseTimeIsOverIsLeftToTheNextNode() {
        // The lease is a quarter of an hour; a node whose clock is five minutes ahead may take the mail in a minute.
        catcher.meanwhile(() -> pass(Duration.ofMinutes(9)));
        outbox.put(notice("slow1", "bnc.canbo"));
        outbox.put(notice("slow2", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();
        catcher.meanwhile(() -> {});
        assertThat(arrived()).hasSize(1);

        pass(Duration.ofMinutes(7));
        dispatcher.dispatchDue();
        assertThat(arrived())
                .extracting(CaughtMail::to)
                .containsExactly("btc.canbo@dondoc.example", "bnc.canbo@dondoc.example");
    }

    @Test
    void aNodeThatStopsEndsTheMailInHandAndLeavesTheOthersToAnybody() {
        MailDispatcher stopping = dispatcher(false);
        catcher.meanwhile(stopping::stop);
        outbox.put(notice("stop1", "bnc.canbo"));
        outbox.put(notice("stop2", "btc.canbo"));
        outbox.put(notice("stop3", "btgdv.canbo"));
        pass(Duration.ofMinutes(3));
        stopping.dispatchDue();
        catcher.meanwhile(() -> {});
        assertThat(arrived()).singleElement().satisfies(mail -> assertThat(mail.to())
                .startsWith("bnc.canbo"));
        assertThat(jdbc.sql("select attempts from dondoc.notification where key like 'stop%' order by key")
                        .query(Integer.class)
                        .list())
                .as("what was not tried counts no attempt")
                .containsExactly(1, 0, 0);

        dispatcher.dispatchDue();
        assertThat(arrived()).as("no lease is waited for").hasSize(3);
    }

    @Test
    void heldMailsAreKeptUntilTheyMayLeave() {
        outbox.put(notice("held", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        dispatcher(true).dispatchDue();
        assertThat(arrived()).isEmpty();
        assertThat(outbox.unsent().waiting()).isEqualTo(1);

        dispatcher.dispatchDue();
        assertThat(arrived()).hasSize(1);
    }

    /** Another node's. */
    private MailDispatcher dispatcher(boolean hold) {
        MailProperties held = new MailProperties(
                properties.from(),
                properties.baseUrl(),
                properties.gather(),
                properties.morning(),
                properties.evening(),
                properties.pauses(),
                properties.lease(),
                null,
                hold);
        return new MailDispatcher(claims, composer, server, officers, incidents, sentLog, held);
    }

    @Test
    void aMailThatANodeDiedWithIsSentAgainUnderTheSameMessageId() {
        outbox.put(notice("died", "btc.canbo"));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();
        // The node died after the server took the mail and before it wrote that down.
        jdbc.sql("update dondoc.notification set sent_at = null where key = 'died'")
                .update();
        pass(Duration.ofMinutes(14));
        dispatcher.dispatchDue();
        assertThat(arrived()).as("the lease still runs").hasSize(1);
        pass(Duration.ofMinutes(2));
        dispatcher.dispatchDue();

        assertThat(arrived())
                .hasSize(2)
                .extracting(CaughtMail::messageId)
                .containsOnly(arrived().get(0).messageId());
    }

    @Test
    void whoHasNoAddressIsAFailureThatShowsNotASilentLoss() {
        outbox.put(new Notice("nobody", new Officer("nguoi.la", "Người lạ", null), facts(Urgency.LATE, "x"), null));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();

        assertThat(jdbc.sql("select last_error from dondoc.notification where key = 'nobody'")
                        .query(String.class)
                        .single())
                .isEqualTo("Người nhận nguoi.la không có địa chỉ thư điện tử");
        jdbc.sql("update dondoc.notification set sent_at = now() where key = 'nobody'")
                .update();
    }

    @Test
    void nothingThatPeopleWriteBecomesAHeaderOrHtml() throws MessagingException {
        String hostile = "x\r\nBcc: ai@noi-khac.example\r\n\r\n<img src=x onerror=alert(1)>\u2028\u202E\" "
                + "dài ".repeat(2000);
        NoticeFacts facts = new NoticeFacts(
                Urgency.LATE,
                "Đỏ\r\nX-Injected: 1",
                "05-NQ/TU:1.13",
                "1.13\nX-Injected: 1",
                hostile,
                hostile,
                hostile,
                "30/06/2026",
                hostile,
                hostile,
                hostile,
                "/go/milestone/1\r\n\"><img src=x onerror=alert(1)>",
                List.of(hostile));
        outbox.put(new Notice("hostile", new Officer("btc.canbo", hostile, "btc.canbo@dondoc.example"), facts, null));
        String smuggled = "btc.lanhdao@dondoc.example\r\nBcc: ai@noi-khac.example";
        outbox.put(new Notice("smuggled", new Officer("nguoi.khac", "x", smuggled), facts, null));
        pass(Duration.ofMinutes(3));
        dispatcher.dispatchDue();

        CaughtMail mail = arrived().get(0);
        assertThat(arrived()).hasSize(1);
        assertThat(mail.message().getAllRecipients())
                .extracting(String::valueOf)
                .containsExactly("btc.canbo@dondoc.example");
        assertThat(mail.message().getHeader("Bcc")).isNull();
        assertThat(mail.message().getHeader("X-Injected")).isNull();
        assertThat(mail.subject())
                .doesNotContainPattern("\\p{Cntrl}|\u2028|\u202E")
                .hasSizeLessThan(300);
        assertThat(mail.html()).doesNotContain("<img src=x").contains("&lt;img src=x");
        jdbc.sql("update dondoc.notification set sent_at = now() where key = 'smuggled'")
                .update();
    }

    private int attempts() {
        return jdbc.sql("select attempts from dondoc.notification where key = 'fail'")
                .query(Integer.class)
                .single();
    }

    private List<CaughtMail> arrived() {
        List<CaughtMail> all = catcher.mails();
        return all.subList(0, all.size() - before);
    }

    private void pass(Duration time) {
        clock.standAt(clock.instant().plus(time));
    }

    private static Notice notice(String key, String user) {
        return notice(key, user, Urgency.REMINDER, "Vàng: còn 3 ngày làm việc");
    }

    private static Notice notice(String key, String user, Urgency urgency, String label) {
        return new Notice(key, new Officer(user, "Cán bộ", user + "@dondoc.example"), facts(urgency, label), null);
    }

    private static NoticeFacts facts(Urgency urgency, String label) {
        return new NoticeFacts(
                urgency,
                label,
                "05-NQ/TU:1.13",
                "1.13",
                "Tiêu đề có <dấu> & “ngoặc”",
                "Ban Tổ chức Tỉnh ủy",
                "Báo cáo kết quả",
                "30/06/2026",
                "còn 3 ngày",
                "",
                "Vì được giao.",
                "/go/milestone/1");
    }
}
