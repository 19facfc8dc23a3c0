package vn.dondoc.directive;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ý kiến chỉ đạo: what can be said to those who carry out a directive. */
public enum InstructionKind {
    URGE("Đôn đốc: yêu cầu thực hiện ngay và trả lời trong 2 ngày làm việc"),
    CONTINUE("Tiếp tục thực hiện, giữ nguyên thời hạn đã giao"),
    REVIEW("Yêu cầu kiểm điểm, làm rõ trách nhiệm"),
    EXTEND("Điều chỉnh, gia hạn thời hạn"),
    REASSIGN("Giao lại cho cơ quan chủ trì khác"),
    ADD_SHARE("Bổ sung cơ quan chủ trì"),
    STOP("Thôi theo dõi"),
    ADD_COORDINATOR("Bổ sung cơ quan phối hợp"),
    REMOVE_COORDINATOR("Thôi đề nghị cơ quan phối hợp");

    /** What the Standing Committee may say about a milestone that was put before it. */
    static final Set<InstructionKind> ABOUT_LATE = EnumSet.of(URGE, CONTINUE, REVIEW, EXTEND, REASSIGN, STOP);

    /** What may be said at any time, with nothing put before anybody. */
    static final Set<InstructionKind> AT_ANY_TIME =
            EnumSet.of(URGE, EXTEND, REASSIGN, ADD_SHARE, STOP, ADD_COORDINATOR, REMOVE_COORDINATOR);

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

    /** Changes what the resolution has ordered, and so needs a document. */
    boolean needsDocument() {
        return this == STOP || this == REASSIGN || this == ADD_SHARE;
    }

    public static Optional<InstructionKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
