package vn.dondoc.evidence;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** A size as people read it. */
public final class FileSize {

    private static final long KILO = 1024;

    private FileSize() {}

    /** "812 byte", "34 KB", "1,2 MB" */
    public static String words(long bytes) {
        if (bytes < KILO) {
            return bytes + " byte";
        }
        if (bytes < KILO * KILO) {
            return Math.round((double) bytes / KILO) + " KB";
        }
        DecimalFormatSymbols vietnamese = new DecimalFormatSymbols();
        vietnamese.setDecimalSeparator(',');
        return new DecimalFormat("0.#", vietnamese).format((double) bytes / (KILO * KILO)) + " MB";
    }
}
