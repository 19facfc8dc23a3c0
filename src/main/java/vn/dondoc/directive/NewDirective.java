package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;

/**
 * A single directive as a form describes it.
 *
 * @param section code of the section that it joins
 * @param leads codes of the lead agencies
 * @param coordinators codes of the coordinating agencies; may be empty
 * @param deadline in the words that a catalogue would use
 * @param orderedBy số, ký hiệu of the document that orders it
 * @param givenOn the day of that document
 */
public record NewDirective(
        String section,
        String title,
        List<String> leads,
        List<String> coordinators,
        String deadline,
        String orderedBy,
        LocalDate givenOn) {
    public NewDirective {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
    }
}
