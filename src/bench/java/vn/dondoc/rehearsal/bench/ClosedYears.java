package vn.dondoc.rehearsal.bench;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resolutions of earlier years, each a copy of the real one's directives with all that comes to be on record in a year: evidence,
 * progress, reviews, figures, journal, mails, and the ended process instances. Written by SQL, since nothing of it runs any more.
 */
@Component
@Profile("bench")
class ClosedYears {

    private static final String ORIGINAL = "05-nq-tu";
    private static final int FIRST_YEARS_BACK = 10;

    private final JdbcClient jdbc;
    private final CopiedRows rows;

    ClosedYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new CopiedRows(jdbc);
    }

    /** Adds as many resolutions as there are numbers from {@code first} to {@code last}. */
    @Transactional
    public void add(int first, int last) {
        if (last < first) {
            return;
        }
        jdbc.sql(
                        """
                create temporary table copy on commit drop as
                select k, 1 + k %% %d years, 'lt-' || k slug, null::bigint id from generate_series(%d, %d) k"""
                                .formatted(FIRST_YEARS_BACK, first, last))
                .update();
        rows.copy(
                "dondoc.resolution",
                "from dondoc.resolution t cross join copy c where t.slug = '%s'".formatted(ORIGINAL),
                Map.of(
                        "number", "'LT-' || c.k || '-NQ/TU'",
                        "slug", "c.slug",
                        "issued_on", days("t.issued_on"),
                        "imported_at", moments("t.imported_at")));
        jdbc.sql("update copy c set id = r.id from dondoc.resolution r where r.slug = c.slug").update();
        directives();
        work();
        told();
        reviews();
        targets();
        processes();
    }

    private void directives() {
        rows.copy(
                "dondoc.directive",
                of("dondoc.directive t join dondoc.resolution o on o.id = t.resolution_id cross join copy c")
                        + " and t.kind <> 'mandate'",
                Map.of(
                        "resolution_id", "c.id",
                        "starts_on", days("t.starts_on"),
                        "given_at", moments("t.given_at"),
                        "given_on", days("t.given_on"),
                        "closed_at", "case when t.kind = 'group' then null else " + moments("t.given_at + interval '300 days'") + " end"));
        jdbc.sql(
                        """
                create temporary table pair on commit drop as
                select d.id was, n.id became, c.years from dondoc.directive d
                join dondoc.resolution o on o.id = d.resolution_id and o.slug = '%s' cross join copy c
                join dondoc.directive n on n.resolution_id = c.id and n.code = d.code"""
                                .formatted(ORIGINAL))
                .update();
    }

    private void work() {
        rows.copy(
                "dondoc.share",
                "from dondoc.share t join pair c on c.was = t.directive_id where t.outcome is distinct from 'stopped'",
                Map.of(
                        "directive_id", "c.became",
                        "receipt_due_on", days("t.receipt_due_on"),
                        "received_at", moments("timestamptz '2025-12-16 08:00+07'"),
                        "officer", "t.agency || '.canbo'",
                        "product", "'Văn bản, công trình theo kế hoạch'",
                        "closed_at", moments("timestamptz '2026-10-20 08:00+07'"),
                        "outcome", "'accepted'"));
        jdbc.sql(
                        """
                create temporary table part on commit drop as
                select s.id was, n.id became, n.directive_id, n.agency, c.years from dondoc.share s join pair c on c.was = s.directive_id
                join dondoc.share n on n.directive_id = c.became and n.agency = s.agency""")
                .update();
        rows.copy(
                "dondoc.milestone",
                "from dondoc.milestone t join part c on c.was = t.share_id",
                Map.of(
                        "share_id", "c.became",
                        "due_on", days("coalesce(t.due_on, date '2026-12-31')"),
                        "completed_on", days("coalesce(t.due_on, date '2026-12-31') + case when c.became % 4 = 0 then 9 else -5 end"),
                        "closed_at", moments("timestamptz '2026-10-20 08:00+07'"),
                        "outcome", "'accepted'"));
        jdbc.sql(
                        """
                insert into dondoc.evidence (milestone_id, number, issued_on, subject, issuer, result, submitted_at, submitted_by,
                  acceptance_due_on, outcome, grade, reason, decided_at, decided_by)
                select m.id, '12-BC/ĐU', m.completed_on, 'Báo cáo kết quả thực hiện', 'Cơ quan chủ trì', 'Đã hoàn thành theo yêu cầu',
                  m.completed_on + time '09:00', p.agency || '.canbo', m.completed_on + 5, 'accepted', 'good', '', m.completed_on + time '15:00', 'vptu.theodoi'
                from dondoc.milestone m join part p on p.became = m.share_id""")
                .update();
        jdbc.sql(
                        """
                insert into dondoc.progress_report (milestone_id, reported_at, reported_by, percent, done, difficulties)
                select m.id, m.completed_on - n * 20 + time '09:00', p.agency || '.canbo', 90 - 30 * n, 'Đã làm được một phần công việc theo kế hoạch', ''
                from dondoc.milestone m join part p on p.became = m.share_id cross join generate_series(1, 2) n""")
                .update();
    }

    /** What was said: eight steps of the journal for each share, six notices for each milestone, each in its mail. */
    private void told() {
        jdbc.sql(
                        """
                insert into dondoc.journal (at, directive_id, share_id, actor, event, text)
                select timestamptz '2025-12-16 08:00+07' - make_interval(years => p.years) + n * interval '30 days', p.directive_id, p.became,
                  p.agency || '.canbo', case n when 1 then 'received' when 7 then 'resultAccepted' else 'progressReported' end,
                  'Báo cáo tiến độ: đã làm được một phần công việc theo kế hoạch'
                from part p cross join generate_series(1, 8) n""")
                .update();
        jdbc.sql(
                        """
                insert into dondoc.notification (key, recipient, recipient_name, email, facts, created_at, next_attempt_at, attempts,
                  message_id, subject, sent_at)
                select 'copy:' || m.id || ':' || n, p.agency || '.canbo', 'Cán bộ', p.agency || '.canbo@dondoc.example',
                  jsonb_build_object('code', d.code, 'label', 'Nhắc việc'), m.due_on + time '07:30', m.due_on + time '07:30', 1,
                  'copy-' || m.id || '-' || n || '@dondoc', '[Đôn đốc] Nhắc việc', m.due_on + time '07:31'
                from dondoc.milestone m join part p on p.became = m.share_id join dondoc.directive d on d.id = p.directive_id
                cross join generate_series(1, 6) n""")
                .update();
        jdbc.sql(
                        """
                insert into dondoc.checkpoint (kind, subject_id, due_on, level, passed_at, outcome)
                select 'milestone', m.id, m.due_on, 'due' || n, m.due_on + time '07:30', 'notified'
                from dondoc.milestone m join part p on p.became = m.share_id cross join generate_series(1, 3) n""")
                .update();
    }

    private void reviews() {
        jdbc.sql(
                        """
                insert into dondoc.review (resolution_id, period, opens_on, due_on, cut_off_on, planned_at, opened_at, collected_at,
                  assessment, next_plan, consolidated_at, consolidated_by, conclusion, concluded_at, concluded_by, published_at)
                select c.id, e.year || '-Q' || q, e.ends - 14, e.ends, e.ends + 7, e.ends - 60, e.ends - 14, e.ends + 7,
                  'Các cơ quan đã triển khai theo kế hoạch', 'Tiếp tục thực hiện', e.ends + 9, 'vptu.theodoi', 'Đồng ý', e.ends + 12, 'thuongtruc', e.ends + 12
                from copy c cross join generate_series(1, 4) q
                cross join lateral (select 2026 - c.years as year, make_date(2026 - c.years, q * 3, 28) ends) e""")
                .update();
        jdbc.sql(
                        """
                insert into dondoc.review_report (review_id, share_id, agency, version, percent, done, plan, saved_at, saved_by, outcome, ended_at, ended_by)
                select v.id, p.became, p.agency, 1, 50, 'Đã triển khai theo kế hoạch', 'Tiếp tục thực hiện', v.due_on, p.agency || '.canbo',
                  'given', v.due_on, p.agency || '.canbo'
                from part p join dondoc.directive d on d.id = p.directive_id join dondoc.review v on v.resolution_id = d.resolution_id""")
                .update();
    }

    private void targets() {
        rows.copy(
                "dondoc.target",
                of("dondoc.target t join dondoc.resolution o on o.id = t.resolution_id cross join copy c"),
                Map.of("resolution_id", "c.id", "year", "t.year - c.years"));
        jdbc.sql(
                        """
                insert into dondoc.measurement_request (target_id, period, due_on, asked_at, closed_at, outcome)
                select t.id, t.year || '-Q' || q, make_date(t.year, q * 3, 28), make_date(t.year, q * 3, 14), make_date(t.year, q * 3, 25), 'missing'
                from dondoc.target t join copy c on c.id = t.resolution_id cross join generate_series(1, 4) q""")
                .update();
    }

    /** In the engine's history, where ended instances stand. */
    private void processes() {
        rows.copy(
                "public.act_hi_procinst",
                """
                from public.act_hi_procinst t cross join copy c
                where t.proc_def_key_ = 'directive' and t.business_key_ like '05-NQ/TU:%' and t.business_key_ not like '%:III%'""",
                Map.of(
                        "id_", "gen_random_uuid()::text",
                        "proc_inst_id_", "gen_random_uuid()::text",
                        "root_proc_inst_id_", "null",
                        "business_key_", "replace(t.business_key_, '05-NQ/TU', 'LT-' || c.k || '-NQ/TU')",
                        "start_time_", moments("t.start_time_"),
                        "end_time_", moments("timestamptz '2026-10-20 08:00+07'"),
                        "duration_", "26000000000",
                        "state_", "'COMPLETED'"));
    }

    private static String of(String tables) {
        return "from %s where o.slug = '%s'".formatted(tables, ORIGINAL);
    }

    private static String days(String day) {
        return "(%s - make_interval(years => c.years))::date".formatted(day);
    }

    private static String moments(String moment) {
        return "%s - make_interval(years => c.years)".formatted(moment);
    }
}
