package vn.dondoc.rehearsal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.board.Board;

/**
 * What the administrator sees of a rehearsal, ready to be read.
 *
 * @param run null where none has run since the start
 * @param board counts of Phụ lục 2; mandates apart
 * @param mails mails that have left
 * @param incidents open incidents of the engine
 * @param events the last steps of the journal, newest first
 */
record RehearsalView(
        String now,
        String today,
        @Nullable Run run,
        Board.Count board,
        Board.Count mandates,
        long mails,
        long incidents,
        List<Event> events) {

    /**
     * @param state {@code running}, {@code paused}, {@code stopped} or {@code finished}
     * @param seconds how long the days have taken to play, pauses left out
     */
    record Run(
            String state,
            long seed,
            long paceSeconds,
            String from,
            String until,
            int played,
            long days,
            long seconds,
            List<HabitLine> habits,
            List<FailureLine> failures,
            @Nullable String broken) {}

    record HabitLine(String label, int shares) {}

    record FailureLine(String day, String code, String agency, String step, String user, String reason) {}

    /** @param dossier address of the directive's dossier; null for what concerns a resolution as a whole */
    record Event(String at, @Nullable String code, @Nullable String dossier, String text) {}
}
