package vn.dondoc.report;

import java.util.Optional;

/** Over what a report counts: everything, one agency's shares, or one section. */
public sealed interface Scope {

    Scope WHOLE = new Whole();

    record Whole() implements Scope {}

    /** @param code of the agency; its own shares are counted, as in its line of the board */
    record OfAgency(String code) implements Scope {}

    /** @param code as in the document, e.g. 3 */
    record OfSection(String code) implements Scope {}

    /** For addresses and the database: {@code whole}, {@code agency:btc}, {@code section:3}. */
    default String word() {
        if (this instanceof OfAgency of) {
            return "agency:" + of.code();
        }
        return this instanceof OfSection of ? "section:" + of.code() : "whole";
    }

    /** By the {@link #word()}; empty for what is none. */
    static Optional<Scope> ofWord(String word) {
        if (word.equals("whole")) {
            return Optional.of(WHOLE);
        }
        String code = word.substring(word.indexOf(':') + 1);
        if (code.isBlank()) {
            return Optional.empty();
        }
        if (word.startsWith("agency:")) {
            return Optional.of(new OfAgency(code));
        }
        return word.startsWith("section:") ? Optional.of(new OfSection(code)) : Optional.empty();
    }
}
