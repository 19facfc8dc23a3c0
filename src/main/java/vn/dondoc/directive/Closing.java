package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Journal;

/** The end of a share, when all its milestones are accepted, and of a directive, when all its shares are. */
@Service
public class Closing {

    private final ShareRows shares;
    private final DirectiveRows directives;
    private final Coordinations coordinations;
    private final DirectiveProcess process;
    private final Journal journal;
    private final VietnamTime time;

    Closing(
            ShareRows shares,
            DirectiveRows directives,
            Coordinations coordinations,
            DirectiveProcess process,
            Journal journal,
            VietnamTime time) {
        this.shares = shares;
        this.directives = directives;
        this.coordinations = coordinations;
        this.process = process;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void closeShare(long shareId) {
        Share share = shares.get(shareId);
        shares.close(shareId, time.now());
        coordinations.endOpen(shareId);
        process.endCoordination(shareId);
        journal.append(
                share.directiveId(),
                shareId,
                Journal.SYSTEM,
                "shareClosed",
                share.agencyName() + " hoàn thành phần việc");
    }

    @Transactional
    public void closeDirective(long directiveId) {
        List<Long> open = shares.idsOf(directiveId).stream()
                .filter(id -> !shares.get(id).closed())
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Directive %d still has open shares %s".formatted(directiveId, open));
        }
        directives.close(directiveId, time.now());
        journal.append(directiveId, null, Journal.SYSTEM, "directiveClosed", "Kết thúc nhiệm vụ");
    }
}
