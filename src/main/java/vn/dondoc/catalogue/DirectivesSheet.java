package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.catalogue.CatalogueDirective.Kind;

/** Phụ lục 2, row by row. */
final class DirectivesSheet {

    private static final Pattern CODE = Pattern.compile("[1-9]\\d*(\\.[1-9]\\d*)+");

    /** A collective may have a member in each commune of several provinces. */
    private static final int MOST_HOLDERS = 1000;

    private final Sheet sheet;
    private final AgencyNames names;
    private final Resolution resolution;
    private final DoneColumns done;

    DirectivesSheet(AgencyNames names, Resolution resolution, LocalDate today, Consumer<CatalogueError> errors) {
        this.names = names;
        this.resolution = resolution;
        this.done = new DoneColumns(resolution, today);
        this.sheet = new Sheet(CatalogueSheet.DIRECTIVES, errors);
    }

    List<CatalogueDirective> read(CatalogueSource source) {
        List<CatalogueDirective> directives = new ArrayList<>();
        Map<String, Kind> above = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (Sheet.Row row : sheet.rows(source)) {
            row.unique("code", codes);
            checkPlace(row, above);
            CatalogueDirective directive = directive(row);
            above.put(directive.code(), directive.kind());
            directives.add(directive);
        }
        return directives;
    }

    private CatalogueDirective directive(Sheet.Row row) {
        Kind kind = row.choice("kind", Kind.OF_APPENDIX, Kind.DIRECTIVE);
        List<Agency> leads = names.resolve(row, "lead");
        List<Agency> coordinating = names.resolve(row, "coordinating");
        String parent = row.get("parent");
        return new CatalogueDirective(
                row.get("code"),
                parent.isEmpty() ? null : parent,
                row.get("section"),
                kind,
                row.required("title"),
                row.list("lead"),
                kind == Kind.GROUP ? List.of() : holders(row, leads, coordinating),
                row.list("coordinating"),
                coordinating.stream()
                        .filter(a -> a.kind() == AgencyKind.AGENCY)
                        .map(Agency::code)
                        .toList(),
                row.get("deadline"),
                kind == Kind.GROUP ? noDeadline(row) : Deadlines.required(row, "deadline"),
                row.get("note"),
                confidential(row),
                done.read(row, kind));
    }

    /** An optional column. What is secret in a higher degree has no place in the system at all. */
    private static boolean confidential(Sheet.Row row) {
        String mark = row.get("confidential");
        if (!mark.isEmpty() && !mark.equalsIgnoreCase("mật")) {
            row.wrong("confidential", mark, "Chỉ ghi “mật” hoặc để trống");
        }
        return !mark.isEmpty();
    }

    private List<String> holders(Sheet.Row row, List<Agency> leads, List<Agency> coordinating) {
        if (row.list("lead").isEmpty() && row.get("note").isEmpty()) {
            row.wrong("lead", "Văn bản không ghi cơ quan chủ trì thì phải nói rõ ở cột note");
        }
        leads.stream()
                .filter(a -> a.kind() == AgencyKind.OPEN)
                .forEach(a ->
                        row.wrong("lead", a.name(), "Nhóm cơ quan này không nêu thành viên nên không thể chủ trì"));
        List<String> holders = singles(leads);
        if (holders.size() > MOST_HOLDERS) {
            row.wrong("lead", "Quá %d cơ quan chủ trì".formatted(MOST_HOLDERS));
            return List.of();
        }
        if (new HashSet<>(holders).size() < holders.size()) {
            row.wrong("lead", "Một cơ quan được ghi chủ trì hai lần");
        }
        if (!holders.isEmpty()) {
            return holders;
        }
        return singles(coordinating).stream().findFirst().map(List::of).orElse(List.of(resolution.office()));
    }

    private List<String> singles(List<Agency> agencies) {
        return agencies.stream()
                .flatMap(a -> names.single(a).stream())
                .limit(MOST_HOLDERS + 1L)
                .toList();
    }

    private void checkPlace(Sheet.Row row, Map<String, Kind> above) {
        String code = row.required("code");
        String parent = row.get("parent");
        String section = row.get("section");
        if (!CODE.matcher(code).matches()) {
            row.wrong("code", "Mã nhiệm vụ gồm các số cách nhau bằng dấu chấm, ví dụ 3.4.12");
        }
        if (!resolution.sections().isEmpty() && !resolution.sections().containsKey(section)) {
            row.wrong("section", "Không có nhóm nhiệm vụ này trong phần khai về nghị quyết (resolution)");
        } else if (!code.startsWith(section + ".")) {
            row.wrong("section", "Mã nhiệm vụ không bắt đầu bằng số của nhóm nhiệm vụ");
        }
        if (!parent.isEmpty() && !above.containsKey(parent)) {
            row.wrong("parent", "Không có nhiệm vụ cấp trên mang mã này ở các dòng trước");
        } else if (!parent.isEmpty() && !code.startsWith(parent + ".")) {
            row.wrong("parent", "Mã nhiệm vụ không bắt đầu bằng mã của nhiệm vụ cấp trên");
        }
    }

    private static DeadlineReading.@Nullable Plan noDeadline(Sheet.Row row) {
        if (!row.get("deadline").isEmpty()) {
            row.wrong("deadline", "Dòng chỉ để gộp các nhiệm vụ thì không có thời hạn");
        }
        return null;
    }
}
