package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;
import vn.dondoc.catalogue.Goal;
import vn.dondoc.catalogue.GoalWords;

/** What stands on record, as the scripted agencies need it to decide what they do today. */
@Component
@Profile("trial")
class TrialFacts {

    private final JdbcClient jdbc;

    TrialFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param coordinators codes of the agencies that the document names beside the lead */
    record Share(long id, String code, String agency, String agencyName, List<String> coordinators) {}

    /** @param dueOn null while the deadline is not set */
    record Milestone(@Nullable LocalDate dueOn, int returned, boolean extensionAsked) {}

    record Request(String code, String unit, Goal goal, String lead) {}

    Map<Long, Share> shares() {
        Map<Long, Share> shares = new HashMap<>();
        jdbc.sql(
                        """
                select s.id, d.code, s.agency, a.name, d.coordinators from dondoc.share s
                join dondoc.directive d on d.id = s.directive_id join dondoc.agency a on a.code = s.agency""")
                .query(row -> {
                    shares.put(
                            row.getLong("id"),
                            new Share(
                                    row.getLong("id"),
                                    row.getString("code"),
                                    row.getString("agency"),
                                    row.getString("name"),
                                    Arrays.asList((String[])
                                            row.getArray("coordinators").getArray())));
                });
        return shares;
    }

    Map<Long, Milestone> openMilestones() {
        Map<Long, Milestone> milestones = new HashMap<>();
        jdbc.sql(
                        """
                select m.id, m.due_on,
                  (select count(*) from dondoc.evidence e where e.milestone_id = m.id and e.outcome = 'returned') returned,
                  exists (select from dondoc.extension_request x where x.milestone_id = m.id) asked
                from dondoc.milestone m where m.closed_at is null""")
                .query(row -> {
                    milestones.put(
                            row.getLong("id"),
                            new Milestone(
                                    row.getObject("due_on", LocalDate.class),
                                    row.getInt("returned"),
                                    row.getBoolean("asked")));
                });
        return milestones;
    }

    /** The day until which an extension is asked. */
    LocalDate extensionUntil(long extensionId) {
        return jdbc.sql("select until_day from dondoc.extension_request where id = :id")
                .param("id", extensionId)
                .query(LocalDate.class)
                .single();
    }

    Request request(long measurementRequestId) {
        return jdbc.sql(
                        """
                select t.code, t.unit, t.comparator, t.goal, t.lead from dondoc.target t
                join dondoc.measurement_request r on r.target_id = t.id where r.id = :id""")
                .param("id", measurementRequestId)
                .query((row, n) -> new Request(
                        row.getString("code"),
                        row.getString("unit"),
                        GoalWords.read(
                                Comparator.valueOf(row.getString("comparator").toUpperCase(Locale.ROOT)),
                                row.getString("goal")),
                        row.getString("lead")))
                .single();
    }

    /** The agency that is asked to coordinate. */
    String coordinator(long coordinationId) {
        return jdbc.sql("select agency from dondoc.coordination where id = :id")
                .param("id", coordinationId)
                .query(String.class)
                .single();
    }

    /** Codes of agencies with officers: a collective answers nothing. */
    Set<String> agencies() {
        return jdbc.sql("select code from dondoc.agency where kind = 'agency'").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }
}
