package vn.dondoc.report.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import vn.dondoc.report.Printable;

/** Paragraphs. Text goes in as it is, whatever signs it has; what XML cannot hold is left out. */
final class Text {

    static final int BODY = 14;
    static final int TABLE = 11;

    private static final double INDENT = 10;
    private static final int LINE = 18;
    private static final int BETWEEN = 6 * 20;

    private Text() {}

    /** How the characters look. */
    record Look(int size, boolean bold, boolean italic, boolean underlined) {

        static Look plain(int size) {
            return new Look(size, false, false, false);
        }

        static Look bold(int size) {
            return new Look(size, true, false, false);
        }

        static Look italic(int size) {
            return new Look(size, false, true, false);
        }

        Look underline() {
            return new Look(size, bold, italic, true);
        }
    }

    /** A sentence of the body: justified, its first line indented. */
    static XWPFParagraph body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(Layout.twips(INDENT));
        paragraph.setSpacingBefore(BETWEEN / 2);
        paragraph.setSpacingAfter(BETWEEN);
        paragraph.setSpacingBetween(LINE, LineSpacingRule.AT_LEAST);
        write(paragraph, text, Look.plain(BODY));
        return paragraph;
    }

    /** Several paragraphs, one a line; empty lines are left out. */
    static void paragraphs(XWPFDocument document, String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> body(document, line.strip()));
    }

    /** @param level 1 for I., II., 2 for 1., 2. */
    static void heading(XWPFDocument document, String text, int level) {
        XWPFParagraph paragraph = body(document, "");
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setKeepNext(true);
        paragraph.setSpacingBefore(BETWEEN);
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        write(paragraph, text, Look.bold(BODY));
    }

    /** Above a table, or below a chart. */
    static XWPFParagraph caption(XWPFDocument document, String text) {
        XWPFParagraph paragraph = centred(document, text, new Look(13, true, false, false));
        paragraph.setSpacingBefore(BETWEEN);
        paragraph.setSpacingAfter(BETWEEN / 2);
        return paragraph;
    }

    static XWPFParagraph centred(XWPFDocument document, String text, Look look) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        write(paragraph, text, look);
        return paragraph;
    }

    /** One more line in a cell; the first goes where the cell has its empty paragraph. */
    static XWPFParagraph inCell(XWPFTableCell cell, ParagraphAlignment alignment, String text, Look look) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        boolean first = paragraphs.size() == 1 && paragraphs.get(0).getRuns().isEmpty();
        XWPFParagraph paragraph = first ? paragraphs.get(0) : cell.addParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        write(paragraph, text, look);
        return paragraph;
    }

    static void write(XWPFParagraph paragraph, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(Layout.FONT);
        run.setFontSize(look.size());
        run.setBold(look.bold());
        run.setItalic(look.italic());
        if (look.underlined()) {
            run.setUnderline(UnderlinePatterns.SINGLE);
        }
        String[] lines = Printable.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i], i);
        }
    }
}
