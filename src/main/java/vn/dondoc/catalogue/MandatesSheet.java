package vn.dondoc.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.dondoc.catalogue.Mandate.Rhythm;

/** The duties of part III. */
final class MandatesSheet {

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
        row.required("lead");
        names.resolve(row, "lead");
        names.resolve(row, "coordinating");
        return new Mandate(
                row.required("code"),
                row.required("title"),
                row.list("lead"),
                row.list("coordinating"),
                row.get("deadline"),
                Deadlines.optional(row, "deadline"),
                row.choice("rhythm", Rhythm.class, Rhythm.ONCE),
                row.get("note"));
    }
}
