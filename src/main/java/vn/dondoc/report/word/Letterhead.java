package vn.dondoc.report.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.dondoc.report.Narrative.Official;
import vn.dondoc.report.ReportContent;
import vn.dondoc.report.ReportContent.Issuer;
import vn.dondoc.report.Stage;
import vn.dondoc.report.word.Text.Look;

/** Head, title, signature and "Nơi nhận" (Hướng dẫn 36-HD/VPTW, phụ lục 3: letters and sizes). */
final class Letterhead {

    private static final List<Double> HEAD = List.of(72.0, 93.0);
    private static final List<Double> FOOT = List.of(85.0, 80.0);
    private static final String BLANK = "      ";

    private Letterhead() {}

    static void head(XWPFDocument document, ReportContent content) {
        Issuer issuer = content.heading().issuer();
        Official official = content.words().official();
        XWPFTable table = plain(document, HEAD);
        XWPFTableCell left = table.getRow(0).getCell(0);
        centred(left, issuer.superior(), Look.plain(14));
        centred(left, issuer.name(), Look.bold(14));
        centred(left, "*", Look.plain(14));
        centred(left, "Số " + (official == null ? BLANK + issuer.symbol() : official.number()), Look.plain(14));
        if (content.heading().stage() == Stage.DRAFT) {
            centred(left, "(Dự thảo)", new Look(14, true, true, false));
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right, "ĐẢNG CỘNG SẢN VIỆT NAM", Look.bold(15).underline());
        centred(right, placeAndDay(content), Look.italic(14)).setSpacingBefore(120);
    }

    private static String placeAndDay(ReportContent content) {
        Official official = content.words().official();
        String place = content.heading().issuer().place();
        return official == null
                ? "%s, ngày%stháng%snăm %d"
                        .formatted(place, BLANK, BLANK, content.heading().asOf().getYear())
                : "%s, ngày %02d tháng %02d năm %d"
                        .formatted(
                                place,
                                official.date().getDayOfMonth(),
                                official.date().getMonthValue(),
                                official.date().getYear());
    }

    static void title(XWPFDocument document, ReportContent content) {
        Text.centred(document, "BÁO CÁO", Look.bold(16)).setSpacingBefore(360);
        Text.centred(document, Sentences.matter(content), Look.bold(14));
        Text.centred(document, Sentences.period(content.heading()), Look.bold(14));
        Text.centred(document, "-----", Look.plain(14)).setSpacingAfter(240);
    }

    static void signature(XWPFDocument document, ReportContent content) {
        Text.centred(document, "", Look.plain(14));
        Issuer issuer = content.heading().issuer();
        XWPFTable table = plain(document, FOOT);
        table.getRow(0).setCantSplitRow(true);
        XWPFTableCell left = table.getRow(0).getCell(0);
        Text.inCell(left, ParagraphAlignment.LEFT, "Nơi nhận:", Look.plain(14).underline());
        List<String> recipients = issuer.recipients();
        for (int i = 0; i < recipients.size(); i++) {
            String end = i == recipients.size() - 1 ? "." : ",";
            Text.inCell(left, ParagraphAlignment.LEFT, "- " + recipients.get(i) + end, Look.plain(12));
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        centred(right, issuer.authority(), Look.bold(14));
        String signer = content.words().signer();
        // Room for a signature and a seal; a blank line keeps it where nobody is named.
        centred(right, signer == null ? "\u00a0" : signer, Look.bold(14)).setSpacingBefore(1700);
    }

    /** What the report is in the system, and where it can be got again. */
    static void provenance(XWPFDocument document, ReportContent content) {
        ReportContent.Heading heading = content.heading();
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        paragraph.setSpacingAfter(0);
        Text.write(
                paragraph,
                "Báo cáo số %s của hệ thống Đôn đốc (%s), người lập: %s; %s. Tải lại đúng nguyên bản tại %s"
                        .formatted(
                                heading.number(),
                                heading.stage().label().toLowerCase(java.util.Locale.ROOT),
                                heading.madeBy(),
                                heading.basis(),
                                heading.address()),
                Look.italic(10));
    }

    private static XWPFTable plain(XWPFDocument document, List<Double> widths) {
        XWPFTable table = document.createTable(1, widths.size());
        table.removeBorders();
        Grid.prepare(table, widths);
        return table;
    }

    private static XWPFParagraph centred(XWPFTableCell cell, String text, Look look) {
        return Text.inCell(cell, ParagraphAlignment.CENTER, text, look);
    }
}
