package vn.dondoc.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;

/** The agencies of a catalogue, found by the document's wording. */
record AgencyNames(List<Agency> agencies, Map<String, Agency> byName) {

    Optional<Agency> named(String wording) {
        return Optional.ofNullable(byName.get(wording));
    }

    boolean hasAgency(String code) {
        return agencies.stream()
                .anyMatch(a -> a.kind() == AgencyKind.AGENCY && a.code().equals(code));
    }

    /** Codes of the single agencies behind a name: itself, or a collective's members; none for the other kinds. */
    List<String> single(Agency agency) {
        return switch (agency.kind()) {
            case AGENCY -> List.of(agency.code());
            case COLLECTIVE ->
                agencies.stream()
                        .filter(member -> member.memberOf().contains(agency.code()))
                        .map(Agency::code)
                        .toList();
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
