package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.ExtensionRows.Extension;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.directive.SheetHeadings.Heading;
import vn.dondoc.directive.TaskSheet.About;
import vn.dondoc.directive.TaskSheet.Choice;
import vn.dondoc.directive.TaskSheet.Choices;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.JournalEntry;

/** Fills the sheets that forms show. */
@Component
public class TaskSheets {

    /** So much of the timeline fits a form; the rest is in the dossier. */
    private static final int SAID_LINES = 12;

    private static final String CONFIDENTIAL_TITLE =
            Confidentiality.TITLE + ": xem nội dung tại hồ sơ nhiệm vụ, không nhập nội dung lên hệ thống";

    private final SheetHeadings headings;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final CoordinationRows coordinations;
    private final DecisionRows decisions;
    private final ExtensionRows extensions;
    private final UrgeRows urges;
    private final AttachedFiles files;
    private final Agencies agencies;
    private final Officers officers;
    private final Journal journal;

    TaskSheets(
            SheetHeadings headings,
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            CoordinationRows coordinations,
            DecisionRows decisions,
            ExtensionRows extensions,
            UrgeRows urges,
            AttachedFiles files,
            Agencies agencies,
            Officers officers,
            Journal journal) {
        this.headings = headings;
        this.shares = shares;
        this.milestones = milestones;
        this.evidence = evidence;
        this.coordinations = coordinations;
        this.decisions = decisions;
        this.extensions = extensions;
        this.urges = urges;
        this.files = files;
        this.agencies = agencies;
        this.officers = officers;
        this.journal = journal;
    }

    /** For Tiếp nhận, phân công. */
    public TaskSheet receipt(long shareId) {
        Share share = shares.get(shareId);
        Choices choices = new Choices(
                officers.inGroup(share.agency()).stream()
                        .map(TaskSheets::choice)
                        .toList(),
                othersThan(share));
        About about = about(share, null, share.receiptDueOn(), headings.of(share.directiveId()));
        return new TaskSheet(about, Map.of(), "", choices);
    }

    /** Codes of the coordinating agencies that the document names, other than the lead itself. */
    public List<String> suggestedCoordinators(long shareId) {
        Share share = shares.get(shareId);
        return headings.of(share.directiveId()).coordinators().stream()
                .filter(code -> !code.equals(share.agency()))
                .toList();
    }

    /** For the work on a milestone, and for setting its day. */
    public TaskSheet work(long milestoneId) {
        Milestone milestone = milestones.get(milestoneId);
        Share share = shares.get(milestone.shareId());
        About about = about(share, milestone, milestone.dueOn(), headings.of(share.directiveId()));
        return new TaskSheet(about, Map.of(), "", new Choices(List.of(), othersThan(share)));
    }

    /** What a directive is, for those who speak of it as a whole. */
    About directive(Share first, int openShares) {
        About about = about(first, null, null, headings.of(first.directiveId()));
        return openShares == 1 ? about : about.ofSeveral(openShares);
    }

    /** For the Office's view and the decision about an extension. */
    public TaskSheet extension(long extensionId) {
        Extension extension = extensions.find(extensionId).orElseThrow();
        TaskSheet sheet = work(extension.milestoneId());
        return new TaskSheet(sheet.about(), shown(extension), "", Choices.NONE);
    }

    /** For Trả lời ý kiến đôn đốc. */
    public TaskSheet urge(long urgeId) {
        UrgeRows.Urge urge = urges.find(urgeId).orElseThrow();
        Share share = shares.get(urge.shareId());
        return new TaskSheet(
                about(share, null, urge.dueOn(), headings.of(share.directiveId())),
                Map.of(),
                urge.content(),
                Choices.NONE);
    }

    /** For Nghiệm thu: with the result that waits. */
    public TaskSheet acceptance(long milestoneId) {
        TaskSheet sheet = work(milestoneId);
        return evidence.waiting(milestoneId)
                .map(waiting -> new TaskSheet(sheet.about(), shown(waiting), "", Choices.NONE))
                .orElse(sheet);
    }

    /** For Trả lời phối hợp. */
    public TaskSheet coordination(long coordinationId) {
        CoordinationRows.Coordination coordination =
                coordinations.find(coordinationId).orElseThrow();
        Share share = shares.get(coordination.shareId());
        About about = about(share, null, coordination.dueOn(), headings.of(share.directiveId()));
        return new TaskSheet(about, Map.of(), coordination.question(), Choices.NONE);
    }

    /** For Cho ý kiến chỉ đạo: about the milestone that is late. */
    public TaskSheet decision(long decisionId) {
        return work(decisions.find(decisionId).orElseThrow().milestoneId());
    }

    private About about(Share share, @Nullable Milestone milestone, @Nullable LocalDate due, Heading heading) {
        String product = share.product();
        return new About(
                heading.resolution(),
                share.code(),
                heading.confidential() ? CONFIDENTIAL_TITLE : share.title(),
                heading.section(),
                share.agencyName(),
                heading.leads(),
                heading.coordinating(),
                heading.deadlineText(),
                milestones.of(share.id()).stream()
                        .map(m -> "%s: %s".formatted(m.label(), VietnamTime.format(m.dueOn())))
                        .collect(Collectors.joining("; ")),
                milestone == null ? "" : milestone.label(),
                VietnamTime.format(due),
                share.officer() == null ? "chưa phân công" : nameOf(share.officer()),
                product == null ? "" : product,
                heading.confidential() ? Confidentiality.WITHHELD : CoordinationWords.of(coordinations.of(share.id())),
                heading.confidential() ? Confidentiality.WITHHELD : said(share),
                heading.dossier(),
                heading.confidential());
    }

    private List<Choice> othersThan(Share share) {
        return agencies.all().stream()
                .filter(agency -> !agency.code().equals(share.agency()))
                .map(agency -> new Choice(agency.name(), agency.code()))
                .toList();
    }

    private Map<String, String> shown(Extension extension) {
        Boolean agrees = extension.agrees();
        String view = agrees == null
                ? "không có (Văn phòng Tỉnh ủy là cơ quan đề nghị)"
                : "%s. %s".formatted(agrees ? "Đề nghị đồng ý" : "Đề nghị không đồng ý", extension.viewReason());
        return Map.of(
                "until", VietnamTime.format(extension.until()),
                "reason", extension.basis().reason(),
                "document", extension.basis().document(),
                "by", nameOf(extension.requestedBy()),
                "view", view);
    }

    private Map<String, String> shown(EvidenceRows.Evidence waiting) {
        List<String> names = files.namesOf(waiting.id());
        String attached =
                names.isEmpty() ? "" : "\n\n**Tệp kèm theo** (mở ở thẻ Hồ sơ nhiệm vụ): " + String.join("; ", names);
        return Map.of(
                "text", waiting.result() + attached,
                "number", waiting.document().number(),
                "date", VietnamTime.format(waiting.document().issuedOn()),
                "subject", waiting.document().subject(),
                "issuer", waiting.document().issuer(),
                "by", nameOf(waiting.submittedBy()));
    }

    private String said(Share share) {
        List<JournalEntry> entries = journal.of(share.directiveId()).stream()
                .filter(entry -> entry.shareId() == null || entry.shareId() == share.id())
                .collect(Collectors.toList());
        Collections.reverse(entries);
        return entries.stream()
                .limit(SAID_LINES)
                .map(entry -> "- %s, %s: %s"
                        .formatted(VietnamTime.format(entry.at()), nameOf(entry.actor()), oneLine(entry.text())))
                .collect(Collectors.joining("\n"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private String nameOf(@Nullable String userId) {
        if (userId == null) {
            return "";
        }
        return officers.find(userId).map(Officer::name).orElse(userId);
    }

    private static Choice choice(Officer officer) {
        return new Choice(officer.name(), officer.id());
    }
}
