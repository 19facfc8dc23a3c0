package vn.dondoc.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.report.ReportContent;

/** A report in the layout of a Party document (Hướng dẫn 36-HD/VPTW); all that it shows is in the content. */
public final class WordReport {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final XWPFDocument document;
    private final ReportContent content;
    private int chapter;

    private WordReport(XWPFDocument document, ReportContent content) {
        this.document = document;
        this.content = content;
    }

    public static byte[] of(ReportContent content) {
        try (XWPFDocument document = Layout.document();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new WordReport(document, content).write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        document.getProperties().getCoreProperties().setTitle("Báo cáo " + Sentences.subject(content));
        document.getProperties().getCoreProperties().setCreator("Đôn đốc");
        Letterhead.head(document, content);
        Letterhead.title(document, content);
        introduction();
        new BodyChapters(document, content, this::chapter).write();
        closing();
        Letterhead.signature(document, content);
        Letterhead.provenance(document, content);
        if (content.results().isEmpty() && content.mandates().isEmpty()) {
            Layout.allPortrait(document);
        } else {
            Layout.endPortrait(document);
            WideTables.results(document, content);
        }
    }

    private void chapter(String title) {
        Text.heading(document, ROMAN.get(chapter++) + "- " + title, 1);
    }

    private void introduction() {
        Text.body(
                document,
                "Thực hiện %s, tình hình, kết quả %s, tính đến ngày %s, như sau:"
                        .formatted(
                                Sentences.inFull(content.heading().resolution()),
                                Sentences.period(content.heading()),
                                vn.dondoc.calendar.VietnamTime.format(
                                        content.heading().asOf())));
    }

    private void closing() {
        Text.body(document, "Trên đây là báo cáo %s.".formatted(Sentences.subject(content)));
    }
}
