package vn.dondoc.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.DeadlineExample;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.directive.NewDirectiveRows.Begun;
import vn.dondoc.directive.ResolutionRows.Followed;
import vn.dondoc.directive.TaskSheet.Choice;
import vn.dondoc.form.InvalidInput;

/** Giao nhiệm vụ mới: a single directive, joined to a document that is followed already or with a document of its own. */
@Service
public class NewDirectives {

    private static final String ONLY_SECTION = "1";

    private final NewDirectiveRows rows;
    private final NewDirectiveCheck check;
    private final ResolutionRows resolutions;
    private final DirectiveRows directives;
    private final Giving giving;
    private final Agencies agencies;
    private final Entitlement entitlement;
    private final VietnamTime time;

    NewDirectives(
            NewDirectiveRows rows,
            NewDirectiveCheck check,
            ResolutionRows resolutions,
            DirectiveRows directives,
            Giving giving,
            Agencies agencies,
            Entitlement entitlement,
            VietnamTime time) {
        this.rows = rows;
        this.check = check;
        this.resolutions = resolutions;
        this.directives = directives;
        this.giving = giving;
        this.agencies = agencies;
        this.entitlement = entitlement;
        this.time = time;
    }

    /**
     * Begins to give a directive that joins a document which is followed already; returns the id of what was begun.
     *
     * @throws InvalidInput where nothing of that number is followed
     */
    @Transactional
    public long begin(String resolutionNumber, String actor) {
        entitlement.requireGiver(actor);
        Followed resolution = resolutions
                .find(resolutionNumber)
                .orElseThrow(() -> new InvalidInput(
                        "Không có nghị quyết, văn bản nào mang số %s đang được theo dõi".formatted(resolutionNumber)));
        return rows.insert(resolution.id(), null, actor, time.now());
    }

    /**
     * The same for a document that is not followed yet; it begins to be when the directive is given.
     *
     * @throws InvalidInput where its day lies ahead, or its number is followed as something else
     */
    @Transactional
    public long begin(AssigningDocument document, String actor) {
        entitlement.requireGiver(actor);
        if (document.issuedOn().isAfter(time.today())) {
            throw new InvalidInput("Ngày văn bản giao nhiệm vụ không được sau ngày hôm nay");
        }
        if (resolutions.office().isEmpty()) {
            throw new InvalidInput("Chưa có nghị quyết nào được nhập nên chưa có danh sách cơ quan");
        }
        return resolutions
                .find(document.number())
                .map(followed -> rows.insert(followed.id(), null, actor, time.now()))
                .orElseGet(() -> rows.insert(null, document, actor, time.now()));
    }

    /** What the form shows. */
    @Transactional(readOnly = true)
    public NewDirectiveSheet sheet(long id) {
        Begun begun = rows.get(id);
        AssigningDocument document = begun.document();
        return new NewDirectiveSheet(
                document == null
                        ? joined(begun).fullWords()
                        : "%s số %s ngày %s: %s"
                                .formatted(
                                        document.kind(),
                                        document.number(),
                                        VietnamTime.format(document.issuedOn()),
                                        document.subject()),
                sections(begun).entrySet().stream()
                        .map(section -> new Choice(section.getKey() + ". " + section.getValue(), section.getKey()))
                        .toList(),
                agencies.all().stream()
                        .map(agency -> new Choice(agency.name(), agency.code()))
                        .toList(),
                DeadlineExample.list());
    }

    /** The document that a directive begun with one of its own is ordered by; empty for one that joins another. */
    @Transactional(readOnly = true)
    public Optional<AssigningDocument> documentOf(long id) {
        return Optional.ofNullable(rows.get(id).document());
    }

    /**
     * Gives the directive with the next free code of its section, and starts its process; returns the code.
     *
     * @throws InvalidInput with everything that is wrong
     */
    @Transactional
    public String give(long id, NewDirective directive, String actor) {
        entitlement.requireGiver(actor);
        lockFor(rows.get(id));
        Begun begun = open(id);
        AssigningDocument document = begun.document();
        check.check(directive, sections(begun), document == null ? joined(begun).issuedOn() : document.issuedOn());
        Followed resolution = document == null ? joined(begun) : follow(document);
        String code = directives.nextCode(resolution.id(), directive.section());
        String ordered =
                "văn bản số %s ngày %s".formatted(directive.orderedBy(), VietnamTime.format(directive.givenOn()));
        Giving.Order order = new Giving.Order(
                resolution.id(),
                resolution.number(),
                "%s (thuộc %s)".formatted(ordered, resolution.words()),
                directive.givenOn(),
                actor,
                true);
        long directiveId = giving.give(
                order,
                directives.makeRoom(resolution.id(), directive.section()),
                check.asCatalogue(directive, code, "Giao bổ sung theo " + ordered));
        rows.close(id, directiveId, time.now());
        return code;
    }

    /** Không giao nữa: nothing is given. */
    @Transactional
    public void cancel(long id) {
        rows.close(open(id).id(), null, time.now());
    }

    private void lockFor(Begun begun) {
        if (begun.resolutionId() == null) {
            resolutions.lock();
        } else {
            resolutions.lock(begun.resolutionId());
        }
    }

    private Begun open(long id) {
        Begun begun = rows.get(id);
        if (!begun.open()) {
            throw new InvalidInput("Việc giao nhiệm vụ này đã kết thúc");
        }
        return begun;
    }

    private Followed joined(Begun begun) {
        Long id = begun.resolutionId();
        if (id == null) {
            throw new IllegalStateException("New directive %d joins no document".formatted(begun.id()));
        }
        return resolutions.get(id);
    }

    private Map<String, String> sections(Begun begun) {
        AssigningDocument document = begun.document();
        return document == null
                ? joined(begun).sections()
                : Map.of(ONLY_SECTION, "Nhiệm vụ giao theo %s số %s".formatted(document.kind(), document.number()));
    }

    private Followed follow(AssigningDocument document) {
        Optional<Followed> meanwhile = resolutions.find(document.number());
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        Resolution resolution = new Resolution(
                document.number(),
                freeSlug(Resolution.slugOf(document.number())),
                document.subject(),
                document.issuer(),
                document.issuedOn(),
                "",
                resolutions.office().orElseThrow(),
                Map.of(ONLY_SECTION, "Nhiệm vụ giao theo %s số %s".formatted(document.kind(), document.number())));
        return resolutions.get(resolutions.insert(resolution, document.kind(), time.now()));
    }

    private String freeSlug(String slug) {
        List<String> tries = List.of(slug, slug + "-" + time.today().getYear());
        return tries.stream()
                .filter(word -> !word.isEmpty() && !resolutions.hasSlug(word))
                .findFirst()
                .orElse("van-ban-" + time.now().toEpochMilli());
    }
}
