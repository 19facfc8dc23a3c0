package vn.dondoc.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;

/** What the policy's pages show, in words. */
@Component
class PolicyPage {

    private final Officers officers;
    private final VietnamTime time;

    PolicyPage(Officers officers, VietnamTime time) {
        this.officers = officers;
        this.time = time;
    }

    /** @param leadTime null where the kind's day is always named */
    record Section(String title, @Nullable Integer leadTime, List<Line> lines) {}

    record Line(String when, String label, String urgency, List<String> audiences, boolean decision, String level) {}

    record Version(long id, String from, String by, String at, String reason, String state) {}

    /** @param index of the row in the draft */
    record EditedRow(int index, PolicyDraft.Row row) {}

    /** @param open true where there is something to look at */
    record EditedSection(
            DeadlineKind kind, String title, @Nullable String leadTime, List<EditedRow> rows, boolean open) {}

    static List<Section> sections(PolicyTables tables) {
        return tables.rules().keySet().stream()
                .map(kind -> new Section(
                        PolicyWords.title(kind),
                        tables.leadTimes().get(kind),
                        tables.rules(kind).stream().map(PolicyPage::line).toList()))
                .toList();
    }

    private static Line line(PolicyRule rule) {
        return new Line(
                PolicyWords.when(rule.workingDays()),
                rule.label(),
                PolicyWords.title(rule.urgency()),
                rule.audiences().stream().map(Audience::title).toList(),
                rule.decision(),
                rule.level());
    }

    /**
     * @param released which kinds there are, and which of them have a lead time
     * @param open kinds or words of problems; a section that one of them names is open
     */
    static List<EditedSection> sections(PolicyDraft draft, PolicyTables released, List<String> open) {
        return released.rules().keySet().stream()
                .map(kind -> new EditedSection(
                        kind,
                        PolicyWords.title(kind),
                        released.leadTimes().containsKey(kind)
                                ? draft.leadTimes().getOrDefault(kind, "")
                                : null,
                        IntStream.range(0, draft.rows().size())
                                .mapToObj(i -> new EditedRow(i, draft.rows().get(i)))
                                .filter(row -> row.row().kind().equals(kind.word()))
                                .toList(),
                        open.stream()
                                .anyMatch(words ->
                                        words.equals(kind.word()) || words.startsWith(PolicyWords.title(kind)))))
                .toList();
    }

    /** Newest first. */
    List<Version> versions(PolicyHistory history) {
        return history.versions().stream()
                .map(version -> version(version, history))
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .toList();
    }

    Version version(PolicyVersion version, PolicyHistory history) {
        return new Version(
                version.id(),
                VietnamTime.format(version.appliesFrom()),
                version.ofProvince()
                        ? officers.find(version.by()).map(Officer::name).orElse(version.by())
                        : version.by(),
                VietnamTime.format(version.at()),
                version.reason(),
                state(version, history));
    }

    private String state(PolicyVersion version, PolicyHistory history) {
        LocalDate today = time.today();
        Optional<PolicyVersion> inForce = history.inForce(today);
        if (inForce.filter(version::equals).isPresent()) {
            return "Đang áp dụng";
        }
        if (history.waiting(today).contains(version)) {
            return "Chờ đến ngày áp dụng";
        }
        if (version.appliesFrom().isAfter(today)) {
            return "Không áp dụng: đã có quyết định sau";
        }
        boolean beside = !version.ofProvince()
                && history.released().filter(version::equals).isPresent();
        return beside ? "Bảng đi kèm phần mềm, không áp dụng vì tỉnh đã có bảng riêng" : "Đã được thay thế";
    }
}
