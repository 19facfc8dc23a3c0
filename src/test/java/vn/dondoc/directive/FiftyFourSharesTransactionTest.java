package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** The 54 shares of 3.2 in the engine's real transactions, eight people at a time: nobody's work is lost. */
@RehearsalTest
class FiftyFourSharesTransactionTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);

    @Autowired
    ScriptedOfficials officials;

    @Autowired
    TimeMachine machine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allSucceedWhenTheyActInTheSameMinute() throws Exception {
        machine.runDue();
        List<String> agencies = jdbc.sql(
                        """
                select s.agency from dondoc.share s join dondoc.directive d on d.id = s.directive_id
                where d.code = '3.2'""")
                .query(String.class)
                .list();
        assertThat(agencies).hasSize(54);

        atOnce(agencies, agency -> officials.receive("3.2", agency));
        atOnce(agencies, agency -> officials.submitResult("3.2", agency, DAY));
        atOnce(agencies, agency -> officials.accept("3.2", agency, "vptu.theodoi"));
        machine.runDue();

        assertThat(count("milestone m join dondoc.share s on s.id = m.share_id", "m.completed_on is not null"))
                .isEqualTo(54);
        assertThat(count("share s", "s.closed_at is not null")).isEqualTo(54);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("05-NQ/TU:3.2")
                        .count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableNameIn("result", "evidenceNumber", "officer", "product", "grade")
                        .list())
                .as("no form field stays in the engine, only the empty ones of open tasks")
                .allMatch(variable -> variable.getValue() == null);
    }

    private static void atOnce(List<String> agencies, Consumer<String> work)
            throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> calls = agencies.stream()
                    .map(agency -> (Callable<Void>) () -> {
                        work.accept(agency);
                        return null;
                    })
                    .toList();
            for (Future<Void> call : people.invokeAll(calls)) {
                call.get();
            }
        } finally {
            people.shutdown();
        }
    }

    private int count(String rows, String condition) {
        return jdbc.sql("select count(*) from dondoc." + rows
                        + " join dondoc.directive d on d.id = s.directive_id where d.code = '3.2' and " + condition)
                .query(Integer.class)
                .single();
    }
}
