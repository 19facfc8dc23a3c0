package vn.dondoc.watch;

import java.util.Arrays;
import java.util.Optional;

/** Whom a level of the policy addresses; the word is what the table says. */
public enum Audience {
    OFFICER("officer", "Bạn là người được giao xử lý việc này."),
    LEADER("leader", "Bạn là lãnh đạo cơ quan chịu trách nhiệm về việc này."),
    OFFICE("office", "Văn phòng Tỉnh ủy theo dõi việc thực hiện nghị quyết."),
    OFFICE_CHIEF("officeChief", "Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện nghị quyết."),
    OVERSEER("overseer", "Đồng chí được phân công phụ trách cơ quan chủ trì nhiệm vụ này."),
    STANDING_COMMITTEE("standingCommittee", "Việc quá hạn đã được báo cáo Ban Thường vụ Tỉnh ủy.");

    private final String word;
    private final String why;

    Audience(String word, String why) {
        this.word = word;
        this.why = why;
    }

    /** Why a mail comes to this audience. */
    String why() {
        return why;
    }

    public static Optional<Audience> ofWord(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word.equals(word))
                .findFirst();
    }
}
