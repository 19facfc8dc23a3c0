package vn.dondoc.report.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Paper, margins, page numbers and fonts: A4, 20/20/30/15 mm, numbered above in the middle from the second page on. */
final class Layout {

    static final String FONT = "Times New Roman";

    /** Width of the text on an upright page, mm. */
    static final int PORTRAIT_WIDTH = 165;

    /** Width of the text on a page that lies, mm. */
    static final int LANDSCAPE_WIDTH = 257;

    private static final int A4_SHORT = 210;
    private static final int A4_LONG = 297;
    private static final int PAGE_NUMBER_SIZE = 14;

    private Layout() {}

    /** Twentieths of a point. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    static BigInteger big(double millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }

    /** An empty document whose last pages, those of the tables, lie. */
    static XWPFDocument document() {
        XWPFDocument document = new XWPFDocument();
        XWPFStyles styles = document.createStyles();
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");
        document.getDocument().getBody().addNewSectPr();
        pageNumber(document.createHeader(HeaderFooterType.DEFAULT).createParagraph());
        landscape(document.getDocument().getBody().getSectPr());
        return document;
    }

    private static void pageNumber(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        var properties = field.addNewR();
        properties.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * PAGE_NUMBER_SIZE));
        properties.addNewT().setStringValue("2");
    }

    /** Ends the upright pages here; the first of them bears no number. */
    static void endPortrait(XWPFDocument document) {
        CTSectPr last = document.getDocument().getBody().getSectPr();
        CTSectPr section = breakHere(document);
        CTHdrFtrRef number = section.addNewHeaderReference();
        number.setType(STHdrFtr.DEFAULT);
        number.setId(last.getHeaderReferenceArray(0).getId());
        portrait(section);
        section.addNewTitlePg();
    }

    private static CTSectPr breakHere(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.createRun().setFontSize(1);
        CTPPr properties = paragraph.getCTP().getPPr();
        return properties.addNewSectPr();
    }

    private static void portrait(CTSectPr section) {
        size(section, A4_SHORT, A4_LONG, STPageOrientation.PORTRAIT);
        margins(section, 20, 20, 30, 15);
    }

    private static void landscape(CTSectPr section) {
        size(section, A4_LONG, A4_SHORT, STPageOrientation.LANDSCAPE);
        margins(section, 20, 15, 20, 20);
    }

    private static void size(CTSectPr section, int width, int height, STPageOrientation.Enum orientation) {
        CTPageSz size = section.addNewPgSz();
        size.setW(big(width));
        size.setH(big(height));
        size.setOrient(orientation);
    }

    private static void margins(CTSectPr section, int top, int bottom, int left, int right) {
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(top));
        margins.setBottom(big(bottom));
        margins.setLeft(big(left));
        margins.setRight(big(right));
        margins.setHeader(big(10));
        margins.setFooter(big(10));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Where a report has no wide table, all its pages are upright. */
    static void allPortrait(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        section.unsetPgSz();
        section.unsetPgMar();
        portrait(section);
        section.addNewTitlePg();
    }
}
