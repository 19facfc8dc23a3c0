package vn.dondoc.form;

/** What stands in place of words that may not be on a networked system (domain: state secrets). */
public final class Withheld {

    public static final String WORDS = "(mật)";

    private Withheld() {}
}
