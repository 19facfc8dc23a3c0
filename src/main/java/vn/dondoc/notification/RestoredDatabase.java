package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.VietnamTime;

/**
 * Lets the database know, before anything runs, what the sent log knows better: it may have been restored to an earlier moment, or
 * a node may have died between the mail server's word and the row. See {@code docs/adr/0029-what-was-sent-is-known-outside.md}.
 */
@Component
class RestoredDatabase implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(RestoredDatabase.class);

    private final SentLog sent;
    private final SentLogRows rows;
    private final IncidentBoard incidents;
    private final TransactionTemplate transaction;
    private final VietnamTime time;

    RestoredDatabase(
            SentLog sent,
            SentLogRows rows,
            IncidentBoard incidents,
            TransactionTemplate transaction,
            VietnamTime time) {
        this.sent = sent;
        this.rows = rows;
        this.incidents = incidents;
        this.transaction = transaction;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() {
        if (sent.isKept()) {
            transaction.executeWithoutResult(status -> learn());
        }
    }

    private void learn() {
        rows.begin();
        List<SentLog.Line> batch = new ArrayList<>();
        sent.since(rows.missedSince(), line -> {
            batch.add(line);
            if (batch.size() == SentLogRows.BATCH) {
                rows.add(batch);
                batch.clear();
            }
        });
        rows.add(batch);
        rows.markSent().forEach(incidents::resolve);
        int unknown = rows.keepUnknown(time.now());
        if (unknown > 0) {
            rows.leaveOutNumbers();
            log.warn(
                    "This database was restored to an earlier moment: {} notices went out that it does not know. They are not sent again.",
                    unknown);
        }
    }
}
