package vn.dondoc.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before the login. Only to our own pages: an address is anybody's to write. */
final class ReturnAddress {

    static final String START = "/camunda/app/welcome/default/";

    private static final Pattern OURS = Pattern.compile("/(?:pages|camunda/app)/[\\w./?=&%:;,+~#!-]*");

    private ReturnAddress() {}

    /** The wanted address, or the start page where it is none of ours. */
    static String of(@Nullable String wanted) {
        return wanted != null && OURS.matcher(wanted).matches() ? wanted : START;
    }
}
