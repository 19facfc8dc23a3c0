package vn.dondoc.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;

/** Phụ lục 1, row by row. */
final class TargetsSheet {

    private final Sheet sheet;
    private final AgencyNames names;

    TargetsSheet(AgencyNames names, Consumer<CatalogueError> errors) {
        this.names = names;
        this.sheet = new Sheet(CatalogueSheet.TARGETS, errors);
    }

    List<CatalogueTarget> read(CatalogueSource source) {
        Set<String> codes = new HashSet<>();
        return sheet.rows(source).stream()
                .map(row -> {
                    row.unique("code", codes);
                    return target(row);
                })
                .toList();
    }

    private CatalogueTarget target(Sheet.Row row) {
        String parent = row.get("parent");
        if (!parent.isEmpty() && !row.get("code").startsWith(parent + ".")) {
            row.wrong("parent", "Mã chỉ tiêu không bắt đầu bằng mã của chỉ tiêu cấp trên");
        }
        Comparator comparator = row.choice("comparator", List.of(Comparator.values()), Comparator.EQ);
        return new CatalogueTarget(
                row.required("code"),
                parent.isEmpty() ? null : parent,
                row.required("section"),
                row.required("title"),
                row.get("unit"),
                comparator,
                goal(row, comparator),
                lead(row),
                row.get("note"));
    }

    /** As printed, once it is understood. */
    private static String goal(Sheet.Row row, Comparator comparator) {
        String words = row.required("target");
        boolean known = row.get("comparator").equals(Sheet.word(comparator));
        if (!words.isEmpty() && known) {
            try {
                GoalWords.read(comparator, words);
            } catch (GoalWords.NotUnderstood e) {
                row.wrong("target", String.valueOf(e.getMessage()));
            }
        }
        return words;
    }

    private String lead(Sheet.Row row) {
        row.required("lead");
        List<Agency> leads = names.resolve(row, "lead");
        if (leads.size() > 1 || leads.stream().anyMatch(a -> a.kind() != AgencyKind.AGENCY)) {
            row.wrong("lead", "Mỗi chỉ tiêu do đúng một cơ quan chủ trì");
        }
        return leads.isEmpty() ? "" : leads.get(0).code();
    }
}
