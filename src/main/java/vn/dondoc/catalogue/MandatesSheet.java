package vn.dondoc.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.catalogue.Mandate.Leads;
import vn.dondoc.catalogue.Mandate.Rhythm;

/** The duties of part III. */
final class MandatesSheet {

    /** No directive of Phụ lục 2 bears such a code. */
    private static final Pattern CODE = Pattern.compile("[IVX]+(\\.[1-9]\\d*)+");

    private final Sheet sheet;
    private final AgencyNames names;

    MandatesSheet(AgencyNames names, Consumer<CatalogueError> errors) {
        this.names = names;
        this.sheet = new Sheet(CatalogueSheet.MANDATES, errors);
    }

    List<Mandate> read(CatalogueSource source) {
        Set<String> codes = new HashSet<>();
        return sheet.rows(source).stream()
                .map(row -> {
                    row.unique("code", codes);
                    return mandate(row);
                })
                .toList();
    }

    private Mandate mandate(Sheet.Row row) {
        String code = row.required("code");
        if (!CODE.matcher(code).matches()) {
            row.wrong("code", "Mã gồm số La Mã của phần và các số cách nhau bằng dấu chấm, ví dụ III.2.1");
        }
        row.required("lead");
        return new Mandate(
                code,
                row.required("title"),
                leads(row),
                row.list("coordinating"),
                names.resolve(row, "coordinating").stream()
                        .filter(agency -> agency.kind() == AgencyKind.AGENCY)
                        .map(Agency::code)
                        .toList(),
                row.get("deadline"),
                Deadlines.optional(row, "deadline"),
                row.choice("rhythm", List.of(Rhythm.values()), Rhythm.ONCE),
                row.get("note"));
    }

    /** An agency may be named itself and be a member of a collective beside it: it holds one share. */
    private Leads leads(Sheet.Row row) {
        List<Agency> named = names.resolve(row, "lead");
        List<String> words = row.list("lead");
        return new Leads(
                words,
                named.stream()
                        .flatMap(agency -> names.single(agency).stream())
                        .distinct()
                        .toList(),
                words.stream()
                        .filter(word -> names.named(word)
                                .map(agency -> names.single(agency).isEmpty())
                                .orElse(true))
                        .toList(),
                named.stream().allMatch(agency -> agency.kind() == AgencyKind.AGENCY));
    }
}
