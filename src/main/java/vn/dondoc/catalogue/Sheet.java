package vn.dondoc.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A sheet with known columns, whose rows report what is wrong with their own cells. */
final class Sheet {

    /** More than any resolution has; keeps a hostile sheet out of memory. */
    static final int MOST_ROWS = 5000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final CatalogueSheet sheet;
    private final Consumer<CatalogueError> errors;
    private final Set<Place> broken = new HashSet<>();

    private record Place(long row, String column) {}

    Sheet(CatalogueSheet sheet, Consumer<CatalogueError> errors) {
        this.sheet = sheet;
        this.errors = errors;
    }

    /** The rows, without blank ones; none where the sheet cannot be read at all, which is then an error of its own. */
    List<Row> rows(CatalogueSource source) {
        String file = source.nameOf(sheet);
        return source.table(sheet, this::broken)
                .filter(table -> hasItsColumns(file, table.header()))
                .map(table -> rows(file, table))
                .orElse(List.of());
    }

    /** What cannot be read is an error of its own; nothing more is said of that cell. */
    private void broken(CatalogueError error) {
        broken.add(new Place(error.row(), error.column()));
        errors.accept(error);
    }

    private List<Row> rows(String file, Table table) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            places.put(table.header().get(i), i);
        }
        List<Table.Line> lines =
                table.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_ROWS) {
            errors.accept(new CatalogueError(file, 0, "", "", "Có quá %d dòng".formatted(MOST_ROWS)));
            return List.of();
        }
        return lines.stream()
                .map(line -> new Row(file, checked(file, line, table.header()), places))
                .toList();
    }

    /** The line with its cells that nobody could read or keep, or that belong to no column, emptied and on record. */
    private Table.Line checked(String file, Table.Line line, List<String> header) {
        Table.Line checked = line;
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            String cell = line.cells().get(i);
            String problem = column.isEmpty() && !cell.isEmpty()
                    ? "Ô nằm ngoài các cột có tiêu đề"
                    : CellLimits.problem(column, cell);
            if (problem != null) {
                broken(new CatalogueError(
                        file, line.number(), column, isSecret(line, header) ? "(mật)" : cell, problem));
                checked = checked.without(i);
            }
        }
        return checked;
    }

    private static boolean isSecret(Table.Line line, List<String> header) {
        int mark = header.indexOf("confidential");
        return mark >= 0 && !line.cells().get(mark).isEmpty();
    }

    /** A column that nobody knows is an error too: it is more likely an optional one, mistyped. */
    private boolean hasItsColumns(String file, List<String> header) {
        List<String> missing = sheet.required().stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
        missing.forEach(column -> wrongColumn(file, column, "Thiếu cột này"));
        if (missing.isEmpty()) {
            List<String> named =
                    header.stream().filter(column -> !column.isEmpty()).toList();
            named.stream()
                    .filter(column -> !sheet.columns().contains(column))
                    .forEach(column -> wrongColumn(file, column, "Không có cột mang tên này"));
            named.stream()
                    .filter(column -> Collections.frequency(named, column) > 1)
                    .forEach(column -> wrongColumn(file, column, "Hai cột cùng mang tên này"));
        }
        return missing.isEmpty();
    }

    private void wrongColumn(String file, String column, String message) {
        errors.accept(new CatalogueError(file, 1, column, "", message));
    }

    /** One line of the sheet. */
    final class Row {

        private final String file;
        private final Table.Line line;
        private final Map<String, Integer> places;

        private Row(String file, Table.Line line, Map<String, Integer> places) {
            this.file = file;
            this.line = line;
            this.places = places;
        }

        long number() {
            return line.number();
        }

        /** Empty also where an optional column is left out. */
        String get(String column) {
            Integer place = places.get(column);
            return place == null ? "" : line.cells().get(place);
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
                    .map(part -> SPACES.matcher(part).replaceAll(" ").strip())
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** The constant that the cell names in lower case with hyphens; the fallback, and an error, where it is none. */
        <E extends Enum<E>> E choice(String column, List<E> constants, E fallback) {
            String value = get(column);
            for (E constant : constants) {
                if (word(constant).equals(value)) {
                    return constant;
                }
            }
            wrong(
                    column,
                    "Giá trị không hợp lệ; chỉ nhận: "
                            + String.join(
                                    ", ", constants.stream().map(Sheet::word).toList()));
            return fallback;
        }

        void unique(String column, Set<String> seen) {
            if (!isBroken(column) && !seen.add(get(column))) {
                wrong(column, "Trùng với một dòng ở trên");
            }
        }

        void wrong(String column, String message) {
            wrong(column, column.isEmpty() ? "" : get(column), message);
        }

        /** Errors are logged and shown: of a row marked as confidential they do not repeat the cells. */
        void wrong(String column, String value, String message) {
            if (!isBroken(column)) {
                boolean secret =
                        !column.equals("confidential") && !get("confidential").isEmpty();
                errors.accept(new CatalogueError(file, line.number(), column, secret ? "(mật)" : value, message));
            }
        }

        private boolean isBroken(String column) {
            return broken.contains(new Place(line.number(), column));
        }
    }

    /** How a cell names a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
