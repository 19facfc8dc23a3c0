package vn.dondoc.directive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.ExtensionRows.Extension;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.directive.TaskSheet.About;
import vn.dondoc.directive.TaskSheet.Choice;
import vn.dondoc.directive.TaskSheet.Choices;
import vn.dondoc.journal.Journal;
import vn.dondoc.journal.JournalEntry;

/** Fills the sheets that forms show. */
@Repository
public class TaskSheets {

    /** So much of the timeline fits a form; the rest is in the dossier. */
    private static final int SAID_LINES = 12;

    private static final String CONFIDENTIAL_TITLE =
            Confidentiality.TITLE + ": xem nội dung tại hồ sơ nhiệm vụ, không nhập nội dung lên hệ thống";

    private final JdbcClient jdbc;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final EvidenceRows evidence;
    private final CoordinationRows coordinations;
    private final DecisionRows decisions;
    private final ExtensionRows extensions;
    private final UrgeRows urges;
    private final Agencies agencies;
    private final Officers officers;
    private final Journal journal;
    private final ObjectMapper json;

    TaskSheets(
            JdbcClient jdbc,
            ShareRows shares,
            MilestoneRows milestones,
            EvidenceRows evidence,
            CoordinationRows coordinations,
            DecisionRows decisions,
            ExtensionRows extensions,
            UrgeRows urges,
            Agencies agencies,
            Officers officers,
            Journal journal,
            ObjectMapper json) {
        this.jdbc = jdbc;
        this.shares = shares;
        this.milestones = milestones;
        this.evidence = evidence;
        this.coordinations = coordinations;
        this.decisions = decisions;
        this.extensions = extensions;
        this.urges = urges;
        this.agencies = agencies;
        this.officers = officers;
        this.journal = journal;
        this.json = json;
    }

    private record Heading(
            String resolution,
            String section,
            String leads,
            String coordinating,
            List<String> coordinators,
            String deadlineText,
            String dossier,
            boolean confidential) {}

    /** For Tiếp nhận, phân công. */
    public TaskSheet receipt(long shareId) {
        Share share = shares.get(shareId);
        Choices choices = new Choices(
                officers.inGroup(share.agency()).stream()
                        .map(TaskSheets::choice)
                        .toList(),
                othersThan(share));
        About about = about(share, null, share.receiptDueOn(), heading(share.directiveId()));
        return new TaskSheet(about, Map.of(), "", choices);
    }

    /** Codes of the coordinating agencies that the document names, other than the lead itself. */
    public List<String> suggestedCoordinators(long shareId) {
        Share share = shares.get(shareId);
        return heading(share.directiveId()).coordinators().stream()
                .filter(code -> !code.equals(share.agency()))
                .toList();
    }

    /** For the work on a milestone, and for setting its day. */
    public TaskSheet work(long milestoneId) {
        Milestone milestone = milestones.get(milestoneId);
        Share share = shares.get(milestone.shareId());
        About about = about(share, milestone, milestone.dueOn(), heading(share.directiveId()));
        return new TaskSheet(about, Map.of(), "", new Choices(List.of(), othersThan(share)));
    }

    /** What a directive is, for those who speak of it as a whole. */
    About directive(Share first, int openShares) {
        About about = about(first, null, null, heading(first.directiveId()));
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
                about(share, null, urge.dueOn(), heading(share.directiveId())), Map.of(), urge.content(), Choices.NONE);
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
        About about = about(share, null, coordination.dueOn(), heading(share.directiveId()));
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
        return Map.of(
                "text", waiting.result(),
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

    private Heading heading(long directiveId) {
        return jdbc.sql(
                        """
                select d.*, r.number, r.slug, r.issued_on, r.sections, r.document_kind
                from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id where d.id = :id""")
                .param("id", directiveId)
                .query(this::headingOf)
                .single();
    }

    private Heading headingOf(ResultSet row, int n) throws SQLException {
        String section = row.getString("section");
        boolean confidential = row.getBoolean("confidential");
        return new Heading(
                "%s số %s ngày %s"
                        .formatted(
                                row.getString("document_kind"),
                                row.getString("number"),
                                VietnamTime.format(row.getObject("issued_on", LocalDate.class))),
                "%s. %s".formatted(section, sections(row.getString("sections")).get(section)),
                words(row.getArray("leads"), confidential),
                words(row.getArray("coordinating"), confidential),
                Arrays.asList((String[]) row.getArray("coordinators").getArray()),
                row.getString("deadline_text"),
                "/pages/dossier/%s/%s".formatted(row.getString("slug"), row.getString("code")),
                confidential);
    }

    private Map<String, String> sections(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read sections " + text, e);
        }
    }

    private static String words(Array array, boolean confidential) throws SQLException {
        if (confidential) {
            return Confidentiality.WITHHELD;
        }
        String words = String.join("; ", (String[]) array.getArray());
        return words.isEmpty() ? "văn bản không ghi" : words;
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
