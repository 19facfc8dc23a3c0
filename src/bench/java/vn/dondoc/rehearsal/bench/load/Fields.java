package vn.dondoc.rehearsal.bench.load;

/** What people fill into our forms, as Tasklist sends it. */
final class Fields {

    static final String PROGRESS = field("reportKind", "progress")
            + ",\"percent\":{\"value\":40},"
            + field("done", "Đã làm được một phần công việc theo kế hoạch");

    static final String RESULT = String.join(
            ",",
            field("reportKind", "result"),
            field("result", "Đã hoàn thành theo yêu cầu"),
            field("evidenceNumber", "12-BC/ĐU"),
            field("evidenceDate", Deadline.GIVEN.toString()),
            field("evidenceSubject", "Báo cáo kết quả thực hiện"),
            field("evidenceIssuer", "Cơ quan chủ trì"));

    static final String ACCEPTED = String.join(
            ",", field("conclusion", "accepted"), field("grade", "good"), field("remark", ""));

    /** Received by an officer of the agency. */
    static String received(String officer) {
        return String.join(
                ",",
                field("officer", officer),
                field("product", "Văn bản, công trình theo kế hoạch"),
                "\"coordinators\":{\"value\":\"[]\",\"type\":\"Json\"}",
                field("coordinationQuestion", ""));
    }

    private Fields() {}

    private static String field(String name, String value) {
        return "\"%s\":{\"value\":\"%s\"}".formatted(name, value);
    }
}
