package vn.dondoc.directive;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.directive.CoordinationRows.Coordination;
import vn.dondoc.directive.MilestoneRows.Milestone;
import vn.dondoc.directive.ShareRows.Share;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** Finds the directive that someone wants to say something about. */
@Service
public class InstructionSubjects {

    private final DirectiveRows directives;
    private final ShareRows shares;
    private final MilestoneRows milestones;
    private final CoordinationRows coordinations;
    private final InstructionRights rights;

    InstructionSubjects(
            DirectiveRows directives,
            ShareRows shares,
            MilestoneRows milestones,
            CoordinationRows coordinations,
            InstructionRights rights) {
        this.directives = directives;
        this.shares = shares;
        this.milestones = milestones;
        this.coordinations = coordinations;
        this.rights = rights;
    }

    /**
     * The directive by the code that people know.
     *
     * @param resolution number of its resolution; may be empty where the code is not ambiguous
     * @throws NotEntitled where the actor may give no instruction at all
     * @throws InvalidInput where there is no such directive, more than one, or it has ended
     */
    public InstructionSubject choose(String code, String resolution, String actor) {
        if (InstructionKind.AT_ANY_TIME.stream().noneMatch(kind -> rights.mayGive(kind, actor))) {
            throw new NotEntitled("Đồng chí không có thẩm quyền cho ý kiến chỉ đạo");
        }
        List<Long> found = directives.idsOf(code, resolution);
        if (found.isEmpty()) {
            throw new InvalidInput("Không có nhiệm vụ mang mã “%s”".formatted(code));
        }
        if (found.size() > 1) {
            throw new InvalidInput("Nhiều nghị quyết có nhiệm vụ mang mã “%s”: ghi thêm số nghị quyết".formatted(code));
        }
        InstructionSubject subject = of(found.get(0));
        if (subject.openShares().isEmpty()) {
            throw new InvalidInput("Nhiệm vụ %s đã kết thúc".formatted(code));
        }
        return subject;
    }

    public InstructionSubject of(long directiveId) {
        List<Share> open = shares.openOf(directiveId);
        return new InstructionSubject(
                directiveId,
                directives.businessKeyOf(directiveId),
                directives.codeOf(directiveId),
                leads(open),
                open.stream().map(Share::id).toList(),
                open.stream()
                        .flatMap(share -> milestones.of(share.id()).stream())
                        .filter(milestone -> !milestone.closed())
                        .map(Milestone::id)
                        .toList(),
                open.stream()
                        .flatMap(share -> coordinations.open(share.id()).stream())
                        .map(Coordination::id)
                        .toList());
    }

    public boolean isAboutLate(InstructionKind kind) {
        return InstructionKind.ABOUT_LATE.contains(kind);
    }

    /** Short enough for a card: 54 leads are not listed. */
    private static String leads(List<Share> open) {
        return open.size() > 3
                ? "%d cơ quan chủ trì".formatted(open.size())
                : open.stream().map(Share::agencyName).collect(Collectors.joining("; "));
    }
}
