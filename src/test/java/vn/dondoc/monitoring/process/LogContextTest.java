package vn.dondoc.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.rehearsal.EngineApi;
import vn.dondoc.rehearsal.RehearsalTest;
import vn.dondoc.rehearsal.RehearsalUsers;

/** Whose request it was stands in the log's fields. */
@RehearsalTest
class LogContextTest {

    private static final Logger REST = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine.rest.exception");

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        // What is asked wrongly is told at this level only.
        REST.setLevel(Level.DEBUG);
        REST.addAppender(lines);
    }

    @AfterEach
    void leave() {
        REST.detachAppender(lines);
        REST.setLevel(null);
    }

    @Test
    void theLinesOfARequestSayWhoAsks() {
        EngineApi.as(port, "btc.canbo").getForEntity("/task/none", String.class);
        http.withBasicAuth("quantri", RehearsalUsers.PASSWORD).getForEntity("/engine-rest/task/none", String.class);

        assertThat(fields()).extracting(line -> line.get(LogContext.USER)).containsExactly("btc.canbo", "quantri");
    }

    private List<Map<String, String>> fields() {
        return lines.list.stream().map(ILoggingEvent::getMDCPropertyMap).toList();
    }
}
