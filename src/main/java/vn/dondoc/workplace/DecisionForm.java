package vn.dondoc.workplace;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.directive.DecisionMatter;

/**
 * The answers that the page offers, each with words that can be sent as they stand. The fields are those of the form
 * "giveInstructionForm".
 *
 * @param typed what was sent and could not be taken, by field; empty at first
 */
record DecisionForm(Map<String, String> typed) {

    private static final List<String> FIELDS =
            List.of("instruction", "content", "newDeadline", "newAgency", "orderDocument");

    /**
     * @param word of the instruction
     * @param does what happens, in one sentence
     * @param content the words to begin with
     * @param documentNeeded true where the number of a document is required
     */
    public record Answer(
            String word, String title, String does, String content, String button, boolean documentNeeded) {}

    /** In the order in which the page offers them. */
    static List<Answer> answers(DecisionMatter matter) {
        String milestone = matter.sheet().about().milestone();
        String agency = matter.sheet().about().agency();
        return List.of(
                new Answer(
                        "urge",
                        "Đôn đốc",
                        "Cơ quan chủ trì thực hiện ngay và trả lời trong 2 ngày làm việc.",
                        "Yêu cầu %s tập trung hoàn thành mốc “%s”, báo cáo rõ nguyên nhân chậm và thời gian hoàn thành trong 2 ngày làm việc."
                                .formatted(agency, milestone),
                        "Gửi ý kiến đôn đốc",
                        false),
                new Answer(
                        "extend",
                        "Điều chỉnh, gia hạn thời hạn",
                        "Thời hạn mới thay thời hạn cũ; việc theo dõi bắt đầu lại theo thời hạn mới.",
                        "Đồng ý điều chỉnh thời hạn mốc “%s”; yêu cầu %s hoàn thành đúng thời hạn mới."
                                .formatted(milestone, agency),
                        "Gửi thời hạn mới",
                        false),
                new Answer(
                        "continue",
                        "Tiếp tục thực hiện",
                        "Giữ nguyên thời hạn đã giao.",
                        "Tiếp tục thực hiện, giữ nguyên thời hạn đã giao; yêu cầu %s khẩn trương hoàn thành."
                                .formatted(agency),
                        "Gửi ý kiến",
                        false),
                new Answer(
                        "review",
                        "Kiểm điểm, làm rõ trách nhiệm",
                        "Cơ quan chủ trì kiểm điểm việc chậm thực hiện.",
                        "Yêu cầu %s kiểm điểm, làm rõ trách nhiệm của tập thể, cá nhân để chậm tiến độ mốc “%s”."
                                .formatted(agency, milestone),
                        "Gửi yêu cầu kiểm điểm",
                        false),
                new Answer(
                        "reassign",
                        "Giao lại cho cơ quan khác",
                        "Cơ quan khác chủ trì thay; cần có văn bản.",
                        "Giao lại nhiệm vụ cho cơ quan chủ trì khác để bảo đảm tiến độ.",
                        "Giao lại nhiệm vụ",
                        true),
                new Answer(
                        "stop",
                        "Thôi theo dõi",
                        "Phần việc của cơ quan này không phải thực hiện, báo cáo tiếp; cần có văn bản.",
                        "Thôi theo dõi phần việc của %s.".formatted(agency),
                        "Thôi theo dõi",
                        true));
    }

    static DecisionForm empty() {
        return new DecisionForm(Map.of());
    }

    /** @param sent by field; what is no field of the form is left out */
    static DecisionForm of(Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(field, sent.getOrDefault(field, "").strip()));
        return new DecisionForm(typed);
    }

    /** What goes with the task: every field, as Tasklist sends them. */
    Map<String, Object> fields() {
        return new HashMap<>(typed);
    }

    public boolean chosen(String word) {
        return word.equals(typed.get("instruction"));
    }

    /** What stands in an answer's field: what was typed there, else what it begins with. */
    public String value(String word, String field, String otherwise) {
        return chosen(word) ? typed.getOrDefault(field, "") : otherwise;
    }

    public String day(String word, LocalDate otherwise) {
        return value(word, "newDeadline", otherwise.toString());
    }
}
