package vn.dondoc.directive;

/** A mandate of part III in words. */
public final class MandateWords {

    private MandateWords() {}

    /** @param rhythm once, quarterly or continuous */
    public static String rhythm(String rhythm) {
        return switch (rhythm) {
            case "once" -> "một lần";
            case "quarterly" -> "hằng quý";
            case "continuous" -> "thường xuyên";
            default -> throw new IllegalArgumentException("No rhythm " + rhythm);
        };
    }

    /** Why it was not given to agencies as work of theirs. */
    public static String whyNotGiven(String rhythm) {
        return switch (rhythm) {
            case "quarterly" -> "Thực hiện bằng kỳ sơ kết hằng quý.";
            case "continuous" ->
                "Việc thường xuyên của nhiều tổ chức, cá nhân, văn bản không nêu thời hạn; không giao thành phần việc.";
            default -> "Văn bản không nêu ngày hoặc cơ quan cụ thể; không giao thành phần việc.";
        };
    }
}
