package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueError;
import vn.dondoc.directive.FollowedResolutions;

/** Holds a catalogue that is right in itself against what the province follows already. */
@Component
class ProvinceCheck {

    private static final Set<AgencyKind> COLLECTIVES = Set.of(AgencyKind.COLLECTIVE, AgencyKind.OPEN);

    private final Agencies agencies;
    private final Officers officers;
    private final FollowedResolutions resolutions;

    ProvinceCheck(Agencies agencies, Officers officers, FollowedResolutions resolutions) {
        this.agencies = agencies;
        this.officers = officers;
        this.resolutions = resolutions;
    }

    /** What would make one agency two, or two agencies or resolutions one. */
    List<CatalogueError> errors(Catalogue catalogue) {
        List<CatalogueError> errors = new ArrayList<>();
        Map<String, Agency> known =
                agencies.known().stream().collect(Collectors.toMap(Agency::code, Function.identity()));
        Map<String, Agency> byName =
                known.values().stream().collect(Collectors.toMap(Agency::name, Function.identity(), (a, b) -> a));
        for (Agency agency : catalogue.agencies()) {
            Agency same = known.get(agency.code());
            Agency namesake = byName.get(agency.name());
            if (same != null && !mayBecome(same.kind(), agency.kind())) {
                errors.add(wrong(
                        "kind",
                        agency.code(),
                        "Mã này trong hệ thống là loại %s (“%s”)"
                                .formatted(same.kind().word(), same.name())));
            }
            if (same == null && namesake != null) {
                errors.add(wrong(
                        "code",
                        agency.code(),
                        "“%s” đã có trong hệ thống với mã %s; hãy dùng lại mã đó"
                                .formatted(agency.name(), namesake.code())));
            }
        }
        resolutions.all().stream()
                .filter(other -> other.slug().equals(catalogue.resolution().slug())
                        && !other.number().equals(catalogue.resolution().number()))
                .forEach(other -> errors.add(new CatalogueError(
                        "resolution",
                        0,
                        "slug",
                        other.slug(),
                        "Tên ngắn này đã dùng cho văn bản số " + other.number())));
        return errors;
    }

    /** What the one who imports should know; no reason to refuse. */
    List<String> warnings(Catalogue catalogue) {
        List<String> warnings = new ArrayList<>();
        Map<String, String> names = agencies.known().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        catalogue.agencies().stream()
                .filter(agency ->
                        names.containsKey(agency.code()) && !agency.name().equals(names.get(agency.code())))
                .forEach(agency -> warnings.add("Cơ quan mã %s đổi tên từ “%s” thành “%s”"
                        .formatted(agency.code(), names.get(agency.code()), agency.name())));
        List<String> silent = catalogue.agencies().stream()
                .filter(agency -> agency.kind() == AgencyKind.AGENCY && leads(catalogue, agency))
                .filter(agency ->
                        officers.inGroup(Groups.leadersOf(agency.code())).isEmpty())
                .map(Agency::name)
                .toList();
        if (!silent.isEmpty()) {
            warnings.add(
                    "Chưa có tài khoản lãnh đạo nào của: %s. Hãy tạo tài khoản trước khi nhập, nếu không các cơ quan"
                                    .formatted(String.join("; ", silent))
                            + " này không nhận được thư giao nhiệm vụ");
        }
        return warnings;
    }

    private static boolean leads(Catalogue catalogue, Agency agency) {
        return catalogue.given().stream()
                .anyMatch(directive -> directive.holders().contains(agency.code()));
    }

    /** A collective that named nobody may name its members now, and the other way round: neither has officers of its own. */
    private static boolean mayBecome(AgencyKind before, AgencyKind after) {
        return before == after || (COLLECTIVES.contains(before) && COLLECTIVES.contains(after));
    }

    private static CatalogueError wrong(String column, String value, String message) {
        return new CatalogueError("agencies", 0, column, value, message);
    }
}
