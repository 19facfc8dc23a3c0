package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.DeadlineExample;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.DeadlineWords;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.form.InvalidInput;

/** Whether a single directive can be given as it was described: the same rules as for a catalogue's row. */
@Component
class NewDirectiveCheck {

    private final Agencies agencies;
    private final VietnamTime time;

    NewDirectiveCheck(Agencies agencies, VietnamTime time) {
        this.agencies = agencies;
        this.time = time;
    }

    /** @throws InvalidInput with everything that is wrong */
    void check(NewDirective directive, Map<String, String> sections, LocalDate documentIssuedOn) {
        List<String> problems = new ArrayList<>();
        if (!sections.containsKey(directive.section())) {
            problems.add("Không có nhóm nhiệm vụ %s trong văn bản này".formatted(directive.section()));
        }
        checkAgencies(directive, problems);
        checkDeadline(directive.deadline(), problems);
        if (directive.givenOn().isAfter(time.today())) {
            problems.add("Ngày giao không được sau ngày hôm nay");
        }
        if (directive.givenOn().isBefore(documentIssuedOn)) {
            problems.add("Ngày giao không được trước ngày ban hành văn bản (%s)"
                    .formatted(VietnamTime.format(documentIssuedOn)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The row that a catalogue would have had. */
    CatalogueDirective asCatalogue(NewDirective directive, String code, String note) {
        Map<String, String> names = names();
        return new CatalogueDirective(
                code,
                null,
                directive.section(),
                Kind.DIRECTIVE,
                directive.title(),
                directive.leads().stream().map(names::get).toList(),
                directive.leads(),
                directive.coordinators().stream().map(names::get).toList(),
                directive.coordinators(),
                directive.deadline(),
                DeadlineWords.read(directive.deadline()) instanceof Plan plan ? plan : null,
                note,
                false,
                null);
    }

    private void checkAgencies(NewDirective directive, List<String> problems) {
        Map<String, String> names = names();
        if (directive.leads().isEmpty()) {
            problems.add("Phải chọn ít nhất một cơ quan chủ trì");
        }
        java.util.stream.Stream.concat(directive.leads().stream(), directive.coordinators().stream())
                .filter(code -> !names.containsKey(code))
                .forEach(code -> problems.add("Không có cơ quan mang mã " + code));
        directive.coordinators().stream()
                .filter(directive.leads()::contains)
                .forEach(code -> problems.add("%s không thể vừa chủ trì vừa phối hợp".formatted(names.get(code))));
    }

    private void checkDeadline(String words, List<String> problems) {
        DeadlineReading reading = DeadlineWords.read(words);
        if (reading instanceof Plan plan) {
            plan.milestones().stream()
                    .map(PlannedMilestone::due)
                    .filter(Objects::nonNull)
                    .filter(due -> due.isBefore(time.today()))
                    .forEach(due -> problems.add("Thời hạn %s đã qua".formatted(VietnamTime.format(due))));
        } else {
            problems.add(
                    "Không hiểu thời hạn “%s”. Các cách ghi được nhận: %s".formatted(words, DeadlineExample.list()));
        }
    }

    private Map<String, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
    }
}
