package vn.dondoc.catalogue;

import java.util.Map;

/**
 * What is said of the document itself.
 *
 * @param values by key, the sections left out
 * @param sections titles by code
 * @param rows where a key stands; 0 where that is not known
 */
record ResolutionFacts(Map<String, String> values, Map<String, String> sections, Map<String, Long> rows) {

    long row(String key) {
        return rows.getOrDefault(key, 0L);
    }
}
