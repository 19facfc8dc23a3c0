package vn.dondoc.report.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import vn.dondoc.report.Printable;

/** Word's own charts, which can be edited there: lying bars, each with its number, so that no colour stands alone. */
final class Charts {

    private static final double WIDTH = 160;
    private static final int LONGEST_NAME = 60;
    private static final int LETTERS = 11;

    private Charts() {}

    /** @param colour six hexadecimal digits */
    record Series(String name, String colour, List<Integer> values) {}

    /** One bar for each category. */
    static void bars(
            XWPFDocument document, String about, List<String> categories, List<Integer> values, List<String> colours) {
        XWPFChart chart = chart(document, about, 22 + 9.0 * categories.size());
        XDDFBarChartData data = data(chart, BarGrouping.CLUSTERED);
        add(chart, data, categories, new Series(about, colours.get(0), values));
        CTBarSer series = series(chart, 0);
        for (int i = 0; i < colours.size(); i++) {
            CTDPt point = series.addNewDPt();
            point.addNewIdx().setVal(i);
            point.addNewInvertIfNegative().setVal(false);
            point.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(rgb(colours.get(i)));
        }
        chart.plot(data);
        label(series, "0");
    }

    /** One bar for each category, of several parts one after the other. */
    static void stacked(XWPFDocument document, String about, List<String> categories, List<Series> parts) {
        XWPFChart chart = chart(document, about, 34 + 9.0 * categories.size());
        XDDFBarChartData data = data(chart, BarGrouping.STACKED);
        onTopOfEachOther(chart);
        parts.forEach(part -> add(chart, data, categories, part));
        chart.plot(data);
        for (int i = 0; i < parts.size(); i++) {
            // No label where a part is not there.
            label(series(chart, i), "0;;;");
        }
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** Written as text: the small schema that POI comes with lacks the type of this number. */
    private static void onTopOfEachOther(XWPFChart chart) {
        var overlap = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap();
        try (var cursor = overlap.newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private static XWPFChart chart(XWPFDocument document, String about, double height) {
        try {
            XWPFParagraph paragraph = Text.centred(document, "", Text.Look.plain(Text.BODY));
            paragraph.setKeepNext(true);
            var run = paragraph.createRun();
            XWPFChart chart = document.createChart(
                    run, (int) (WIDTH * Units.EMU_PER_CENTIMETER / 10), (int) (height * Units.EMU_PER_CENTIMETER / 10));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(about);
            chart.setTitleOverlay(false);
            chart.deleteLegend();
            chart.setAutoTitleDeleted(true);
            letters(chart);
            return chart;
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Cannot make a chart", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void letters(XWPFChart chart) {
        var text = chart.getCTChartSpace().isSetTxPr()
                ? chart.getCTChartSpace().getTxPr()
                : chart.getCTChartSpace().addNewTxPr();
        text.addNewBodyPr();
        var letters = text.addNewP().addNewPPr().addNewDefRPr();
        letters.setSz(100 * LETTERS);
        letters.addNewLatin().setTypeface(Layout.FONT);
        chart.getCTChartSpace().addNewSpPr().addNewLn().addNewNoFill();
    }

    private static XDDFBarChartData data(XDDFChart chart, BarGrouping grouping) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrosses(AxisCrosses.MAX);
        // Each bar bears its number.
        values.setVisible(false);
        values.setMinimum(0);
        values.setNumberFormat("0");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(grouping);
        data.setGapWidth(60);
        data.setVaryColors(false);
        return data;
    }

    private static void add(XWPFChart chart, XDDFBarChartData data, List<String> categories, Series part) {
        int n = categories.size();
        int column = data.getSeriesCount() + 1;
        XDDFDataSource<String> names = XDDFDataSourcesFactory.fromArray(
                categories.stream().map(Charts::brief).toArray(String[]::new), range(chart, n, 0), 0);
        XDDFNumericalDataSource<Integer> values = XDDFDataSourcesFactory.fromArray(
                part.values().toArray(Integer[]::new), range(chart, n, column), column);
        values.setFormatCode("0");
        var series = data.addSeries(names, values);
        series.setTitle(part.name(), chart.setSheetTitle(part.name(), column));
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(part.colour()))));
        XDDFLineProperties line = new XDDFLineProperties();
        line.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.WHITE)));
        shape.setLineProperties(line);
        series.setShapeProperties(shape);
    }

    /** A word beside a bar has room for so much. */
    private static String brief(String name) {
        String clean = Printable.of(name);
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) + "…" : clean;
    }

    private static String range(XWPFChart chart, int n, int column) {
        return chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, n, column, column));
    }

    private static CTBarSer series(XWPFChart chart, int index) {
        return chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(index);
    }

    private static void label(CTBarSer series, String format) {
        CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        var number = labels.addNewNumFmt();
        number.setFormatCode(format);
        number.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static byte[] rgb(String colour) {
        return java.util.HexFormat.of().parseHex(colour);
    }
}
