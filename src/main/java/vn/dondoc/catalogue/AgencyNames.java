package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;

/** The agencies of a catalogue, found by the document's wording. */
final class AgencyNames {

    private final List<Agency> agencies;
    private final Map<String, Agency> byName;
    private final Set<String> single;
    private final Map<String, List<String>> members = new HashMap<>();

    AgencyNames(List<Agency> agencies, Map<String, Agency> byName) {
        this.agencies = List.copyOf(agencies);
        this.byName = byName;
        this.single = agencies.stream()
                .filter(agency -> agency.kind() == AgencyKind.AGENCY)
                .map(Agency::code)
                .collect(Collectors.toSet());
        agencies.forEach(member -> member.memberOf().stream().distinct().forEach(collective -> members.computeIfAbsent(
                        collective, code -> new ArrayList<>())
                .add(member.code())));
    }

    List<Agency> agencies() {
        return agencies;
    }

    Optional<Agency> named(String wording) {
        return Optional.ofNullable(byName.get(wording));
    }

    boolean hasAgency(String code) {
        return single.contains(code);
    }

    /** Codes of the single agencies behind a name: itself, or a collective's members; none for the other kinds. */
    List<String> single(Agency agency) {
        return switch (agency.kind()) {
            case AGENCY -> List.of(agency.code());
            case COLLECTIVE -> members.getOrDefault(agency.code(), List.of());
            case OPEN, OUTSIDE -> List.of();
        };
    }

    /** The named agencies of a cell; a name that is not known is an error of the row. */
    List<Agency> resolve(Sheet.Row row, String column) {
        return row.list(column).stream()
                .flatMap(wording -> {
                    Optional<Agency> agency = named(wording);
                    if (agency.isEmpty()) {
                        row.wrong(
                                column,
                                wording,
                                "Không có cơ quan nào mang tên này trong danh sách cơ quan (agencies)");
                    }
                    return agency.stream();
                })
                .toList();
    }
}
