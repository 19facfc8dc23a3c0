package vn.dondoc.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a directive.
 *
 * @param shareId null for what concerns the whole directive
 * @param actor the user id, or {@link Journal#SYSTEM}
 * @param event the machine's word, camelCase and past tense, e.g. {@code resultSubmitted}
 * @param change from what, to what, why; all null where nothing was replaced
 * @param text what a person reads in the timeline, Vietnamese
 */
public record JournalEntry(
        Instant at, long directiveId, @Nullable Long shareId, String actor, String event, String text, Change change) {}
