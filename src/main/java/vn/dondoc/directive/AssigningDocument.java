package vn.dondoc.directive;

import java.time.LocalDate;

/**
 * A document other than a resolution that assigns tasks; it is followed as a resolution is.
 *
 * @param kind loại văn bản, e.g. "Thông báo"
 * @param number số, ký hiệu
 * @param subject trích yếu
 * @param issuer cơ quan ban hành
 */
public record AssigningDocument(String kind, String number, LocalDate issuedOn, String subject, String issuer) {}
