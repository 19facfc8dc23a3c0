package vn.dondoc.directive;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.journal.Journal;

/** Turns a checked catalogue into running directives, in one transaction. */
@Service
public class CatalogueImport {

    private final ResolutionRows resolutions;
    private final Giving giving;
    private final StartNotices notices;
    private final Agencies agencies;
    private final AccessSetup access;
    private final VietnamTime time;

    CatalogueImport(
            ResolutionRows resolutions,
            Giving giving,
            StartNotices notices,
            Agencies agencies,
            AccessSetup access,
            VietnamTime time) {
        this.resolutions = resolutions;
        this.giving = giving;
        this.notices = notices;
        this.agencies = agencies;
        this.access = access;
        this.time = time;
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
        if (resolutions.find(resolution.number()).isPresent()) {
            return false;
        }
        agencies.save(catalogue.agencies());
        access.prepare(catalogue.agencies());
        long resolutionId = resolutions.insert(resolution, ResolutionRows.RESOLUTION, time.now());
        StartSummary summary = StartSummary.of(catalogue, time.today());
        Giving.Order order = new Giving.Order(
                resolutionId,
                resolution.number(),
                "Nghị quyết số " + resolution.number(),
                resolution.issuedOn(),
                actor,
                !summary.isLate());
        int position = 0;
        for (CatalogueDirective directive : catalogue.directives()) {
            giving.give(order, position++, directive);
        }
        if (summary.isLate()) {
            notices.tell(resolution, summary);
        }
        return true;
    }
}
