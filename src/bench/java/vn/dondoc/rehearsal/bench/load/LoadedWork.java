package vn.dondoc.rehearsal.bench.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.NewDirective;
import vn.dondoc.directive.NewDirectives;
import vn.dondoc.notification.Haste;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.NoticeFacts;
import vn.dondoc.notification.Outbox;
import vn.dondoc.rehearsal.RehearsalUsers;
import vn.plain.CommandLoop.Command;
import vn.plain.Threads;

/** What a benchmark can ask of the running application; each way is the product's own. */
@Component
@Profile("load")
class LoadedWork {

    private static final String GIVER = "vptu.lanhdao";

    private final NewDirectives directives;
    private final ManyDirectives catalogue;
    private final Moments moments;
    private final Outbox outbox;
    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final VietnamTime time;

    LoadedWork(
            NewDirectives directives,
            ManyDirectives catalogue,
            Moments moments,
            Outbox outbox,
            IdentityService identity,
            JdbcClient jdbc,
            VietnamTime time) {
        this.directives = directives;
        this.catalogue = catalogue;
        this.moments = moments;
        this.outbox = outbox;
        this.identity = identity;
        this.jdbc = jdbc;
        this.time = time;
    }

    Map<String, Command> commands() {
        return Map.ofEntries(
                Map.entry("import", words -> take(words[1], Integer.parseInt(words[2]), words[3])),
                Map.entry("give", words -> give(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3])),
                Map.entry("stand", words -> moments.standBefore(LocalDate.parse(words[1]))),
                Map.entry("storm", words -> moments.storm(LocalDate.parse(words[1]))),
                Map.entry("mail", words -> moments.summaries(LocalDate.parse(words[1]))),
                Map.entry("notices", words -> notices(Integer.parseInt(words[1]))),
                Map.entry("send", words -> moments.sendNow(Duration.ofMinutes(3))),
                Map.entry("work", words -> moments.workingDay(LocalDate.parse(words[1]))),
                Map.entry("staff", words -> staff()),
                Map.entry("vacuum", words -> vacuum()));
    }

    /** A whole catalogue by the import, until every share's work and watches have begun. */
    private Map<String, Object> take(String number, int count, String deadline) {
        long began = System.nanoTime();
        catalogue.take(number, count, deadline);
        moments.awaitJobs();
        return Map.of("millis", (System.nanoTime() - began) / 1_000_000);
    }

    /** One by one, as by "Giao nhiệm vụ mới" in Tasklist, to as many resolutions as there are threads, until every share's work and watches have begun. */
    private Map<String, Object> give(int threads, int count, String deadline) {
        List<String> resolutions = jdbc.sql("select number from dondoc.resolution order by id limit :threads")
                .param("threads", threads)
                .query(String.class)
                .list();
        List<String> agencies = catalogue.agencies();
        long began = System.nanoTime();
        Threads.share(threads, count, i -> directives.give(
                directives.begin(resolutions.get(i % threads), GIVER),
                new NewDirective(
                        "1",
                        ManyDirectives.TITLE.formatted(i),
                        List.of(agencies.get(i % agencies.size())),
                        List.of(),
                        deadline,
                        "%d-CV/TU".formatted(i),
                        time.today()),
                GIVER));
        moments.awaitJobs();
        return Map.of("millis", (System.nanoTime() - began) / 1_000_000);
    }

    /** Each to a person of its own: nothing can be joined. */
    private Map<String, Object> notices(int count) {
        NoticeFacts facts = new NoticeFacts(
                NoticeFacts.Urgency.DECISION, "Xin ý kiến chỉ đạo: quá hạn 5 ngày làm việc", "", "", ManyDirectives.TITLE.formatted(1),
                "Ban Tổ chức Tỉnh ủy", "Cho ý kiến chỉ đạo về việc quá hạn", "30/01/2026", "quá hạn 5 ngày", "",
                "việc quá hạn này được báo cáo Thường trực, Ban Thường vụ Tỉnh ủy để cho ý kiến.", "/go/escalation/1");
        String run = String.valueOf(System.nanoTime());
        for (int i = 0; i < count; i++) {
            String person = "nguoi-%d".formatted(i);
            outbox.put(new Notice(
                    "bench:%s:%d".formatted(run, i),
                    new Officer(person, "Người nhận " + i, person + "@dondoc.example"),
                    facts,
                    null,
                    Haste.AT_ONCE));
        }
        return Map.of("notices", count);
    }

    /** Two more officers in each agency. */
    private Map<String, Object> staff() {
        int users = 0;
        for (String agency : catalogue.agencies()) {
            for (String officer : List.of(".canbo2", ".canbo3")) {
                User user = identity.newUser(agency + officer);
                user.setFirstName("Cán bộ");
                user.setLastName(agency);
                user.setEmail(agency + officer + "@dondoc.example");
                user.setPassword(RehearsalUsers.PASSWORD);
                identity.saveUser(user);
                identity.createMembership(user.getId(), agency);
                users++;
            }
        }
        return Map.of("users", users);
    }

    /** Tables as small as what they hold. */
    private Map<String, Object> vacuum() {
        jdbc.sql("vacuum full analyze").update();
        return Map.of("done", true);
    }
}
