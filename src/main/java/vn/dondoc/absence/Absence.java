package vn.dondoc.absence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone is away for some days.
 *
 * @param user id of who is away
 * @param deputy id of who stands in; null where nobody does and the work waits for the agency
 * @param from first day, Vietnam time
 * @param to last day, included
 * @param ended true once it is over or was ended early
 */
public record Absence(
        long id, String user, @Nullable String deputy, LocalDate from, LocalDate to, String reason, boolean ended) {}
