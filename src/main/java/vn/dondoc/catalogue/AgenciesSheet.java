package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.Groups;

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
        Set<String> collectives = agencies.stream()
                .filter(agency -> agency.kind() == AgencyKind.COLLECTIVE)
                .map(Agency::code)
                .collect(Collectors.toSet());
        rows.forEach(row -> checkMembership(row, collectives));
        Set<String> withMembers =
                agencies.stream().flatMap(agency -> agency.memberOf().stream()).collect(Collectors.toSet());
        rows.forEach(row -> checkCollectiveHasMembers(row, withMembers));
        return new AgencyNames(agencies, byName);
    }

    private void add(Sheet.Row row) {
        String code = row.required("code");
        if (!CODE.matcher(code).matches()) {
            row.wrong("code", "Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối");
        }
        if (Groups.isFunction(code)) {
            row.wrong("code", "Mã này dành riêng cho một nhóm quyền của hệ thống; hãy dùng mã khác");
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

    private static void checkMembership(Sheet.Row row, Set<String> collectives) {
        for (String collective : row.list("member_of")) {
            if (!collectives.contains(collective)) {
                row.wrong("member_of", collective, "Không có nhóm cơ quan (kind = collective) mang mã này");
            }
        }
    }

    private static void checkCollectiveHasMembers(Sheet.Row row, Set<String> withMembers) {
        if (row.get("kind").equals(AgencyKind.COLLECTIVE.word()) && !withMembers.contains(row.get("code"))) {
            row.wrong("code", "Nhóm cơ quan không có thành viên nào");
        }
    }
}
