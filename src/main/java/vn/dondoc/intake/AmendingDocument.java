package vn.dondoc.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Basis;
import vn.dondoc.directive.InvalidInput;

/**
 * The document that amends a resolution, as it was entered.
 *
 * @param number số, ký hiệu
 * @param date as a browser's date field sends it, yyyy-MM-dd
 */
record AmendingDocument(String number, String date) {

    /** @throws InvalidInput with everything that is missing or wrong */
    Basis basis(LocalDate today) {
        List<String> problems = new ArrayList<>();
        LocalDate day = day();
        if (number.isBlank()) {
            problems.add("Chưa nhập “Số, ký hiệu văn bản sửa đổi”");
        }
        if (day == null) {
            problems.add("Chưa nhập “Ngày văn bản sửa đổi”");
        } else if (day.isAfter(today)) {
            problems.add("Ngày văn bản sửa đổi không được sau ngày hôm nay");
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Basis(
                "Cập nhật theo danh mục sửa đổi, bổ sung ngày %s".formatted(VietnamTime.format(day)), number.strip());
    }

    private @Nullable LocalDate day() {
        try {
            return date.isBlank() ? null : LocalDate.parse(date.strip());
        } catch (DateTimeException e) {
            // Neither a day nor empty: as good as missing.
            return null;
        }
    }
}
