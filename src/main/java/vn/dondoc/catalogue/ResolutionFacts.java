package vn.dondoc.catalogue;

import java.util.Map;

/**
 * What is said of the document itself.
 *
 * @param values by key; "sections" is a map of its own
 * @param rows where a key stands; 0 for a file that has no rows
 */
record ResolutionFacts(Map<String, Object> values, Map<String, Long> rows) {

    long row(String key) {
        return rows.getOrDefault(key, 0L);
    }
}
