package vn.dondoc.directive.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.DirectiveReads;
import vn.dondoc.directive.InstructionSheets;
import vn.dondoc.directive.TaskSheets;

/** What the models' expressions read, under the name {@code directiveFacts}: facts only, nothing is changed. */
@Component
public class DirectiveFacts {

    private final DirectiveReads reads;
    private final TaskSheets sheets;
    private final InstructionSheets instructionSheets;
    private final ObjectMapper json;

    DirectiveFacts(DirectiveReads reads, TaskSheets sheets, InstructionSheets instructionSheets, ObjectMapper json) {
        this.reads = reads;
        this.sheets = sheets;
        this.instructionSheets = instructionSheets;
        this.json = json;
    }

    /** The shares that are open when the directive begins to run. */
    public List<Long> sharesOf(long directiveId) {
        return reads.openSharesOf(directiveId);
    }

    /** The milestones that are open when the share's work begins, for the first or a later lead. */
    public List<Long> milestonesOf(long shareId) {
        return reads.openMilestonesOf(shareId);
    }

    /** The group of the lead agency's officers. */
    public String agencyOf(long shareId) {
        return reads.agencyOf(shareId);
    }

    public String leadersOf(long shareId) {
        return Groups.leadersOf(reads.agencyOf(shareId));
    }

    public String agencyName(long shareId) {
        return reads.agencyName(shareId);
    }

    public @Nullable String officerOf(long shareId) {
        return reads.officerOf(shareId);
    }

    public String acceptorsOf(long shareId) {
        return reads.acceptorsOf(shareId);
    }

    public int ordinal(long milestoneId) {
        return reads.ordinal(milestoneId);
    }

    public boolean hasDeadline(long milestoneId) {
        return reads.due(milestoneId) != null;
    }

    public @Nullable Date dueDate(long milestoneId) {
        return endOf(reads.due(milestoneId));
    }

    public @Nullable Date receiptDueDate(long shareId) {
        return endOf(reads.receiptDue(shareId));
    }

    public long waitingEvidence(long milestoneId) {
        return reads.waitingEvidence(milestoneId);
    }

    public @Nullable Date acceptanceDueDate(long milestoneId) {
        return endOf(reads.acceptanceDue(milestoneId));
    }

    public String coordinatingAgency(long coordinationId) {
        return reads.coordinatingAgency(coordinationId);
    }

    public @Nullable Date coordinationDueDate(long coordinationId) {
        return endOf(reads.coordinationDue(coordinationId));
    }

    public @Nullable Date decisionDueDate(long decisionId) {
        return endOf(reads.decisionDue(decisionId));
    }

    public boolean hasWaitingResult(long milestoneId) {
        return reads.hasWaitingResult(milestoneId);
    }

    /** True where the Office itself asks: then there is no view of the Office. */
    public boolean askedByOffice(long extensionId) {
        return reads.askedByOffice(extensionId);
    }

    public @Nullable Date extensionDueDate(long extensionId) {
        return endOf(reads.extensionDue(extensionId));
    }

    public @Nullable Date urgeDueDate(long urgeId) {
        return endOf(reads.urgeDue(urgeId));
    }

    public SpinJsonNode extensionSheet(long extensionId) {
        return spin(sheets.extension(extensionId));
    }

    public SpinJsonNode urgeSheet(long urgeId) {
        return spin(sheets.urge(urgeId));
    }

    public SpinJsonNode instructionSheet(long directiveId, String user) {
        return spin(instructionSheets.of(directiveId, user));
    }

    public SpinJsonNode receiptSheet(long shareId) {
        return spin(sheets.receipt(shareId));
    }

    /** Codes of the coordinating agencies that the document names: chosen in the form until the leader changes it. */
    public SpinJsonNode suggestedCoordinators(long shareId) {
        return spin(sheets.suggestedCoordinators(shareId));
    }

    public SpinJsonNode workSheet(long milestoneId) {
        return spin(sheets.work(milestoneId));
    }

    public SpinJsonNode acceptanceSheet(long milestoneId) {
        return spin(sheets.acceptance(milestoneId));
    }

    public SpinJsonNode coordinationSheet(long coordinationId) {
        return spin(sheets.coordination(coordinationId));
    }

    public SpinJsonNode decisionSheet(long decisionId) {
        return spin(sheets.decision(decisionId));
    }

    /** A list to choose from begins as an empty one: Tasklist cannot send a list for a variable that is null. */
    public SpinJsonNode noneChosen() {
        return Spin.JSON("[]");
    }

    private SpinJsonNode spin(Object sheet) {
        try {
            return Spin.JSON(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }

    private static @Nullable Date endOf(@Nullable LocalDate day) {
        return day == null ? null : Date.from(VietnamTime.endOf(day));
    }
}
