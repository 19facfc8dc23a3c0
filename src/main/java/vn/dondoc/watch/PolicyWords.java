package vn.dondoc.watch;

import vn.dondoc.notification.NoticeFacts.Urgency;

/** How the policy reads in Vietnamese. */
final class PolicyWords {

    private PolicyWords() {}

    static String title(DeadlineKind kind) {
        return switch (kind) {
            case RECEIPT -> "Tiếp nhận, phân công";
            case MILESTONE -> "Báo cáo kết quả theo mốc";
            case ACCEPTANCE -> "Nghiệm thu kết quả";
            case COORDINATION -> "Trả lời đề nghị phối hợp";
            case DECISION -> "Cho ý kiến chỉ đạo về việc quá hạn";
            case EXTENSION -> "Quyết định về đề nghị gia hạn";
            case URGE -> "Trả lời ý kiến đôn đốc";
            case UNDATED -> "Rà soát mốc chưa có thời hạn";
            case REVIEW -> "Báo cáo định kỳ của cơ quan";
            case MEASUREMENT -> "Báo cáo số liệu chỉ tiêu";
            case CONSOLIDATION -> "Tổng hợp báo cáo định kỳ";
            case CONCLUSION -> "Kết luận về báo cáo định kỳ";
        };
    }

    static String title(Urgency urgency) {
        return switch (urgency) {
            case REMINDER -> "Nhắc việc";
            case LATE -> "Quá hạn";
            case ESCALATION -> "Báo cáo vượt cấp";
            case DECISION -> "Xin ý kiến chỉ đạo";
            case INFORMATION -> "Thông tin";
        };
    }

    /** @param workingDays from the deadline: negative before, positive after */
    static String when(int workingDays) {
        if (workingDays == 0) {
            return "đúng ngày đến hạn";
        }
        return "%d ngày làm việc %s".formatted(Math.abs(workingDays), workingDays < 0 ? "trước hạn" : "sau hạn");
    }

    static String audiences(PolicyRule rule) {
        return String.join("; ", rule.audiences().stream().map(Audience::title).toList());
    }
}
