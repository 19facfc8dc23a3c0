package vn.dondoc.directive;

/**
 * Why something is ordered.
 *
 * @param reason what is said, word for word
 * @param document số, ký hiệu of the document behind it; empty where there is none
 */
public record Basis(String reason, String document) {

    /** The reason with its document, as a timeline shows it. */
    String words() {
        return document.isBlank() ? reason : "%s (văn bản số %s)".formatted(reason, document);
    }
}
