package vn.dondoc.board;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.board.DossierView.Entry;
import vn.dondoc.board.DossierView.Heading;
import vn.dondoc.directive.ConfidentialContent;
import vn.dondoc.directive.Confidentiality;
import vn.dondoc.directive.SectionWords;

/** Hồ sơ nhiệm vụ: puts together what the one who asks may read of a directive. */
@Component
class Dossiers {

    /** More than one resolution has rows, so that one that is followed alone is on one page. */
    private static final int PAGE_SIZE = 200;

    private final VisibleDirectives directives;
    private final Confidentiality confidentiality;
    private final DossierRows rows;
    private final DossierParts parts;
    private final Timelines timelines;

    Dossiers(
            VisibleDirectives directives,
            Confidentiality confidentiality,
            DossierRows rows,
            DossierParts parts,
            Timelines timelines) {
        this.directives = directives;
        this.confidentiality = confidentiality;
        this.rows = rows;
        this.parts = parts;
        this.timelines = timelines;
    }

    /**
     * One page of those that match.
     *
     * @param directives how many match on all pages, mandates not counted
     * @param page from 1
     * @param pages at least 1
     */
    public record Found(List<Entry> entries, long directives, long mandates, int page, int pages) {}

    /**
     * Those that match the words, in the documents' order.
     *
     * @param page from 1; the nearest one where there is none of that number
     */
    @Transactional(readOnly = true)
    public Found search(String text, int page) {
        DirectiveFilter filter = new DirectiveFilter(null, null, null, null, null, text);
        List<Assessed> matching =
                directives.all().stream().filter(filter::matches).toList();
        long mandates = matching.stream()
                .filter(directive -> directive.view().isMandate())
                .count();
        int pages = Math.max(1, (matching.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int present = Math.max(1, Math.min(page, pages));
        return new Found(
                matching.stream()
                        .skip((present - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(Entry::of)
                        .toList(),
                matching.size() - mandates,
                mandates,
                present,
                pages);
    }

    /** @param businessKey e.g. 05-NQ/TU:3.4.12 */
    @Transactional(readOnly = true)
    public Optional<Entry> named(String businessKey) {
        int colon = businessKey.lastIndexOf(':');
        return colon < 0
                ? Optional.empty()
                : directives
                        .find(businessKey.substring(0, colon), businessKey.substring(colon + 1))
                        .map(Entry::of);
    }

    /** @param resolution its number or slug */
    @Transactional(readOnly = true)
    public Optional<DossierView> find(String resolution, String code) {
        return directives.find(resolution, code).map(this::dossier);
    }

    private DossierView dossier(Assessed directive) {
        Optional<ConfidentialContent> content = confidentiality.contentForCurrentUser(directive.id());
        boolean told = !directive.view().confidential() || content.isPresent();
        List<String> labels = content.map(ConfidentialContent::milestoneLabels).orElse(List.of());
        return new DossierView(
                heading(directive, content, told),
                told ? parts.inFull(directive.id(), labels) : parts.stateOnly(directive),
                held(directive),
                told ? timelines.of(directive.id()) : List.of());
    }

    private Heading heading(Assessed directive, Optional<ConfidentialContent> content, boolean told) {
        DirectiveView view = directive.view();
        return new Heading(
                view.resolution(),
                directive.slug(),
                view.code(),
                view.parent(),
                SectionWords.of(view.kind(), view.section(), rows.sectionTitle(directive.slug(), view.section())),
                content.map(ConfidentialContent::title).orElse(view.title()),
                content.map(ConfidentialContent::leads).orElse(view.leads()),
                content.map(ConfidentialContent::coordinating).orElse(view.coordinating()),
                content.map(ConfidentialContent::deadline).orElse(view.deadlineText()),
                content.map(ConfidentialContent::note).orElse(view.note()),
                Entry.of(directive).state(),
                view.confidential(),
                told);
    }

    private List<Entry> held(Assessed group) {
        return directives.heldBy(group.slug(), group.view().code()).stream()
                .map(Entry::of)
                .toList();
    }
}
