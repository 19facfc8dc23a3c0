package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the lead asks of a coordinating agency.
 *
 * @param agency its code
 * @param due the day asked for; null for the policy's lead time
 */
public record CoordinationRequest(String agency, String question, @Nullable LocalDate due) {}
