package vn.dondoc.target;

import java.time.LocalDate;
import vn.dondoc.calendar.VietnamTime;

/**
 * The document that a figure is taken from.
 *
 * @param number số, ký hiệu
 * @param issuer cơ quan ban hành
 */
public record SourceDocument(String number, LocalDate issuedOn, String issuer) {

    /** E.g. "số 12/BC-CTK ngày 29/03/2026 của Cục Thống kê". */
    public String words() {
        return "số %s ngày %s của %s".formatted(number, VietnamTime.format(issuedOn), issuer);
    }
}
