package vn.dondoc.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.directive.FollowedResolutions.Followed;
import vn.dondoc.report.ReportContent.Issuer;

/** Who gives a report out, by the names that the data hold (Hướng dẫn 36-HD/VPTW: tên cơ quan ban hành, ký hiệu, quyền hạn ký). */
final class Issuers {

    private static final Pattern PROVINCE = Pattern.compile("(?:Tỉnh ủy|Thành ủy) (.+)");
    private static final Pattern COMMUNE = Pattern.compile("Đảng ủy (?:phường|xã|đặc khu) (.+)");
    private static final String PARTY_COMMITTEE = "Đảng ủy ";
    private static final String OF_PROVINCE = " Tỉnh ủy";

    private Issuers() {}

    /** The committee that has issued the resolution reports about it. */
    static Issuer ofCommittee(Followed resolution) {
        return new Issuer(
                "",
                upper(resolution.issuer()),
                placeOf(resolution.issuer()),
                "-BC/" + symbolOf(resolution.number()),
                "T/M BAN THƯỜNG VỤ",
                List.of(
                        "Ban Thường vụ Tỉnh ủy",
                        "Ban Chấp hành Đảng bộ tỉnh",
                        "Ủy ban Kiểm tra Tỉnh ủy",
                        "Các cơ quan, đơn vị, địa phương được giao nhiệm vụ",
                        "Lưu Văn phòng Tỉnh ủy"));
    }

    /** An agency reports about its own share; its symbol is not in the data and stays open. */
    static Issuer ofAgency(Followed resolution, String agency) {
        boolean committee = agency.startsWith(PARTY_COMMITTEE);
        String place = placeOf(resolution.issuer());
        Matcher commune = COMMUNE.matcher(agency);
        return new Issuer(
                upper(committee ? "Đảng bộ tỉnh " + place : resolution.issuer()),
                upper(
                        agency.endsWith(OF_PROVINCE)
                                ? agency.substring(0, agency.length() - OF_PROVINCE.length())
                                : agency),
                commune.matches() ? commune.group(1) : place,
                "-BC/……",
                committee ? "T/M BAN THƯỜNG VỤ" : "THỦ TRƯỞNG CƠ QUAN",
                List.of("Ban Thường vụ Tỉnh ủy (để báo cáo)", "Văn phòng Tỉnh ủy", "Lưu cơ quan"));
    }

    private static String placeOf(String issuer) {
        Matcher matcher = PROVINCE.matcher(issuer);
        return matcher.matches() ? matcher.group(1) : issuer;
    }

    private static String symbolOf(String number) {
        return number.substring(number.lastIndexOf('/') + 1);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
