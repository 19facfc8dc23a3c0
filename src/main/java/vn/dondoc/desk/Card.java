package vn.dondoc.desk;

import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.VietnamTime;

/**
 * What one card of Tasklist, or one task found, says today.
 *
 * @param deadline dd/MM/yyyy; empty where there is none
 * @param state the word that stands beside the colour
 * @param tone the colour: bad, warn, running or quiet
 * @param table where the agency does all of such work on one page; null where there is no such page
 * @param left what is left or how late it is, in words; may be empty
 */
record Card(
        String id,
        String name,
        @Nullable String code,
        @Nullable String agency,
        String deadline,
        String state,
        String tone,
        String left,
        @Nullable Table table) {

    /** @param path of a page of ours */
    record Table(String path, String label) {}

    static Card of(DeskTask task, DaysLeft words) {
        return of(task, words, null);
    }

    static Card of(DeskTask task, DaysLeft words, @Nullable Table table) {
        DaysLeft.Words said = words.of(task.due());
        return new Card(
                task.id(),
                task.name(),
                task.code(),
                task.agency(),
                task.due() == null ? "" : VietnamTime.format(task.due()),
                said.state(),
                said.tone(),
                said.left(),
                table);
    }
}
