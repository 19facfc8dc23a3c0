package vn.dondoc.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** CSV files (UTF-8, RFC 4180) with a resolution.yaml. */
final class CsvSource extends CatalogueSource {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

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
        return text(CatalogueSheet.RESOLUTION, errors).flatMap(text -> facts(text, errors));
    }

    private static Optional<ResolutionFacts> facts(String text, Consumer<CatalogueError> errors) {
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), value));
            }
            return Optional.of(new ResolutionFacts(values, Map.of()));
        } catch (YAMLException e) {
            return refuse(
                    CatalogueSheet.RESOLUTION,
                    "Tệp không đúng định dạng YAML: " + firstLine(String.valueOf(e.getMessage())),
                    errors);
        }
    }

    @Override
    Optional<Table> table(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        return text(sheet, errors).flatMap(text -> {
            try (CSVParser parser = FORMAT.parse(new java.io.StringReader(text))) {
                return Optional.of(new Table(parser.getHeaderNames(), lines(sheet, parser, errors)));
            } catch (IOException | RuntimeException e) {
                // Commons CSV throws unchecked exceptions for a broken quote or a doubled header.
                return refuse(sheet, "Tệp không đúng định dạng CSV (RFC 4180): " + e.getMessage(), errors);
            }
        });
    }

    private static List<Table.Line> lines(CatalogueSheet sheet, CSVParser parser, Consumer<CatalogueError> errors) {
        int columns = parser.getHeaderNames().size();
        List<Table.Line> lines = new ArrayList<>();
        for (CSVRecord record : parser) {
            Table.Line line = new Table.Line(record.getRecordNumber() + 1, record.toList());
            if (record.size() == columns) {
                lines.add(line);
            } else if (!line.isBlank()) {
                errors.accept(new CatalogueError(
                        sheet.file(),
                        line.number(),
                        "",
                        "",
                        "Số ô (%d) khác số cột của dòng tiêu đề (%d)".formatted(record.size(), columns)));
            }
        }
        return lines;
    }

    private Optional<String> text(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        try {
            return Optional.of(decode(files.read(sheet.file())));
        } catch (CharacterCodingException e) {
            return refuse(sheet, "Tệp không được mã hóa UTF-8", errors);
        } catch (IOException e) {
            return refuse(sheet, "Không đọc được tệp hoặc thiếu tệp này", errors);
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

    private static <T> Optional<T> refuse(CatalogueSheet sheet, String message, Consumer<CatalogueError> errors) {
        errors.accept(new CatalogueError(sheet.file(), 0, "", "", message));
        return Optional.empty();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
