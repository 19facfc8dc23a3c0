package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;

/** Every name that the other sheets may use. */
final class AgenciesSheet {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Sheet sheet;
    private final List<Agency> agencies = new ArrayList<>();
    private final Map<String, Agency> byName = new HashMap<>();

    AgenciesSheet(Consumer<CatalogueError> errors) {
        this.sheet = new Sheet(CatalogueSheet.AGENCIES, errors);
    }

    AgencyNames read(CatalogueSource source) {
        List<Sheet.Row> rows = sheet.rows(source);
        Set<String> codes = new HashSet<>();
        for (Sheet.Row row : rows) {
            row.unique("code", codes);
            add(row);
        }
        rows.forEach(this::checkMembership);
        rows.forEach(this::checkCollectiveHasMembers);
        return new AgencyNames(agencies, byName);
    }

    private void add(Sheet.Row row) {
        String code = row.required("code");
        if (!CODE.matcher(code).matches()) {
            row.wrong("code", "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối");
        }
        Agency agency = new Agency(
                code,
                row.required("name"),
                row.choice("kind", List.of(AgencyKind.values()), AgencyKind.AGENCY),
                row.list("member_of"),
                row.list("aliases"));
        agencies.add(agency);
        name(row, "name", agency.name(), agency);
        agency.aliases().forEach(alias -> name(row, "aliases", alias, agency));
    }

    private void name(Sheet.Row row, String column, String name, Agency agency) {
        if (byName.putIfAbsent(name, agency) != null) {
            row.wrong(column, name, "Tên này đã có ở một dòng khác");
        }
    }

    private void checkMembership(Sheet.Row row) {
        for (String collective : row.list("member_of")) {
            if (agencies.stream().noneMatch(a -> a.code().equals(collective) && a.kind() == AgencyKind.COLLECTIVE)) {
                row.wrong("member_of", collective, "Không có nhóm cơ quan (kind = collective) mang mã này");
            }
        }
    }

    private void checkCollectiveHasMembers(Sheet.Row row) {
        if (row.get("kind").equals(AgencyKind.COLLECTIVE.word())
                && agencies.stream().noneMatch(a -> a.memberOf().contains(row.get("code")))) {
            row.wrong("code", "Nhóm cơ quan không có thành viên nào");
        }
    }
}
