package vn.dondoc.review;

/**
 * What the Office writes over all reports of a review; texts may be empty.
 *
 * @param nextPlan the main tasks of the period to come
 * @param documentNumber number of the signed report; empty until there is one
 */
public record Consolidation(
        String assessment, String difficulties, String proposals, String nextPlan, String documentNumber) {}
