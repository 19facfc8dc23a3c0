package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers what is wrong: as much as a clerk can mend at one sitting, so that a hostile catalogue is no list without end. */
final class CatalogueErrors implements Consumer<CatalogueError> {

    private static final int MOST = 1000;

    private final List<CatalogueError> errors = new ArrayList<>();
    private long more;

    @Override
    public void accept(CatalogueError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        } else {
            more++;
        }
    }

    List<CatalogueError> all() {
        List<CatalogueError> all = new ArrayList<>(errors);
        if (more > 0) {
            all.add(new CatalogueError(
                    "", 0, "", "", "Còn %d lỗi khác chưa liệt kê; hãy sửa các lỗi đã nêu trước".formatted(more)));
        }
        return all;
    }
}
