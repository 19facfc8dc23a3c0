package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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

    private final DirectiveRows directives;
    private final Giving giving;
    private final StartNotices notices;
    private final Agencies agencies;
    private final AccessSetup access;
    private final VietnamTime time;
    private final ObjectMapper json;

    CatalogueImport(
            DirectiveRows directives,
            Giving giving,
            StartNotices notices,
            Agencies agencies,
            AccessSetup access,
            VietnamTime time,
            ObjectMapper json) {
        this.directives = directives;
        this.giving = giving;
        this.notices = notices;
        this.agencies = agencies;
        this.access = access;
        this.time = time;
        this.json = json;
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
        directives.lockResolutions();
        if (directives.hasResolution(resolution.number())) {
            return false;
        }
        agencies.save(catalogue.agencies());
        access.prepare(catalogue.agencies());
        long resolutionId = directives.insertResolution(resolution, write(resolution.sections()), time.now());
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

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }
}
