package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.form.BareLetters;

/**
 * The document.
 *
 * @param number e.g. 05-NQ/TU; the first part of every business key
 * @param slug the folder's name, for addresses and file names
 * @param office code of the agency that follows a directive for which the document names nobody
 * @param sections code to title, in the document's order
 */
public record Resolution(
        String number,
        String slug,
        String title,
        String issuer,
        LocalDate issuedOn,
        String signedBy,
        String office,
        Map<String, String> sections) {

    /** A short name for addresses that a number gives, e.g. 05-nq-tu. */
    public static String slugOf(String number) {
        return BareLetters.of(number)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
