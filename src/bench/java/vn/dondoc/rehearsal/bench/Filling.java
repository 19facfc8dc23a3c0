package vn.dondoc.rehearsal.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the database up to a number of directives: every tenth resolution runs, the others are of earlier years and closed. */
@Component
@Profile("bench")
class Filling {

    private static final Logger log = LoggerFactory.getLogger(Filling.class);
    private static final int DIRECTIVES_OF_A_RESOLUTION = 102;
    private static final int OPEN_OF = 10;
    private static final List<String> COUNTED = List.of(
            "dondoc.directive",
            "dondoc.share",
            "dondoc.milestone",
            "dondoc.evidence",
            "dondoc.journal",
            "dondoc.notification",
            "dondoc.review_report",
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_hi_procinst");

    private final JdbcClient jdbc;
    private final OpenResolutions open;
    private final ClosedYears closed;

    Filling(JdbcClient jdbc, OpenResolutions open, ClosedYears closed) {
        this.jdbc = jdbc;
        this.open = open;
        this.closed = closed;
    }

    /** @return rows by table, and how many directives are open */
    Map<String, Long> fillTo(int directives) {
        int resolutions = resolutions(directives);
        int running = Math.max(1, resolutions / OPEN_OF);
        for (int next = (int) count("dondoc.resolution where slug not like 'lt-%'"); next < running; next++) {
            log.info("Open resolution {} of {}", next + 1, running);
            open.add(next);
        }
        int copies = (int) count("dondoc.resolution where slug like 'lt-%'");
        log.info("Closed resolutions {} to {}", copies + 1, resolutions - running);
        closed.add(copies + 1, resolutions - running);
        open.awaitJobs();
        jdbc.sql("vacuum analyze").update();
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("nhiệm vụ (không kể dòng nhóm)", count("dondoc.directive where kind <> 'group'"));
        rows.put("trong đó đang mở", count("dondoc.directive where kind <> 'group' and closed_at is null"));
        COUNTED.forEach(table -> rows.put(table, count(table)));
        return rows;
    }

    /** What an earlier run has filled in is not taken out again. */
    boolean isBeyond(int directives) {
        return count("dondoc.resolution") > resolutions(directives);
    }

    private static int resolutions(int directives) {
        return (directives + DIRECTIVES_OF_A_RESOLUTION - 1) / DIRECTIVES_OF_A_RESOLUTION;
    }

    private long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }
}
