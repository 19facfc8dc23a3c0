package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.catalogue.CatalogueDirective.Done;
import vn.dondoc.catalogue.CatalogueDirective.Kind;

/** The optional columns that say what was already done when the catalogue was written: a day and the document that proves it. */
final class DoneColumns {

    private static final String DAY = "done_on";
    private static final String DOCUMENT = "done_document";

    private final Resolution resolution;
    private final LocalDate today;

    DoneColumns(Resolution resolution, LocalDate today) {
        this.resolution = resolution;
        this.today = today;
    }

    @Nullable
    Done read(Sheet.Row row, Kind kind) {
        String day = row.get(DAY);
        String document = row.get(DOCUMENT);
        if (day.isEmpty() && document.isEmpty()) {
            return null;
        }
        if (kind == Kind.GROUP) {
            row.wrong(DAY, "Dòng chỉ để gộp các nhiệm vụ thì không có kết quả");
        }
        if (document.isEmpty()) {
            row.wrong(DOCUMENT, "Đã ghi ngày hoàn thành thì phải ghi số, ký hiệu văn bản minh chứng");
        }
        if (day.isEmpty()) {
            row.wrong(DAY, "Đã ghi văn bản minh chứng thì phải ghi ngày hoàn thành");
            return null;
        }
        Optional<LocalDate> on = Days.read(day);
        if (on.isEmpty()) {
            row.wrong(DAY, "Ngày phải có dạng 09/12/2025 hoặc 2025-12-09");
            return null;
        }
        checkDay(row, on.get());
        return new Done(on.get(), document);
    }

    private void checkDay(Sheet.Row row, LocalDate on) {
        if (on.isAfter(today)) {
            row.wrong(DAY, "Ngày hoàn thành không được sau ngày hôm nay");
        }
        if (on.isBefore(resolution.issuedOn())) {
            row.wrong(DAY, "Ngày hoàn thành không được trước ngày ban hành nghị quyết");
        }
    }
}
