package vn.dondoc.target;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The table as a browser sends it: {@code <field>.<request>}, and one line of texts that rows share. */
final class EntryForm {

    private final MultiValueMap<String, String> fields;

    EntryForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** Whether the row was on the page that was sent. */
    boolean has(long request) {
        return fields.getOrDefault("request", List.of()).contains(String.valueOf(request));
    }

    List<Long> requests() {
        return fields.getOrDefault("request", List.of()).stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    Entry entry(long request) {
        return Entry.of(field -> fields.getFirst(field.field() + "." + request));
    }

    /** The draft that the row began with. */
    int version(long request) {
        return number(fields.getFirst("version." + request));
    }

    static int number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(word -> word.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** The source document for rows that name none yet. */
    Entry common() {
        return Entry.of(field -> switch (field) {
            case SOURCE_NUMBER, SOURCE_DATE, SOURCE_ISSUER -> fields.getFirst("common." + field.field());
            default -> null;
        });
    }
}
