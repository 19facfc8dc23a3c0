package vn.dondoc.target;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.form.InvalidInput;

/** Keeps what is being entered, so that colleagues who work at once neither wait for nor overwrite each other. */
@Service
class Drafts {

    private final DraftRows rows;
    private final RequestRows requests;
    private final TargetRows targets;
    private final TargetRights rights;
    private final MeasurementTasks tasks;
    private final VietnamTime time;

    Drafts(
            DraftRows rows,
            RequestRows requests,
            TargetRows targets,
            TargetRights rights,
            MeasurementTasks tasks,
            VietnamTime time) {
        this.rows = rows;
        this.requests = requests;
        this.targets = targets;
        this.rights = rights;
        this.tasks = tasks;
        this.time = time;
    }

    /**
     * What became of an attempt to save.
     *
     * @param draft what is on record now
     * @param yours what was to be saved, with what a colleague has changed in other fields
     * @param kept false where a colleague has changed the same field meanwhile: then nothing was changed
     */
    record Saved(Draft draft, Entry yours, boolean kept) {}

    /**
     * Saves what someone has made of a version. What a colleague has entered in other fields since is joined with it.
     *
     * @throws InvalidInput where the request is closed, or a text is too long to be meant
     */
    @Transactional
    public Saved save(long requestId, int version, Entry mine, String actor) {
        MeasurementRequest request = requests.lock(requestId);
        rights.requireLead(actor, targets.get(request.targetId()));
        if (!request.open()) {
            throw new InvalidInput("Số liệu này đã được gửi hoặc đã quá thời điểm chốt");
        }
        requireShort(mine);
        Draft latest = rows.latest(requestId);
        Entry base = rows.find(requestId, version).map(Draft::entry).orElse(Entry.EMPTY);
        Optional<Entry> joined = Entry.merge(base, mine, latest.entry());
        if (joined.isEmpty()) {
            return new Saved(latest, Entry.onTopOf(base, mine, latest.entry()), false);
        }
        if (joined.get().equals(latest.entry())) {
            return new Saved(latest, latest.entry(), true);
        }
        Draft draft = new Draft(requestId, latest.version() + 1, joined.get(), time.now(), actor);
        rows.insert(draft);
        tasks.show(requestId, draft.entry());
        return new Saved(draft, draft.entry(), true);
    }

    private static void requireShort(Entry entry) {
        for (EntryField field : EntryField.values()) {
            if (entry.get(field).length() > field.longest()) {
                throw new InvalidInput("“%s” dài quá %d ký tự".formatted(field.label(), field.longest()));
            }
        }
    }
}
