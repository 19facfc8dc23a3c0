package vn.dondoc.form;

import java.text.Normalizer;

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
}
