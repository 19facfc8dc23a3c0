package vn.dondoc.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, all of it Vietnamese and ready to be read.
 *
 * @param urgency decides colour and order, never alone: the label says it in words
 * @param label e.g. "Đỏ: quá hạn 1 ngày làm việc"
 * @param businessKey e.g. 05-NQ/TU:3.4.12
 * @param code the directive's code; empty, like the key, for what concerns no one directive
 * @param title the directive's words, or what else it is about
 * @param agency who answers for it; empty for none
 * @param what what is to be done, e.g. "Báo cáo kết quả mốc “Khởi công”"
 * @param due dd/MM/yyyy; empty where nothing falls due
 * @param timing e.g. "còn 3 ngày", "quá hạn 1 ngày"
 * @param remark further words, e.g. the reason of a return; empty for none
 * @param why why this person is told; completes "Đồng chí nhận thư này vì …"
 * @param path of the page where the work is done, below the application's address
 * @param lines a list below all that, an entry a line; empty for none
 */
public record NoticeFacts(
        Urgency urgency,
        String label,
        String businessKey,
        String code,
        String title,
        String agency,
        String what,
        String due,
        String timing,
        String remark,
        String why,
        String path,
        List<String> lines) {

    public NoticeFacts {
        lines = orNone(lines);
    }

    public NoticeFacts(
            Urgency urgency,
            String label,
            String businessKey,
            String code,
            String title,
            String agency,
            String what,
            String due,
            String timing,
            String remark,
            String why,
            String path) {
        this(urgency, label, businessKey, code, title, agency, what, due, timing, remark, why, path, List.of());
    }

    /** Of what is said to the person: the same for the same words about the same matter, whichever day and page they name. */
    String fingerprintFor(String recipient) {
        List<String> said = new ArrayList<>(
                List.of(recipient, label, businessKey, code, title, agency, what, due, remark, urgency.name()));
        said.addAll(lines);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A notice kept by an older release has none. */
    private static List<String> orNone(@Nullable List<String> lines) {
        return lines == null ? List.of() : List.copyOf(lines);
    }

    /** In the order in which a joined mail lists them. */
    public enum Urgency {
        DECISION("Cần cho ý kiến chỉ đạo"),
        ESCALATION("Báo cáo vượt cấp, ý kiến chỉ đạo"),
        LATE("Quá hạn, phải xử lý ngay"),
        REMINDER("Sắp đến hạn"),
        INFORMATION("Việc mới, thông tin");

        private final String title;

        Urgency(String title) {
            this.title = title;
        }

        /** What stands over such notices in a joined mail, Vietnamese. */
        String title() {
            return title;
        }
    }
}
