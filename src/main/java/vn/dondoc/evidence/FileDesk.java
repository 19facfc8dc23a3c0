package vn.dondoc.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Readership;
import vn.dondoc.evidence.FileRows.File;
import vn.dondoc.evidence.FileRows.NewFile;
import vn.dondoc.evidence.PlaceRows.Place;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** Keeps files, gives them out and takes them back, each for those who may. */
@Service
public class FileDesk {

    /** At one place: enough for a dossier, and a bound for a mistake. */
    private static final int MOST_FILES = 50;

    private final PlaceRows places;
    private final FileRows files;
    private final FileStores stores;
    private final Readership readership;
    private final Officers officers;
    private final CurrentUser user;
    private final Journal journal;
    private final VietnamTime time;

    FileDesk(
            PlaceRows places,
            FileRows files,
            FileStores stores,
            Readership readership,
            Officers officers,
            CurrentUser user,
            Journal journal,
            VietnamTime time) {
        this.places = places;
        this.files = files;
        this.stores = stores;
        this.readership = readership;
        this.officers = officers;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** Where the one who asks may give files in this directive; none for who only reads, and for a confidential one. */
    @Transactional(readOnly = true)
    public List<UploadPlace> placesIn(long directiveId) {
        return readership.takesFiles(directiveId)
                ? places.openOf(directiveId).stream()
                        .filter(this::isOwn)
                        .map(Place::place)
                        .toList()
                : List.of();
    }

    /** Ids of the files in this directive that the one who asks may take back. */
    @Transactional(readOnly = true)
    public List<Long> removableIn(long directiveId) {
        return places.openOf(directiveId).stream()
                .filter(this::isOwn)
                .flatMap(place -> files.standingAt(place).stream().filter(file -> mayRemove(file, place)))
                .map(File::id)
                .toList();
    }

    /** How many files the directive's dossier shows; 0 for who may not see it. */
    @Transactional(readOnly = true)
    public int countIn(long directiveId) {
        return readership.mayRead(directiveId) ? files.countOf(directiveId) : 0;
    }

    /** Empty for what there is not, and for what one may not see. */
    Optional<Place> milestone(long id) {
        return places.milestone(id).filter(place -> readership.maySee(place.directiveId()));
    }

    /** Likewise. */
    Optional<Place> coordination(long id) {
        return places.coordination(id).filter(place -> readership.maySee(place.directiveId()));
    }

    /** Empty for what there is not or what was taken back, and for what one may not read. */
    @Transactional(readOnly = true)
    public Optional<File> find(long fileId) {
        return files.find(fileId)
                .filter(file -> !file.withdrawn())
                .filter(file -> readership.mayRead(placeOf(file).directiveId()));
    }

    /** The content; the caller closes it. */
    InputStream open(File file) {
        return stores.open(file.store(), file.storeKey());
    }

    /** As for the task itself: only the agency's people, and only while the work goes on. */
    void requireOwnOpenWork(Place place) {
        if (!isOwn(place)) {
            throw new NotEntitled("Chỉ cán bộ của cơ quan được giao việc này mới tải tệp lên hoặc gỡ tệp");
        }
        if (!place.open()) {
            throw new InvalidInput("Việc này đã kết thúc, không tải lên và không gỡ tệp được nữa");
        }
    }

    @Transactional
    public long keep(Place seen, NewFile file, byte[] content) {
        Place place = places.locked(seen.place()).orElseThrow();
        requireOwnOpenWork(place);
        List<File> there = files.standingAt(place);
        if (there.size() >= MOST_FILES) {
            throw new InvalidInput("Mỗi mốc, mỗi việc phối hợp nhận không quá %d tệp".formatted(MOST_FILES));
        }
        there.stream()
                .filter(known -> known.sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(known -> {
                    throw new InvalidInput("Tệp này đã được tải lên với tên “%s”".formatted(known.name()));
                });
        stores.current().put(file.storeKey(), content);
        long id = files.insert(place, file, user.id(), time.now());
        record(
                place,
                "fileUploaded",
                "Tải lên tệp “%s” (%s) %s".formatted(file.name(), FileSize.words(file.size()), purpose(place)),
                new Change(null, file.name(), null));
        return id;
    }

    /**
     * Takes a file back: it is marked, and shown no more.
     *
     * @throws NotEntitled where it is not of one's own giving
     * @throws InvalidInput where the result that it belongs to has been decided, or the work has ended
     */
    @Transactional
    public void withdraw(long fileId) {
        Place place = places.locked(placeOf(find(fileId).orElseThrow()).place()).orElseThrow();
        File file = find(fileId).orElseThrow();
        if (!mayRemove(file, place)) {
            throw new NotEntitled("Chỉ người đã tải tệp lên hoặc lãnh đạo cơ quan đó mới gỡ được tệp");
        }
        if (file.decided()) {
            throw new InvalidInput("Kết quả kèm tệp này đã có kết luận nghiệm thu, không gỡ tệp được nữa");
        }
        requireOwnOpenWork(place);
        files.withdraw(fileId, user.id(), time.now());
        record(
                place,
                "fileWithdrawn",
                "Gỡ tệp “%s” %s".formatted(file.name(), purpose(place)),
                new Change(file.name(), null, null));
    }

    private void record(Place place, String event, String text, Change change) {
        journal.append(place.directiveId(), place.shareId(), user.id(), event, text, change);
    }

    private static String purpose(Place place) {
        return place.isCoordination()
                ? "kèm ý kiến phối hợp của " + place.place().agency()
                : "của mốc “%s”".formatted(place.place().label());
    }

    private boolean isOwn(Place place) {
        return officers.isMember(user.id(), place.agency());
    }

    private boolean mayRemove(File file, Place place) {
        return file.uploadedBy().equals(user.id()) || officers.isMember(user.id(), Groups.leadersOf(place.agency()));
    }

    private Place placeOf(File file) {
        Long milestoneId = file.milestoneId();
        return (milestoneId == null
                        ? places.coordination(java.util.Objects.requireNonNull(file.coordinationId()))
                        : places.milestone(milestoneId))
                .orElseThrow();
    }
}
