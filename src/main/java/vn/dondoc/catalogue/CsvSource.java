package vn.dondoc.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** CSV files (UTF-8, RFC 4180) with a resolution.yaml. */
final class CsvSource extends CatalogueSource {

    /** Blank lines are not counted as rows; still, somebody has to read them. */
    private static final int MOST_RECORDS = 50_000;

    /** Columns without a name or with one name are for {@link Sheet} to complain about, in the clerk's words. */
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    private final Files files;

    CsvSource(Files files) {
        this.files = files;
    }

    @Override
    String nameOf(CatalogueSheet sheet) {
        return sheet.file();
    }

    @Override
    Optional<ResolutionFacts> resolution(Consumer<CatalogueError> errors) {
        return text(CatalogueSheet.RESOLUTION, errors).map(text -> new ResolutionYaml(errors).read(text));
    }

    @Override
    Optional<Table> table(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        return text(sheet, errors).flatMap(text -> {
            try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
                return table(sheet, parser, errors);
            } catch (IOException | RuntimeException e) {
                return refuse(sheet, 1, "Dòng tiêu đề không đúng định dạng CSV (RFC 4180)", errors);
            }
        });
    }

    private static Optional<Table> table(CatalogueSheet sheet, CSVParser parser, Consumer<CatalogueError> errors) {
        List<String> header = parser.getHeaderNames();
        if (header.size() > CellLimits.MOST_COLUMNS) {
            return refuse(sheet, 1, "Có quá %d cột".formatted(CellLimits.MOST_COLUMNS), errors);
        }
        try {
            return Optional.of(new Table(header, lines(sheet, header.size(), parser, errors)));
        } catch (RuntimeException e) {
            // Commons CSV throws unchecked exceptions for a broken quote; a quote may stand open since many lines.
            return refuse(
                    sheet,
                    parser.getRecordNumber() + 2,
                    "Không đúng định dạng CSV (RFC 4180): dấu ngoặc kép mở mà không đóng, hoặc có chữ sau dấu đóng",
                    errors);
        }
    }

    private static List<Table.Line> lines(
            CatalogueSheet sheet, int columns, CSVParser parser, Consumer<CatalogueError> errors) {
        List<Table.Line> lines = new ArrayList<>();
        int wrong = 0;
        for (CSVRecord record : parser) {
            long number = record.getRecordNumber() + 1;
            if (number > MOST_RECORDS) {
                refuse(sheet, number, "Có quá %d dòng, kể cả dòng trống".formatted(MOST_RECORDS), errors);
                break;
            }
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (record.size() == columns) {
                lines.add(new Table.Line(number, record.toList()));
            } else {
                wrong++;
                errors.accept(new CatalogueError(
                        sheet.file(),
                        number,
                        "",
                        "",
                        "Số ô (%d) khác số cột của dòng tiêu đề (%d)".formatted(record.size(), columns)));
            }
            if (lines.size() + wrong > Sheet.MOST_ROWS) {
                break;
            }
        }
        return lines;
    }

    private Optional<String> text(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        try {
            return Optional.of(decode(files.read(sheet.file())));
        } catch (CharacterCodingException e) {
            return refuse(sheet, 0, "Tệp không được mã hóa UTF-8", errors);
        } catch (IOException e) {
            return refuse(sheet, 0, "Không đọc được tệp hoặc thiếu tệp này", errors);
        }
    }

    /** Strict: a wrong byte is an error, not a replacement character. */
    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static <T> Optional<T> refuse(
            CatalogueSheet sheet, long row, String message, Consumer<CatalogueError> errors) {
        errors.accept(new CatalogueError(sheet.file(), row, "", "", message));
        return Optional.empty();
    }
}
