package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.journal.Journal;
import vn.dondoc.watch.DeadlineKind;
import vn.dondoc.watch.DeadlinePolicy;

/** Turns a checked catalogue into running directives, in one transaction. */
@Service
public class CatalogueImport {

    private final DirectiveRows directives;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final Confidentiality confidentiality;
    private final Agencies agencies;
    private final AccessSetup access;
    private final DirectiveProcess process;
    private final DirectiveNotices notices;
    private final Journal journal;
    private final DeadlinePolicy policy;
    private final WorkingDays workingDays;
    private final VietnamTime time;
    private final ObjectMapper json;

    CatalogueImport(
            DirectiveRows directives,
            ShareRows shares,
            MilestoneRows milestones,
            Confidentiality confidentiality,
            Agencies agencies,
            AccessSetup access,
            DirectiveProcess process,
            DirectiveNotices notices,
            Journal journal,
            DeadlinePolicy policy,
            WorkingDays workingDays,
            VietnamTime time,
            ObjectMapper json) {
        this.directives = directives;
        this.shares = shares;
        this.milestones = milestones;
        this.confidentiality = confidentiality;
        this.agencies = agencies;
        this.access = access;
        this.process = process;
        this.notices = notices;
        this.journal = journal;
        this.policy = policy;
        this.workingDays = workingDays;
        this.time = time;
        this.json = json;
    }

    /** @return false where the resolution is already being followed: then nothing is changed */
    @Transactional
    public boolean take(Catalogue catalogue) {
        Resolution resolution = catalogue.resolution();
        if (directives.hasResolution(resolution.number())) {
            return false;
        }
        agencies.save(catalogue.agencies());
        access.prepare(catalogue.agencies());
        long resolutionId = directives.insertResolution(resolution, write(resolution.sections()), time.now());
        LocalDate receiptDueOn = workingDays.after(time.today(), policy.leadTime(DeadlineKind.RECEIPT));
        int position = 0;
        for (CatalogueDirective directive : catalogue.directives()) {
            CatalogueDirective told = Confidentiality.withheld(directive);
            long id = directives.insert(resolutionId, position++, told, resolution.issuedOn(), time.now());
            confidentiality.keep(id, directive);
            if (directive.kind() == Kind.DIRECTIVE) {
                give(id, resolution, told, receiptDueOn);
            }
        }
        return true;
    }

    private void give(long id, Resolution resolution, CatalogueDirective directive, LocalDate receiptDueOn) {
        journal.append(
                id,
                null,
                Journal.SYSTEM,
                "directiveGiven",
                "Giao nhiệm vụ theo Nghị quyết số %s, thời hạn: %s"
                        .formatted(resolution.number(), directive.deadline()));
        for (String agency : directive.holders()) {
            long shareId = shares.insert(id, agency, receiptDueOn);
            insertMilestones(shareId, directive);
            notices.given(shares.get(shareId));
        }
        process.start(id, resolution.number() + ":" + directive.code(), directive.code());
    }

    private void insertMilestones(long shareId, CatalogueDirective directive) {
        List<PlannedMilestone> planned =
                directive.plan() == null ? List.of() : directive.plan().milestones();
        for (int i = 0; i < planned.size(); i++) {
            PlannedMilestone milestone = planned.get(i);
            milestones.insert(shareId, i + 1, milestone.label(), milestone.words(), milestone.due());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value, e);
        }
    }
}
