package vn.dondoc.watch;

import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.watch.PolicyPublisher.Published;
import vn.dondoc.watch.PolicyVersion.Origin;

/** The policy that each release of the software brings: a version like another, but the province's go before it. */
@Service
public class PolicyReleases {

    private static final Logger log = LoggerFactory.getLogger(PolicyReleases.class);

    private final PolicyVersionRows rows;
    private final OpenWatches watches;
    private final VietnamTime time;

    PolicyReleases(PolicyVersionRows rows, OpenWatches watches, VietnamTime time) {
        this.rows = rows;
        this.watches = watches;
        this.time = time;
    }

    /** Adds the release's tables where they are others than those of the release before. */
    @Transactional
    public void record(PolicyTables tables, Published published) {
        rows.lockForAdding();
        PolicyHistory before = new PolicyHistory(rows.all());
        if (before.released().map(PolicyVersion::tables).filter(tables::equals).isPresent()) {
            return;
        }
        LocalDate today = time.today();
        Instant now = time.now();
        rows.add(
                new PolicyVersion(
                        0,
                        Origin.RELEASE,
                        tables,
                        before.since(tables, now, today),
                        today,
                        PolicyVersion.RELEASED_BY,
                        now,
                        "Bảng đi kèm phần mềm"),
                published);
        if (before.newest() > 0) {
            PolicyTables applies = new PolicyHistory(rows.all()).tables(today);
            watches.lookAgain(applies.kindsMovedAgainst(before.tables(today)), now);
            log.info("The release brings another deadline policy; where the province has its own, that stays in force");
        }
    }
}
