package vn.dondoc.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a step of the journal has replaced, as people read it.
 *
 * @param was the old value, e.g. a day as dd/MM/yyyy or an agency's name; null where there was none
 * @param became the new value; null where nothing took its place
 * @param reason why, with the document where there is one; null where nobody had to say
 */
public record Change(@Nullable String was, @Nullable String became, @Nullable String reason) {

    public static final Change NONE = new Change(null, null, null);

    /** A step that replaces nothing and has a reason. */
    public static Change because(String reason) {
        return new Change(null, null, reason);
    }
}
