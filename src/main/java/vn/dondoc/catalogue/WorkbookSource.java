package vn.dondoc.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One .xlsx workbook whose sheets bear the names of the catalogue's; other sheets, such as the guide, are left alone. */
final class WorkbookSource extends CatalogueSource {

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern SECTION = Pattern.compile("section\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

    private record Read(Optional<Table> table, List<CatalogueError> errors) {}

    private final Map<CatalogueSheet, Read> sheets = new EnumMap<>(CatalogueSheet.class);

    WorkbookSource(UploadedFile file) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(checkedPackage(file)))) {
            for (CatalogueSheet sheet : CatalogueSheet.values()) {
                CatalogueErrors errors = new CatalogueErrors();
                Optional<Table> table = new WorkbookSheet(sheet, errors).read(workbook);
                sheets.put(sheet, new Read(table, errors.all()));
            }
        } catch (InvalidCatalogue e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // POI answers a broken workbook with many kinds of unchecked exceptions.
            throw InvalidCatalogue.of(file.name(), "Không mở được tệp Excel, tệp có thể đã hỏng");
        }
    }

    @Override
    String nameOf(CatalogueSheet sheet) {
        return sheet.word();
    }

    @Override
    Optional<Table> table(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        Read read = sheets.getOrDefault(sheet, new Read(Optional.empty(), List.of()));
        read.errors().forEach(errors);
        return read.table();
    }

    @Override
    Optional<ResolutionFacts> resolution(Consumer<CatalogueError> errors) {
        List<Sheet.Row> rows = new Sheet(CatalogueSheet.RESOLUTION, errors).rows(this);
        return rows.isEmpty() ? Optional.empty() : Optional.of(facts(rows));
    }

    private static ResolutionFacts facts(List<Sheet.Row> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> sections = new LinkedHashMap<>();
        Map<String, Long> places = new HashMap<>();
        for (Sheet.Row row : rows) {
            String key = row.required("key");
            Matcher section = SECTION.matcher(key);
            boolean known = section.matches()
                    ? sections.putIfAbsent(section.group(1), row.required("value")) != null
                    : values.putIfAbsent(key, row.get("value")) != null;
            if (known) {
                row.wrong("key", "Trùng với một dòng ở trên");
            }
            places.putIfAbsent(key, row.number());
        }
        return new ResolutionFacts(values, sections, places);
    }

    /** What POI gets to see: neither a bomb nor a program, no other format under this name, nothing that was not looked at. */
    private static byte[] checkedPackage(UploadedFile file) {
        if (startsWith(file.content(), OLE)) {
            throw InvalidCatalogue.of(
                    file.name(), "Tệp là Excel kiểu cũ hoặc có mật khẩu; hãy lưu lại thành .xlsx không có mật khẩu");
        }
        try {
            List<UploadedFile> parts = Archive.everything(file.content());
            if (parts.stream().anyMatch(part -> part.plainName().startsWith("vbaproject"))) {
                throw InvalidCatalogue.of(file.name(), "Không nhận tệp Excel có macro; hãy lưu lại thành .xlsx");
            }
            return WorkbookParts.packed(parts);
        } catch (IOException e) {
            throw InvalidCatalogue.of(file.name(), "Không mở được tệp Excel: " + e.getMessage());
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
