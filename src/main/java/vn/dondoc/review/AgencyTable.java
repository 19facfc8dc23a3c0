package vn.dondoc.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency's reports in a review, a row for each share it leads, ready to be read or written.
 *
 * @param own whether the reader is of this agency; only then anything can be written
 * @param rows in the document's order
 */
record AgencyTable(ReviewHead head, String agency, String agencyName, boolean own, List<Row> rows) {

    /**
     * A row.
     *
     * @param typed what is on record, or what was typed and could not be kept; empty where the reader is not told
     * @param saved who wrote last and when; empty where nobody has
     * @param outcome in words
     * @param gaps what keeps it from being given; none where it is complete
     * @param problems why what was typed could not be kept
     * @param clash what a colleague has written meanwhile; null where nobody has
     */
    record Row(
            long id,
            String code,
            String title,
            String dossier,
            String due,
            String status,
            String tone,
            boolean confidential,
            boolean open,
            int version,
            TypedEntry typed,
            String saved,
            String outcome,
            List<String> gaps,
            List<String> problems,
            @Nullable Clash clash) {

        public boolean isComplete() {
            return open && gaps.isEmpty();
        }

        Row refused(TypedEntry attempt, List<String> why) {
            return with(attempt, version, why, null);
        }

        /** What was typed stands beside what is on record. */
        Row clashing(TypedEntry attempt, Clash other) {
            return with(attempt, other.version(), List.of(), other);
        }

        private Row with(TypedEntry attempt, int newVersion, List<String> why, @Nullable Clash other) {
            return new Row(
                    id,
                    code,
                    title,
                    dossier,
                    due,
                    status,
                    tone,
                    confidential,
                    open,
                    newVersion,
                    attempt,
                    saved,
                    outcome,
                    gaps,
                    why,
                    other);
        }
    }

    /**
     * What is on record in place of what the writer had seen.
     *
     * @param open false where it has been given or closed, so that nothing can be written any more
     * @param by who wrote it; @param at when
     */
    record Clash(String message, int version, boolean open, String outcome, String by, String at, TypedEntry present) {}

    public long given() {
        return rows.stream()
                .filter(row -> row.outcome().equals(ReviewWords.outcome("given")))
                .count();
    }

    public List<Row> open() {
        return rows.stream().filter(Row::open).toList();
    }

    public List<Row> complete() {
        return rows.stream().filter(Row::isComplete).toList();
    }

    public List<Row> incomplete() {
        return rows.stream().filter(row -> row.open() && !row.isComplete()).toList();
    }

    /** Own pages name the agency in their address: a person may be of several. */
    public String path() {
        return "%s?agency=%s".formatted(head.path(), agency);
    }
}
