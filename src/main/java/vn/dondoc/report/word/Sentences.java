package vn.dondoc.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.board.Board.Count;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.Document;
import vn.dondoc.report.ReportContent.Heading;
import vn.dondoc.report.TargetLine;

/** The figures as sentences of an official report; they read well for none, one and many. */
final class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Sentences() {}

    /** "Nghị quyết số 05-NQ/TU, ngày 09/12/2025 của Tỉnh ủy Quảng Ninh". */
    static String named(Document document) {
        return "%s số %s, ngày %s của %s"
                .formatted(
                        document.kind(), document.number(), VietnamTime.format(document.issuedOn()), document.issuer());
    }

    /** The same with what it is about. */
    static String inFull(Document document) {
        String title = document.title().startsWith(document.kind() + " ")
                ? document.title().substring(document.kind().length() + 1)
                : "“%s”".formatted(document.title());
        return named(document) + " " + title;
    }

    /** "quý I/2026", as it stands within a sentence. */
    static String period(Heading heading) {
        return heading.periodLabel().substring(0, 1).toLowerCase(VIETNAMESE)
                + heading.periodLabel().substring(1);
    }

    /** What the report is about, with its period. */
    static String subject(ReportContent content) {
        return "%s, %s".formatted(matter(content), period(content.heading()));
    }

    static String matter(ReportContent content) {
        Heading heading = content.heading();
        String part = "";
        if (heading.scope().startsWith("agency:")) {
            part = ", phần việc của " + heading.scopeLabel();
        } else if (heading.scope().startsWith("section:")) {
            part = ", nhóm nhiệm vụ " + heading.scope().substring("section:".length());
        }
        return "kết quả thực hiện %s%s".formatted(named(heading.resolution()), part);
    }

    /** How many, in which of the cells. */
    static String cells(Count count, String thing) {
        if (count.all() == 0) {
            return "Không có %s.".formatted(thing);
        }
        int done = count.doneInTime() + count.doneLate();
        List<String> parts = new ArrayList<>();
        parts.add(
                done == 0
                        ? "chưa có %s hoàn thành".formatted(thing)
                        : "đã hoàn thành %s (%s), trong đó %02d đúng hạn, %02d quá hạn"
                                .formatted(
                                        amount(done, thing),
                                        percent(done, count.all()),
                                        count.doneInTime(),
                                        count.doneLate()));
        some(parts, count.openInTime(), "%s chưa hoàn thành, trong hạn", thing);
        some(parts, count.openLate(), "%s chưa hoàn thành, quá hạn", thing);
        some(parts, count.undated(), "%s chưa có hạn", thing);
        some(parts, count.stopped(), "%s thôi theo dõi", thing);
        return "Tổng số %s: %s.".formatted(amount(count.all(), thing), String.join("; ", parts));
    }

    /** What stands beside the cells; empty where there is nothing. */
    static String beside(Count count, String thing) {
        List<String> parts = new ArrayList<>();
        some(parts, count.dueSoon(), "%s sắp đến hạn (trong 7 ngày tới)", thing);
        some(parts, count.awaitingAcceptance(), "%s chờ nghiệm thu", thing);
        some(parts, count.extended(), "%s đã được gia hạn", thing);
        some(parts, count.returned(), "%s có kết quả bị trả lại", thing);
        some(parts, count.acceptanceLate(), "%s có kết quả nghiệm thu quá thời hạn", thing);
        return parts.isEmpty() ? "" : "Ngoài ra có %s.".formatted(String.join("; ", parts));
    }

    private static void some(List<String> parts, int n, String words, String thing) {
        if (n > 0) {
            parts.add(words.formatted(amount(n, thing)));
        }
    }

    /** Numbers up to nine are written 01 to 09 in official documents. */
    static String amount(int n, String thing) {
        return "%02d %s".formatted(n, thing);
    }

    static String percent(int part, int whole) {
        return whole == 0
                ? "0%"
                : String.format(VIETNAMESE, "%.1f", 100.0 * part / whole).replace(",0", "") + "%";
    }

    static String late(ReportContent content) {
        int n = content.late().size();
        return n == 0
                ? "Không có nhiệm vụ quá hạn."
                : "Có %s quá hạn chưa hoàn thành, xếp theo số ngày quá hạn từ nhiều đến ít; số ngày tính theo ngày dương lịch, kể từ sau ngày đến hạn."
                        .formatted(amount(n, "đầu việc"));
    }

    static String targets(List<TargetLine> targets) {
        if (targets.isEmpty()) {
            return "Chưa có số liệu chỉ tiêu.";
        }
        Map<String, Long> byAssessment = byAssessment(targets);
        return "Trong %s theo dõi: %s."
                .formatted(
                        amount(targets.size(), "chỉ tiêu"),
                        byAssessment.entrySet().stream()
                                .map(entry -> "%s %s"
                                        .formatted(
                                                amount(entry.getValue().intValue(), "chỉ tiêu"),
                                                entry.getKey().toLowerCase(VIETNAMESE)))
                                .collect(Collectors.joining("; ")));
    }

    /** In the order in which they appear. */
    static Map<String, Long> byAssessment(List<TargetLine> targets) {
        return targets.stream()
                .collect(Collectors.groupingBy(
                        TargetLine::assessment, java.util.LinkedHashMap::new, Collectors.counting()));
    }

    static String missing(List<String> agencies) {
        return "Có %s chưa gửi báo cáo: %s.".formatted(amount(agencies.size(), "cơ quan"), String.join("; ", agencies));
    }
}
