package vn.dondoc.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.calendar.DeadlineExample;

/** The template's guide: what each column means and every accepted wording of a deadline, for the clerk who fills it. */
public final class CatalogueGuide {

    static final String SHEET = "huong-dan";

    private CatalogueGuide() {}

    /** @param column empty for what concerns the whole sheet */
    public record Entry(String sheet, String column, String meaning) {}

    /** What the columns mean, in the order of the sheets. */
    public static List<Entry> columns() {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(
                        new ClassPathResource("catalogue/guide.csv").getContentAsString(StandardCharsets.UTF_8)))) {
            return parser.stream().map(CatalogueGuide::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the guide", e);
        }
    }

    static List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Hướng dẫn nhập danh mục nhiệm vụ của một nghị quyết"));
        lines.add(List.of("Trang tính", "Cột", "Ý nghĩa, cách ghi"));
        columns().forEach(entry -> lines.add(List.of(entry.sheet(), entry.column(), entry.meaning())));
        lines.add(List.of("Các cách ghi thời hạn được nhận (cột deadline)"));
        lines.add(List.of("", "Cách ghi", "Được hiểu là"));
        DeadlineExample.ALL.forEach(example -> lines.add(List.of("", example.words(), example.meaning())));
        return lines;
    }

    private static Entry entry(CSVRecord record) {
        return new Entry(record.get("sheet"), record.get("column"), record.get("meaning"));
    }
}
