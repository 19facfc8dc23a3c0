package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.dondoc.notification.NoticeFacts.Urgency;
import vn.dondoc.notification.OutgoingMail.KeptNotice;

/**
 * What a mail shows, in the order in which it is read. Templates see public methods only.
 *
 * @param recipient as the mail addresses the person
 * @param opening what a mail of several begins with; empty for one
 * @param groups by urgency, the worst first
 */
record MailPage(String recipient, String opening, List<Group> groups) {

    /** Notices of one urgency. */
    public record Group(Urgency urgency, List<Entry> entries) {

        public String title() {
            return "%s (%d)".formatted(urgency.title(), size());
        }

        private int size() {
            return entries.stream().mapToInt(entry -> entry.parts().size()).sum();
        }

        /** Dark enough on white (4.5:1); the words say it too. */
        public String colour() {
            return switch (urgency) {
                case REMINDER -> "#7a4f00";
                case INFORMATION -> "#1d4f91";
                default -> "#a11212";
            };
        }
    }

    /**
     * What is said alike of several agencies' parts of one directive is said once.
     *
     * @param facts of the first
     */
    public record Entry(NoticeFacts facts, List<Part> parts) {

        public String why() {
            String why = facts.why();
            // A notice kept by an earlier release is a sentence of its own.
            boolean sentence = why.startsWith("Bạn ") || why.startsWith("Đồng chí ");
            return sentence || why.isEmpty() ? why : "Đồng chí nhận thư này vì " + why;
        }

        public String action() {
            return facts.path().startsWith("/go/escalation/") ? "Cho ý kiến chỉ đạo" : "Mở công việc";
        }
    }

    /** One agency's part and where its work is done. */
    public record Part(String agency, String path) {}

    static MailPage of(OutgoingMail mail, String today) {
        List<NoticeFacts> facts = mail.notices().stream().map(KeptNotice::facts).toList();
        Map<Urgency, List<NoticeFacts>> byUrgency = facts.stream()
                .collect(Collectors.groupingBy(NoticeFacts::urgency, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = byUrgency.entrySet().stream()
                .map(group -> new Group(group.getKey(), entries(group.getValue())))
                .toList();
        return new MailPage(mail.name(), facts.size() == 1 ? "" : opening(mail, today, groups), groups);
    }

    private static String opening(OutgoingMail mail, String today, List<Group> groups) {
        String counts = groups.stream()
                .map(group -> "%s: %d".formatted(lowerFirst(group.urgency().title()), group.size()))
                .collect(Collectors.joining("; "));
        return mail.summaryOn() == null
                ? "Tính đến ngày %s, có %d việc cần đồng chí quan tâm: %s."
                        .formatted(today, mail.notices().size(), counts)
                : "Bản tin buổi sáng %s: %d việc cần đồng chí quan tâm, gồm %s."
                        .formatted(today, mail.notices().size(), counts);
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static List<Entry> entries(List<NoticeFacts> facts) {
        Map<List<Object>, List<NoticeFacts>> alike =
                facts.stream().collect(Collectors.groupingBy(MailPage::words, LinkedHashMap::new, Collectors.toList()));
        List<Entry> entries = new ArrayList<>();
        alike.values()
                .forEach(same -> entries.add(new Entry(
                        same.get(0),
                        same.stream()
                                .map(one -> new Part(one.agency(), one.path()))
                                .toList())));
        return entries;
    }

    /** All that is said but the agency. */
    private static List<Object> words(NoticeFacts facts) {
        return List.of(
                facts.label(),
                facts.businessKey(),
                facts.title(),
                facts.what(),
                facts.due(),
                facts.remark(),
                facts.why(),
                facts.lines());
    }
}
