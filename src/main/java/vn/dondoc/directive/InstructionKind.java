package vn.dondoc.directive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the Standing Committee says about an escalated milestone. */
public enum InstructionKind {
    URGE("Đôn đốc: yêu cầu hoàn thành ngay"),
    CONTINUE("Tiếp tục thực hiện, giữ nguyên thời hạn đã giao"),
    REVIEW("Yêu cầu kiểm điểm, làm rõ trách nhiệm");

    private final String label;

    InstructionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InstructionKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
