package vn.dondoc.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency says about its share in a period (Part III.2: "đánh giá, sơ kết việc triển khai").
 *
 * @param percent how much is done, 0 to 100; null while it is not said
 * @param plan what will be done in the period to come
 */
public record ReviewEntry(@Nullable Integer percent, String done, String difficulties, String proposals, String plan) {

    /** Longer than any honest answer; keeps a hostile one out of the database. */
    static final int LONGEST_TEXT = 4000;

    /** @return what keeps it from being kept as a draft, Vietnamese */
    List<String> flaws(boolean confidential) {
        List<String> flaws = new ArrayList<>();
        if (percent != null && (percent < 0 || percent > 100)) {
            flaws.add("“Tỷ lệ hoàn thành” phải là số nguyên từ 0 đến 100");
        }
        String longest = List.of(done, difficulties, proposals, plan).stream()
                .max(java.util.Comparator.comparing(String::length))
                .orElse("");
        if (longest.length() > LONGEST_TEXT) {
            flaws.add("Nội dung dài quá %d ký tự".formatted(LONGEST_TEXT));
        }
        if (confidential && !longest.isBlank()) {
            flaws.add("Nhiệm vụ mật: không nhập nội dung lên hệ thống, chỉ ghi tỷ lệ hoàn thành");
        }
        return flaws;
    }

    /** @return what keeps it from being reported, Vietnamese */
    List<String> gaps(boolean confidential) {
        List<String> gaps = flaws(confidential);
        if (percent == null) {
            gaps.add("Chưa nhập “Tỷ lệ hoàn thành”");
        }
        if (!confidential && done.isBlank()) {
            gaps.add("Chưa nhập “Việc đã làm trong kỳ”");
        }
        if (!confidential && plan.isBlank()) {
            gaps.add("Chưa nhập “Kế hoạch kỳ tới”");
        }
        return gaps;
    }

    /** All of it as one text, for people; what was left empty is left out. */
    String words() {
        List<String> words = new ArrayList<>();
        if (percent != null) {
            words.add("Tỷ lệ hoàn thành: %d%%".formatted(percent));
        }
        add(words, "Việc đã làm trong kỳ", done);
        add(words, "Khó khăn, vướng mắc", difficulties);
        add(words, "Đề xuất, kiến nghị", proposals);
        add(words, "Kế hoạch kỳ tới", plan);
        return String.join("\n", words);
    }

    private static void add(List<String> words, String label, String text) {
        if (!text.isBlank()) {
            words.add("%s: %s".formatted(label, text.strip()));
        }
    }
}
