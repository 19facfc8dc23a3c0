package vn.dondoc.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue with errors; nothing of it was taken. Names all of them. */
public class InvalidCatalogue extends RuntimeException {

    private final transient List<CatalogueError> errors;

    InvalidCatalogue(List<CatalogueError> errors) {
        super("Danh mục có %d lỗi, chưa nhập dòng nào:%n%s"
                .formatted(
                        errors.size(),
                        errors.stream()
                                .map(CatalogueError::toString)
                                .collect(Collectors.joining(System.lineSeparator()))));
        this.errors = List.copyOf(errors);
    }

    public List<CatalogueError> errors() {
        return errors;
    }
}
