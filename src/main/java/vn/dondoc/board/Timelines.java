package vn.dondoc.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.JournalEntry;

/** The journal of a directive with people's and agencies' names in it. */
@Repository
class Timelines {

    private final Journal journal;
    private final JdbcClient jdbc;
    private final PeoplesNames people;

    Timelines(Journal journal, JdbcClient jdbc, PeoplesNames people) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Newest first. */
    List<TimelineEntry> of(long directiveId) {
        Map<Long, String> agencies = agenciesByShare(directiveId);
        PeoplesNames.Lookup names = people.lookup();
        List<TimelineEntry> entries = new ArrayList<>(journal.of(directiveId).stream()
                .map(entry -> entry(entry, names, agencies))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    private static TimelineEntry entry(JournalEntry entry, PeoplesNames.Lookup names, Map<Long, String> agencies) {
        Change change = entry.change();
        return new TimelineEntry(
                entry.at().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                entry.actor(),
                names.of(entry.actor()),
                entry.event(),
                entry.text(),
                change.was(),
                change.became(),
                change.reason(),
                entry.shareId() == null ? null : agencies.get(entry.shareId()));
    }

    private Map<Long, String> agenciesByShare(long directiveId) {
        Map<Long, String> agencies = new HashMap<>();
        jdbc.sql(
                        """
                select s.id, a.name from dondoc.share s join dondoc.agency a on a.code = s.agency
                where s.directive_id = :id""")
                .param("id", directiveId)
                .query(row -> {
                    agencies.put(row.getLong("id"), row.getString("name"));
                });
        return agencies;
    }
}
