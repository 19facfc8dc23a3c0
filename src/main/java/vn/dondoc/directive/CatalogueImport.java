package vn.dondoc.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.Mandate;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.catalogue.ResolutionFollowed;
import vn.dondoc.directive.ResolutionRows.Followed;
import vn.dondoc.directive.StartNotices.Begun;
import vn.dondoc.journal.Journal;

/** Turns a checked catalogue into running directives, in one transaction. */
@Service
public class CatalogueImport {

    private final ResolutionRows resolutions;
    private final DirectiveRows directives;
    private final MandateRows mandates;
    private final Giving giving;
    private final StartNotices notices;
    private final Agencies agencies;
    private final AccessSetup access;
    private final VietnamTime time;
    private final ApplicationEventPublisher events;

    CatalogueImport(
            ResolutionRows resolutions,
            DirectiveRows directives,
            MandateRows mandates,
            Giving giving,
            StartNotices notices,
            Agencies agencies,
            AccessSetup access,
            VietnamTime time,
            ApplicationEventPublisher events) {
        this.resolutions = resolutions;
        this.directives = directives;
        this.mandates = mandates;
        this.giving = giving;
        this.notices = notices;
        this.agencies = agencies;
        this.access = access;
        this.time = time;
        this.events = events;
    }

    /** Takes a catalogue when the application starts; see {@link #take(Catalogue, String)}. */
    @Transactional
    public boolean take(Catalogue catalogue) {
        return take(catalogue, Journal.SYSTEM);
    }

    /**
     * Where following begins late, with deadlines already past or work already done, every lead agency gets one summary in
     * place of a notice for each directive.
     *
     * @param actor user id of the administrator
     * @return false where the resolution is already being followed: then nothing is changed
     */
    @Transactional
    public boolean take(Catalogue catalogue, String actor) {
        Resolution resolution = catalogue.resolution();
        resolutions.lock();
        Optional<Followed> followed = resolutions.find(resolution.number());
        if (followed.isPresent()) {
            events.publishEvent(new ResolutionFollowed(followed.get().id(), catalogue));
            return false;
        }
        agencies.save(catalogue.agencies());
        access.prepare(catalogue.agencies());
        long id = resolutions.insert(resolution, ResolutionRows.RESOLUTION, time.now());
        give(Begun.RESOLUTION, id, resolution, catalogue.given(), actor);
        mandates.keep(id, catalogue.mandates(), time.now());
        events.publishEvent(new ResolutionFollowed(id, catalogue));
        return true;
    }

    /**
     * The mandates of a resolution that an earlier release took in without them. They begin to be followed now; late, where a
     * deadline has passed.
     *
     * @return false where the resolution is not followed, has none, or had them taken in before: then nothing is changed
     */
    @Transactional
    public boolean takeMandates(Catalogue catalogue) {
        resolutions.lock();
        Optional<Followed> followed = resolutions.find(catalogue.resolution().number());
        if (followed.isEmpty()
                || catalogue.mandates().isEmpty()
                || mandates.any(followed.get().id())) {
            return false;
        }
        agencies.complete(catalogue.agencies());
        access.prepare(catalogue.agencies());
        List<CatalogueDirective> given = catalogue.mandates().stream()
                .map(Mandate::asDirective)
                .flatMap(Optional::stream)
                .toList();
        give(Begun.MANDATES, followed.get().id(), catalogue.resolution(), given, Journal.SYSTEM);
        mandates.keep(followed.get().id(), catalogue.mandates(), time.now());
        return true;
    }

    private void give(
            Begun begun, long resolutionId, Resolution resolution, List<CatalogueDirective> given, String actor) {
        StartSummary summary = StartSummary.of(given, time.today());
        Giving.Order order = new Giving.Order(
                resolutionId,
                resolution.number(),
                "Nghị quyết số " + resolution.number(),
                resolution.issuedOn(),
                actor,
                !summary.isLate());
        int position = directives.nextPosition(resolutionId);
        for (CatalogueDirective directive : given) {
            giving.give(order, position++, directive);
        }
        if (summary.isLate()) {
            notices.tell(begun, resolution, summary);
        }
    }
}
