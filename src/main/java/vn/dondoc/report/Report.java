package vn.dondoc.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.Period;

/**
 * A report that was made, without its contents.
 *
 * @param number of the reports' own series, e.g. 12/2026
 * @param resolution its number
 * @param madeBy user id, or the journal's word for what happens by itself
 * @param publishedAt null while it is not published
 * @param documentNumber of the official document; null while it has none
 */
record Report(
        long id,
        String number,
        String resolution,
        Period period,
        Scope scope,
        Stage stage,
        Instant madeAt,
        String madeBy,
        @Nullable Instant publishedAt,
        @Nullable String documentNumber) {}
