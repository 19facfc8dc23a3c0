package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.directive.ResolutionRows.Followed;
import vn.dondoc.journal.Change;
import vn.dondoc.journal.Journal;

/** What an amended catalogue changes beside the work itself, which goes by {@link Instructions}: words, and new directives. */
@Service
public class CatalogueAmendment {

    private final ResolutionRows resolutions;
    private final DirectiveRows directives;
    private final MandateRows mandates;
    private final ShareRows shares;
    private final CoordinationRows coordinations;
    private final Giving giving;
    private final Entitlement entitlement;
    private final Agencies agencies;
    private final AccessSetup access;
    private final Journal journal;
    private final VietnamTime time;

    CatalogueAmendment(
            ResolutionRows resolutions,
            DirectiveRows directives,
            MandateRows mandates,
            ShareRows shares,
            CoordinationRows coordinations,
            Giving giving,
            Entitlement entitlement,
            Agencies agencies,
            AccessSetup access,
            Journal journal,
            VietnamTime time) {
        this.resolutions = resolutions;
        this.directives = directives;
        this.mandates = mandates;
        this.shares = shares;
        this.coordinations = coordinations;
        this.giving = giving;
        this.entitlement = entitlement;
        this.agencies = agencies;
        this.access = access;
        this.journal = journal;
        this.time = time;
    }

    /** Begins: the agencies that the amended catalogue names, its sections, and nobody else amends at the same time. */
    @Transactional
    public void begin(Catalogue amended, String actor) {
        entitlement.requireAdministrator(actor);
        resolutions.lock();
        agencies.save(amended.agencies());
        access.prepare(amended.agencies());
        resolutions.reword(amended.resolution());
    }

    /** The words of a directive as they are now; another title is on record. */
    @Transactional
    public void reword(long directiveId, String was, CatalogueDirective amended, Basis basis, String actor) {
        directives.reword(directiveId, amended);
        if (!was.equals(amended.title())) {
            journal.append(
                    directiveId,
                    null,
                    actor,
                    "directiveReworded",
                    "Sửa nội dung nhiệm vụ: %s. Lý do: %s".formatted(amended.title(), basis.words()),
                    new Change(was, amended.title(), basis.words()));
        }
    }

    /** Gives a directive that the resolution did not have, at its place in the document. */
    @Transactional
    public void add(String number, CatalogueDirective directive, Basis basis, String actor) {
        Followed resolution = resolutions.find(number).orElseThrow();
        Giving.Order order = new Giving.Order(
                resolution.id(),
                number,
                "%s, bổ sung theo văn bản số %s".formatted(resolution.words(), basis.document()),
                time.today(),
                actor,
                true);
        giving.give(order, directives.makeRoom(resolution.id(), directive.section()), directive);
    }

    /** The mandates of part III as they are now, whether they run or not; to be called when all that runs is given. */
    @Transactional
    public void keepMandates(Catalogue amended) {
        Followed resolution = resolutions.find(amended.resolution().number()).orElseThrow();
        mandates.keep(resolution.id(), amended.mandates(), time.now());
    }

    /** What an agency is being asked on behalf of the directive's leads: ids of what waits for its answer. */
    @Transactional(readOnly = true)
    public List<Long> openCoordinations(long directiveId, String agency) {
        return shares.openOf(directiveId).stream()
                .flatMap(share -> coordinations.open(share.id()).stream())
                .filter(coordination -> coordination.agency().equals(agency))
                .map(CoordinationRows.Coordination::id)
                .toList();
    }
}
