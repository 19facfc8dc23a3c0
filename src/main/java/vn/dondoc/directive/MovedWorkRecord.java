package vn.dondoc.directive;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.WorkRecord;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** The dossier says where the work lay while its officer was away. */
@Component
class MovedWorkRecord implements WorkRecord {

    private final ShareRows shares;
    private final Officers officers;
    private final Journal journal;

    MovedWorkRecord(ShareRows shares, Officers officers, Journal journal) {
        this.shares = shares;
        this.officers = officers;
        this.journal = journal;
    }

    @Override
    public void moved(long shareId, String from, @Nullable String to) {
        Share share = shares.get(shareId);
        String had = nameOf(from);
        String has = to == null ? "cán bộ của " + share.agencyName() : nameOf(to);
        journal.append(
                share.directiveId(),
                shareId,
                Journal.SYSTEM,
                "workMoved",
                "Ủy quyền khi vắng mặt: việc đang mở chuyển từ %s cho %s".formatted(had, has),
                new Change(had, has, "Ủy quyền khi vắng mặt"));
    }

    private String nameOf(String user) {
        return officers.find(user).map(Officer::name).orElse(user);
    }
}
