package vn.dondoc.target;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was entered, as text and unchecked; a field that nothing was entered in is empty. */
public final class Entry {

    static final Entry EMPTY = new Entry(Map.of());

    private final Map<EntryField, String> texts;

    private Entry(Map<EntryField, String> texts) {
        this.texts = texts;
    }

    /** @param source of each field's text; null for none */
    public static Entry of(Function<EntryField, @Nullable String> source) {
        Map<EntryField, String> texts = new EnumMap<>(EntryField.class);
        for (EntryField field : EntryField.values()) {
            String text = source.apply(field);
            if (text != null && !text.isBlank()) {
                texts.put(field, text.strip().replace("\r\n", "\n"));
            }
        }
        return new Entry(Collections.unmodifiableMap(texts));
    }

    /** A figure on record, as it would be entered. */
    static Entry of(Figures figures) {
        return of(field -> switch (field) {
            case VALUE -> figures.words();
            case PLANNED -> words(figures.planned(), figures.unit());
            case REFERENCE -> words(figures.reference(), figures.unit());
            case REFERENCE_DOCUMENT -> figures.referenceDocument();
            case SOURCE_NUMBER -> figures.source().number();
            case SOURCE_DATE -> figures.source().issuedOn().toString();
            case SOURCE_ISSUER -> figures.source().issuer();
            case NOTE -> figures.note();
        });
    }

    private static @Nullable String words(@Nullable BigDecimal figure, String unit) {
        return figure == null ? null : Figures.words(figure, unit);
    }

    public String get(EntryField field) {
        return texts.getOrDefault(field, "");
    }

    /** The same with the texts of another where this one has none. */
    Entry filledFrom(Entry other) {
        return of(field -> get(field).isEmpty() ? other.get(field) : get(field));
    }

    /**
     * Joins what two people have made of one entry.
     *
     * @param base what both began with
     * @return empty where both have changed the same field, each to something else
     */
    static Optional<Entry> merge(Entry base, Entry mine, Entry theirs) {
        for (EntryField field : EntryField.values()) {
            boolean bothChanged = !mine.get(field).equals(base.get(field))
                    && !theirs.get(field).equals(base.get(field));
            if (bothChanged && !mine.get(field).equals(theirs.get(field))) {
                return Optional.empty();
            }
        }
        return Optional.of(onTopOf(base, mine, theirs));
    }

    /** What one has changed oneself, and in all other fields what a colleague has made of them. */
    static Entry onTopOf(Entry base, Entry mine, Entry theirs) {
        return of(field -> mine.get(field).equals(base.get(field)) ? theirs.get(field) : mine.get(field));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry entry && texts.equals(entry.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
