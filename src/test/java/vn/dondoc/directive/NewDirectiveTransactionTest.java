package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.TimeMachine;

/** Directives that are given at one moment, in the database's real transactions. */
@RehearsalTest
class NewDirectiveTransactionTest {

    private static final String GIVER = "vptu.theodoi";
    private static final String RESOLUTION = "05-NQ/TU";
    private static final String WAITED = "canceling statement due to lock timeout";
    private static final AssigningDocument NOTICE = new AssigningDocument(
            "Thông báo", "88-TB/TU", LocalDate.of(2026, 1, 5), "Kết luận về giao ban tháng", "Tỉnh ủy Quảng Ninh");

    @Autowired
    NewDirectives directives;

    @Autowired
    ResolutionRows resolutions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TimeMachine machine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void afterTheDayOfTheDocuments() {
        machine.moveTo(VietnamTime.reminderHourOf(LocalDate.of(2026, 1, 12)));
    }

    @Test
    void oneResolutionsDirectivesGivenAtOnceGetCodesOfTheirOwn() throws Exception {
        List<Callable<String>> givings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long begun = directives.begin(RESOLUTION, GIVER);
            givings.add(() -> directives.give(begun, directive(), GIVER));
        }
        assertThat(atOnce(givings)).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void oneThatIsGivenTwiceAtOnceIsGivenOnce() throws Exception {
        long begun = directives.begin(RESOLUTION, GIVER);
        Callable<String> giving = () -> {
            try {
                return directives.give(begun, directive(), GIVER);
            } catch (InvalidInput refused) {
                return "refused";
            }
        };
        assertThat(atOnce(List.of(giving, giving))).containsOnlyOnce("refused");
    }

    @Test
    void differentResolutionsDoNotWaitForEachOther() {
        long first = directives.begin(RESOLUTION, GIVER);
        directives.give(directives.begin(NOTICE, GIVER), directive(), GIVER);
        long second = directives.begin(NOTICE.number(), GIVER);

        transactions.executeWithoutResult(holding -> {
            resolutions.lock(resolutions.find(RESOLUTION).orElseThrow().id());
            assertThat(aside(() -> giveWithoutPatience(second))).isEqualTo("1.2");
            assertThatThrownBy(() -> aside(() -> giveWithoutPatience(first))).hasStackTraceContaining(WAITED);
        });
    }

    @Test
    void noneIsGivenBesideAnImport() {
        long begun = directives.begin(RESOLUTION, GIVER);
        transactions.executeWithoutResult(importing -> {
            resolutions.lock();
            assertThatThrownBy(() -> aside(() -> giveWithoutPatience(begun))).hasStackTraceContaining(WAITED);
        });
    }

    private String giveWithoutPatience(long begun) {
        return transactions.execute(giving -> {
            jdbc.sql("set local lock_timeout = '300ms'").update();
            return directives.give(begun, directive(), GIVER);
        });
    }

    private NewDirective directive() {
        return new NewDirective(
                "1",
                "Rà soát việc sắp xếp cán bộ",
                List.of("btc"),
                List.of(),
                "Trước ngày 30/6/2026",
                "12-CV/TU",
                LocalDate.of(2026, 1, 9));
    }

    private static List<String> atOnce(List<Callable<String>> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        try (Threads threads = new Threads(actions.size())) {
            List<Future<String>> results = new ArrayList<>();
            for (Callable<String> action : actions) {
                results.add(threads.pool().submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> result : results) {
                answers.add(result.get());
            }
            return answers;
        }
    }

    /** In a transaction of another connection. */
    private static String aside(Callable<String> action) {
        try (Threads threads = new Threads(1)) {
            return threads.pool().submit(action).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private record Threads(ExecutorService pool) implements AutoCloseable {
        Threads(int size) {
            this(Executors.newFixedThreadPool(size));
        }

        @Override
        public void close() {
            pool.shutdown();
        }
    }
}
