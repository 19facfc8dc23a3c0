package vn.dondoc.monitoring;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.Board;
import vn.dondoc.board.BoardReads;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.monitoring.EngineState.DueJobs;
import vn.dondoc.notification.Outbox;

/** What the figures of one collection are taken from, read together. */
@Component
class FollowUpFigures {

    private final BoardReads board;
    private final Outbox outbox;
    private final EngineState engine;
    private final VietnamTime time;

    FollowUpFigures(BoardReads board, Outbox outbox, EngineState engine, VietnamTime time) {
        this.board = board;
        this.outbox = outbox;
        this.engine = engine;
        this.time = time;
    }

    /** @param incidents how many are open */
    record Figures(Board.Count directives, Outbox.Unsent mails, DueJobs jobs, int incidents) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Figures read() {
        return new Figures(
                board.whole(),
                outbox.unsent(),
                engine.dueJobs(time.now()),
                engine.incidents().size());
    }
}
