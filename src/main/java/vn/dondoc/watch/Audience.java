package vn.dondoc.watch;

import java.util.Arrays;
import java.util.Optional;

/** Whom a level of the policy addresses; the word is what the table says. */
public enum Audience {
    OFFICER("officer", "Người được giao xử lý", "đồng chí là người được giao xử lý việc này."),
    LEADER("leader", "Lãnh đạo cơ quan chịu trách nhiệm", "đồng chí là lãnh đạo cơ quan chịu trách nhiệm về việc này."),
    OFFICE(
            "office",
            "Bộ phận theo dõi, nghiệm thu (Văn phòng Tỉnh ủy)",
            "đồng chí thuộc bộ phận của Văn phòng Tỉnh ủy theo dõi việc thực hiện nghị quyết."),
    OFFICE_CHIEF(
            "officeChief",
            "Lãnh đạo Văn phòng Tỉnh ủy",
            "đồng chí là lãnh đạo Văn phòng Tỉnh ủy, cơ quan theo dõi, đôn đốc việc thực hiện nghị quyết."),
    OVERSEER(
            "overseer",
            "Lãnh đạo tỉnh phụ trách cơ quan chủ trì",
            "đồng chí được phân công phụ trách cơ quan chủ trì nhiệm vụ này."),
    STANDING_COMMITTEE(
            "standingCommittee",
            "Thường trực, Ban Thường vụ Tỉnh ủy",
            "việc quá hạn này được báo cáo Thường trực, Ban Thường vụ Tỉnh ủy để cho ý kiến.");

    private final String word;
    private final String title;
    private final String why;

    Audience(String word, String title, String why) {
        this.word = word;
        this.title = title;
        this.why = why;
    }

    public String word() {
        return word;
    }

    /** Vietnamese; read by pages too, which see public methods only. */
    public String title() {
        return title;
    }

    /**
     * True where the other stands as high or higher in the order in which what is late is reported: the officer, the
     * agency's leader, the Office, its chief or the provincial leader in charge, the Standing Committee.
     */
    boolean atMost(Audience other) {
        return rank() <= other.rank();
    }

    private int rank() {
        return switch (this) {
            case OFFICER -> 0;
            case LEADER -> 1;
            case OFFICE -> 2;
            case OFFICE_CHIEF, OVERSEER -> 3;
            case STANDING_COMMITTEE -> 4;
        };
    }

    /** Why a mail comes to this audience; see {@link vn.dondoc.notification.NoticeFacts#why()}. */
    String why() {
        return why;
    }

    public static Optional<Audience> ofWord(String word) {
        return Arrays.stream(values())
                .filter(audience -> audience.word.equals(word))
                .findFirst();
    }
}
