package vn.dondoc.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Basis;
import vn.dondoc.form.InvalidInput;

/**
 * The document that amends a resolution, as it was entered.
 *
 * @param number số, ký hiệu
 * @param date ngày/tháng/năm
 */
record AmendingDocument(String number, String date) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** @throws InvalidInput with everything that is missing or wrong */
    Basis basis(LocalDate today) {
        List<String> problems = new ArrayList<>();
        LocalDate day = day();
        if (number.isBlank()) {
            problems.add("Chưa nhập “Số, ký hiệu văn bản sửa đổi”");
        }
        if (day == null) {
            problems.add("“Ngày văn bản sửa đổi” phải có dạng ngày/tháng/năm, ví dụ 22/12/2025");
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
            LocalDate day = date.isBlank() ? null : LocalDate.parse(date.strip(), DAY);
            return day != null && VietnamTime.isPlausible(day) ? day : null;
        } catch (DateTimeException e) {
            // As good as missing: the same words answer both.
            return null;
        }
    }
}
