package vn.dondoc.directive;

import java.time.LocalDate;

/**
 * Văn bản minh chứng: what proves a result (domain: number, date, subject, issuer; a draft is none).
 *
 * @param number số, ký hiệu
 * @param issuedOn the day that counts as the day of completion
 * @param subject trích yếu
 * @param issuer cơ quan ban hành
 */
public record EvidenceDocument(String number, LocalDate issuedOn, String subject, String issuer) {

    @Override
    public String toString() {
        return "văn bản số %s ngày %s của %s, %s"
                .formatted(number, vn.dondoc.calendar.VietnamTime.format(issuedOn), issuer, subject);
    }
}
