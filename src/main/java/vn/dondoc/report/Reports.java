package vn.dondoc.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.Subject;
import vn.dondoc.report.excel.ExcelReport;
import vn.dondoc.report.word.WordReport;

/** Makes reports and keeps them as they were given out. Who may do so is asked by those who call. */
@Service
public class Reports {

    private final ReportRows rows;
    private final ReportComposer composer;
    private final Journal journal;
    private final VietnamTime time;

    Reports(ReportRows rows, ReportComposer composer, Journal journal, VietnamTime time) {
        this.rows = rows;
        this.composer = composer;
        this.journal = journal;
        this.time = time;
    }

    /** Where people get the Word file of a report, below the application's address. */
    public static String wordPath(long id) {
        return "/pages/reports/%d.docx".formatted(id);
    }

    /** Where people get the Excel file of a report, below the application's address. */
    public static String excelPath(long id) {
        return "/pages/reports/%d.xlsx".formatted(id);
    }

    /**
     * Computes a report from what is committed at this moment (not from what the caller's own transaction has written), gives
     * it the next number of the year and keeps it with the caller's transaction.
     *
     * @param actor user id, or {@link Journal#SYSTEM}
     * @return the report's id
     * @throws InvalidInput where there is no such resolution, agency or section
     */
    @Transactional
    public long make(ReportOrder order, String actor) {
        int year = time.today().getYear();
        int ordinal = rows.nextOrdinal(year);
        long id = rows.nextId();
        ReportContent content = composer.compose(order, actor, ordinal + "/" + year, id);
        rows.insert(id, year, ordinal, order, actor, content);
        journal.append(
                new Subject.OfResolution(order.resolutionId()),
                actor,
                "reportMade",
                "Lập báo cáo số %s (%s, %s, %s)"
                        .formatted(
                                content.heading().number(),
                                content.heading().periodLabel(),
                                content.heading().scopeLabel(),
                                order.stage().label().toLowerCase(java.util.Locale.ROOT)),
                Change.NONE);
        return id;
    }

    /**
     * The file as it is given out, to the first who asks and to everybody after: made once from what the report says, then
     * kept byte for byte.
     *
     * @param id of a report that there is
     */
    @Transactional
    ReportFile file(long id, ReportFormat format) {
        return rows.file(id, format).orElseGet(() -> {
            ReportContent content = rows.content(id);
            byte[] bytes = format == ReportFormat.WORD ? WordReport.of(content) : ExcelReport.of(content);
            rows.keep(id, format, ReportFile.of(bytes));
            return rows.file(id, format).orElseThrow();
        });
    }

    /**
     * From now on the Executive Committee reads it. A second call changes nothing, except that it may bring the number.
     *
     * @param documentNumber of the official document, e.g. 45-BC/TU; null while it has none
     * @throws InvalidInput where there is no such report, it is a draft, or it has another number already
     */
    @Transactional
    public void publish(long id, @Nullable String documentNumber, String actor) {
        Report report = rows.find(id).orElseThrow(() -> new InvalidInput("Không có báo cáo này"));
        if (report.stage() != Stage.FINAL) {
            throw new InvalidInput("Báo cáo số %s là dự thảo, không phát hành được".formatted(report.number()));
        }
        String number = documentNumber == null || documentNumber.isBlank() ? null : documentNumber.strip();
        if (number != null && report.documentNumber() != null && !number.equals(report.documentNumber())) {
            throw new InvalidInput(
                    "Báo cáo số %s đã có số văn bản %s".formatted(report.number(), report.documentNumber()));
        }
        if (report.publishedAt() != null && (number == null || report.documentNumber() != null)) {
            return;
        }
        rows.publish(id, time.now());
        if (number != null) {
            rows.number(id, number);
        }
        journal.append(
                new Subject.OfResolution(rows.resolutionOf(id)),
                actor,
                "reportPublished",
                "Phát hành báo cáo số %s%s".formatted(report.number(), number == null ? "" : ", văn bản số " + number),
                Change.NONE);
    }
}
