package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.catalogue.Mandate;

/** The mandates of part III, those that run and those that do not. */
@Repository
class MandateRows {

    private final JdbcClient jdbc;

    MandateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the resolution's mandates were ever taken in. */
    boolean any(long resolutionId) {
        return jdbc.sql("select exists (select from dondoc.mandate where resolution_id = :id)")
                .param("id", resolutionId)
                .query(Boolean.class)
                .single();
    }

    /** They are from now on as the catalogue has them; one that it leaves out stays on record as dropped. */
    void keep(long resolutionId, List<Mandate> mandates, Instant now) {
        jdbc.sql("update dondoc.mandate set dropped_at = :now where resolution_id = :id and dropped_at is null")
                .param("now", Timestamp.from(now))
                .param("id", resolutionId)
                .update();
        for (int position = 0; position < mandates.size(); position++) {
            keep(resolutionId, position, mandates.get(position));
        }
        jdbc.sql(
                        """
                update dondoc.mandate m set directive_id = d.id from dondoc.directive d
                where m.resolution_id = :id and d.resolution_id = m.resolution_id and d.code = m.code
                  and d.kind = 'mandate'""")
                .param("id", resolutionId)
                .update();
    }

    private void keep(long resolutionId, int position, Mandate mandate) {
        jdbc.sql(
                        """
                insert into dondoc.mandate (resolution_id, code, title, leads, unnamed_leads, coordinating, deadline_text,
                  rhythm, note, position)
                values (:resolutionId, :code, :title, :leads, :unnamed, :coordinating, :deadline, :rhythm, :note, :position)
                on conflict (resolution_id, code) do update set title = excluded.title, leads = excluded.leads,
                  unnamed_leads = excluded.unnamed_leads, coordinating = excluded.coordinating,
                  deadline_text = excluded.deadline_text, rhythm = excluded.rhythm, note = excluded.note,
                  position = excluded.position, dropped_at = null""")
                .param("resolutionId", resolutionId)
                .param("code", mandate.code())
                .param("title", mandate.title())
                .param("leads", mandate.leads().words().toArray(String[]::new))
                .param("unnamed", mandate.leads().unnamed().toArray(String[]::new))
                .param("coordinating", mandate.coordinating().toArray(String[]::new))
                .param("deadline", mandate.deadline())
                .param("rhythm", mandate.rhythm().name().toLowerCase(Locale.ROOT))
                .param("note", mandate.note())
                .param("position", position)
                .update();
    }
}
