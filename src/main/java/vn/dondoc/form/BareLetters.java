package vn.dondoc.form;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without its diacritics, as people type it in a hurry and as addresses and old programs need it. */
public final class BareLetters {

    private BareLetters() {}

    /** "Nghị quyết số 05-NQ/TU, đôn đốc" gives "Nghi quyet so 05-NQ/TU, don doc"; everything but diacritics stays. */
    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /**
     * The words alone, for a search: "Nghị quyết số 05-NQ/TU: 1.13." gives " nghi quyet so 05 nq tu 1.13.". Each has a space
     * before it, which makes it the beginning of a word.
     */
    public static String words(String text) {
        return " "
                + of(text).toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9.]+", " ")
                        .strip();
    }
}
