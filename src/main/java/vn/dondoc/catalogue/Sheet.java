package vn.dondoc.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;

/** A CSV file with a known header (UTF-8, RFC 4180), whose rows report what is wrong with their own cells. */
final class Sheet {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;
    private final List<String> columns;
    private final Consumer<CatalogueError> errors;

    Sheet(String file, String columns, Consumer<CatalogueError> errors) {
        this.file = file;
        this.columns = Arrays.asList(columns.split(","));
        this.errors = errors;
    }

    /** The rows; none where the file cannot be read at all, which is then an error of its own. */
    List<Row> rows(Resource folder) {
        String text;
        try {
            text = decode(folder.createRelative(file).getContentAsByteArray());
        } catch (CharacterCodingException e) {
            return refuse("Tệp không được mã hóa UTF-8");
        } catch (IOException e) {
            return refuse("Không đọc được tệp");
        }
        try (CSVParser parser = FORMAT.parse(new java.io.StringReader(text))) {
            return hasAllColumns(parser) ? rowsOf(parser) : List.of();
        } catch (IOException | RuntimeException e) {
            // Commons CSV throws unchecked exceptions for a broken quote or a doubled header.
            return refuse("Tệp không đúng định dạng CSV (RFC 4180): " + e.getMessage());
        }
    }

    private List<Row> rowsOf(CSVParser parser) {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : parser) {
            Row row = new Row(line);
            if (line.size() == parser.getHeaderNames().size()) {
                rows.add(row);
            } else {
                row.wrong(
                        "",
                        "Số ô (%d) khác số cột của dòng tiêu đề (%d)"
                                .formatted(line.size(), parser.getHeaderNames().size()));
            }
        }
        return rows;
    }

    private boolean hasAllColumns(CSVParser parser) {
        Set<String> missing = new HashSet<>(columns);
        parser.getHeaderNames().forEach(missing::remove);
        missing.stream()
                .sorted()
                .forEach(column -> errors.accept(new CatalogueError(file, 1, column, "", "Thiếu cột này")));
        return missing.isEmpty();
    }

    private List<Row> refuse(String message) {
        errors.accept(new CatalogueError(file, 0, "", "", message));
        return List.of();
    }

    /** Strict: a wrong byte is an error, not a replacement character. Composed: "ủ" is one letter, however typed. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return Normalizer.normalize(text.startsWith("\uFEFF") ? text.substring(1) : text, Normalizer.Form.NFC);
    }

    /** One line of the file. */
    final class Row {

        private final CSVRecord line;

        private Row(CSVRecord line) {
            this.line = line;
        }

        String get(String column) {
            return line.get(column).strip();
        }

        /** Empty where the file has no such column. */
        String optional(String column) {
            return line.isMapped(column) ? get(column) : "";
        }

        String required(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                wrong(column, "Không được để trống");
            }
            return value;
        }

        /** The parts of a cell between {@code |}. */
        List<String> list(String column) {
            return Arrays.stream(get(column).split("\\|"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** The constant that the cell names in lower case with hyphens; the fallback, and an error, where it is none. */
        <E extends Enum<E>> E choice(String column, Class<E> type, E fallback) {
            String value = get(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(value)) {
                    return constant;
                }
            }
            wrong(column, "Giá trị không hợp lệ; chỉ nhận một trong các từ đã quy ước");
            return fallback;
        }

        void unique(String column, Set<String> seen) {
            if (!seen.add(get(column))) {
                wrong(column, "Trùng với một dòng ở trên");
            }
        }

        void wrong(String column, String message) {
            wrong(column, column.isEmpty() ? "" : get(column), message);
        }

        void wrong(String column, String value, String message) {
            errors.accept(new CatalogueError(file, line.getRecordNumber() + 1, column, value, message));
        }
    }
}
