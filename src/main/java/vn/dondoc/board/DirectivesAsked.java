package vn.dondoc.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which directives are read from the database; null narrows nothing.
 *
 * @param resolution number or slug
 * @param parent code of the row that holds them
 * @param agencies codes; those that one of them leads or was asked to coordinate
 */
record DirectivesAsked(
        @Nullable String resolution, @Nullable String code, @Nullable String parent, @Nullable Set<String> agencies) {

    static final DirectivesAsked ALL = new DirectivesAsked(null, null, null, null);

    static DirectivesAsked ofResolution(String resolution) {
        return new DirectivesAsked(resolution, null, null, null);
    }

    static DirectivesAsked coded(@Nullable String resolution, String code) {
        return new DirectivesAsked(resolution, code, null, null);
    }

    static DirectivesAsked heldBy(String resolution, String parent) {
        return new DirectivesAsked(resolution, null, parent, null);
    }

    DirectivesAsked amongThoseOf(Set<String> agencies) {
        return new DirectivesAsked(resolution, code, parent, agencies);
    }

    /** SQL over a directive {@code d} and its resolution {@code r}; its parameters are {@link #values}. */
    String condition() {
        List<String> parts = new ArrayList<>(List.of("true"));
        if (resolution != null) {
            parts.add(":resolution in (r.number, r.slug)");
        }
        if (code != null) {
            parts.add("d.code = :code");
        }
        if (parent != null) {
            parts.add("d.parent = :parent");
        }
        if (agencies != null) {
            parts.add(
                    """
                    d.id in (select directive_id from dondoc.share where agency = any(:agencies)
                      union select l.directive_id from dondoc.coordination q join dondoc.share l on l.id = q.share_id
                      where q.agency = any(:agencies))""");
        }
        return String.join(" and ", parts);
    }

    /** None where everything is asked for. */
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        if (resolution != null) {
            values.put("resolution", resolution);
        }
        if (code != null) {
            values.put("code", code);
        }
        if (parent != null) {
            values.put("parent", parent);
        }
        if (agencies != null) {
            values.put("agencies", agencies.toArray(String[]::new));
        }
        return values;
    }
}
