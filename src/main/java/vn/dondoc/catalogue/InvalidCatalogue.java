package vn.dondoc.catalogue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A catalogue with errors; nothing of it was taken. Names all of them, in the order of the sheets and rows. */
public class InvalidCatalogue extends RuntimeException {

    private static final Comparator<CatalogueError> ORDER = Comparator.<CatalogueError>comparingInt(
                    error -> place(error.file()))
            .thenComparingLong(CatalogueError::row);

    private final transient List<CatalogueError> errors;

    public InvalidCatalogue(List<CatalogueError> errors) {
        super("Danh mục có %d lỗi, chưa nhập dòng nào:%n%s"
                .formatted(
                        errors.size(),
                        sorted(errors).stream()
                                .map(CatalogueError::toString)
                                .collect(Collectors.joining(System.lineSeparator()))));
        this.errors = sorted(errors);
    }

    /** For what was sent as a whole. */
    static InvalidCatalogue of(String file, String message) {
        return new InvalidCatalogue(List.of(new CatalogueError(file, 0, "", "", message)));
    }

    public List<CatalogueError> errors() {
        return errors;
    }

    private static List<CatalogueError> sorted(List<CatalogueError> errors) {
        return errors.stream().distinct().sorted(ORDER).toList();
    }

    private static int place(String file) {
        return Arrays.stream(CatalogueSheet.values())
                .filter(sheet -> file.startsWith(sheet.word()))
                .mapToInt(CatalogueSheet::ordinal)
                .findFirst()
                .orElse(-1);
    }
}
