package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.agency.Agency;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueDirective;
import vn.dondoc.catalogue.CatalogueDirective.Kind;
import vn.dondoc.directive.FollowedDirective;
import vn.dondoc.directive.FollowedDirective.FollowedShare;

/**
 * What an amended catalogue changes in a resolution that is followed. Words are held against words: what was changed
 * meanwhile by an instruction stays, unless the catalogue itself speaks of it anew.
 *
 * @param differences in the order in which they are applied
 * @param obstacles what cannot be applied to running work, Vietnamese; while there is one, nothing is
 * @param remarks what is left as it is, Vietnamese
 */
record CatalogueDiff(List<Difference> differences, List<String> obstacles, List<String> remarks) {

    static CatalogueDiff between(List<FollowedDirective> followed, Catalogue amended, LocalDate today) {
        Comparison comparison = new Comparison(amended, today);
        Map<String, FollowedDirective> before = followed.stream()
                .collect(Collectors.toMap(
                        FollowedDirective::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        for (CatalogueDirective directive : amended.given()) {
            FollowedDirective known = before.remove(directive.code());
            if (known == null) {
                comparison.differences.add(new Difference.Added(directive));
            } else {
                comparison.compare(known, directive);
            }
        }
        before.values().forEach(comparison::dropped);
        return new CatalogueDiff(
                List.copyOf(comparison.differences),
                List.copyOf(comparison.obstacles),
                List.copyOf(comparison.remarks));
    }

    /** The same, and what else is left as it is. */
    CatalogueDiff remarking(List<String> further) {
        return new CatalogueDiff(
                differences,
                obstacles,
                Stream.concat(remarks.stream(), further.stream()).toList());
    }

    /** The same, and what else differs. */
    CatalogueDiff with(List<? extends Difference> more) {
        return new CatalogueDiff(
                Stream.concat(differences.stream(), more.stream()).toList(), obstacles, remarks);
    }

    /** Whether there is anything to apply and nothing in its way. */
    public boolean canBeApplied() {
        return !differences.isEmpty() && obstacles.isEmpty();
    }

    private static final class Comparison {

        private final List<Difference> differences = new ArrayList<>();
        private final List<String> obstacles = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final Map<String, String> names;
        private final DeadlineDiff deadlines;

        Comparison(Catalogue amended, LocalDate today) {
            this.names = amended.agencies().stream().collect(Collectors.toMap(Agency::code, Agency::name, (a, b) -> a));
            this.deadlines = new DeadlineDiff(today, differences::add, obstacles::add);
        }

        void compare(FollowedDirective before, CatalogueDirective after) {
            boolean group = after.kind() == Kind.GROUP;
            if (before.group() != group || !before.section().equals(after.section())) {
                obstacles.add("%s: không đổi được loại dòng hoặc nhóm nhiệm vụ của nhiệm vụ đang theo dõi"
                        .formatted(after.code()));
                return;
            }
            if (before.confidential() || after.confidential()) {
                compareConfidential(before, after);
                return;
            }
            if (before.givenAlone() && !before.title().equals(after.title())) {
                obstacles.add(
                        "%s: mã này đang là của một nhiệm vụ giao riêng (%s)".formatted(after.code(), before.title()));
                return;
            }
            if (before.closed()) {
                if (differs(before, after)) {
                    remarks.add("%s: nhiệm vụ đã kết thúc nên giữ nguyên".formatted(after.code()));
                }
                return;
            }
            if (after.done() != null) {
                remarks.add(
                        "%s: kết quả của nhiệm vụ đang theo dõi phải báo cáo, nghiệm thu trên hệ thống; cột done_on bỏ qua"
                                .formatted(after.code()));
            }
            if (!before.title().equals(after.title())) {
                differences.add(new Difference.Retitled(after.code(), before.title(), after.title()));
            }
            if (!group) {
                deadlines.compare(before, after);
                compareLeads(before, after);
                compareCoordinators(before, after);
            }
        }

        /** The words of a confidential directive are not known here, so they cannot be held against others. */
        private void compareConfidential(FollowedDirective before, CatalogueDirective after) {
            if (before.confidential() != after.confidential()) {
                obstacles.add("%s: không đổi được độ mật của nhiệm vụ đang theo dõi".formatted(after.code()));
            } else {
                remarks.add(
                        "%s: nhiệm vụ mật, không so sánh nội dung; thay đổi nếu có thì thực hiện bằng ý kiến chỉ đạo"
                                .formatted(after.code()));
            }
        }

        void dropped(FollowedDirective before) {
            if (before.closed()) {
                remarks.add("%s: không còn trong danh mục, nhưng đã kết thúc nên giữ nguyên".formatted(before.code()));
            } else if (before.givenAlone()) {
                remarks.add("%s: nhiệm vụ giao riêng, không thuộc danh mục nên giữ nguyên".formatted(before.code()));
            } else if (before.group()) {
                remarks.add("%s: dòng gộp không còn trong danh mục, giữ nguyên".formatted(before.code()));
            } else {
                differences.add(new Difference.Dropped(before.code(), before.title(), openShares(before)));
            }
        }

        private static boolean differs(FollowedDirective before, CatalogueDirective after) {
            return !before.title().equals(after.title())
                    || !before.leads().equals(after.leads())
                    || !before.coordinating().equals(after.coordinating())
                    || !before.deadline().equals(after.deadline());
        }

        private void compareLeads(FollowedDirective before, CatalogueDirective after) {
            if (before.leads().equals(after.leads())) {
                return;
            }
            List<FollowedShare> gone = new ArrayList<>();
            for (FollowedShare share : before.shares()) {
                if (after.holders().contains(share.agency())) {
                    continue;
                }
                if (share.closed()) {
                    remarks.add("%s: %s đã hoàn thành phần việc nên giữ nguyên"
                            .formatted(after.code(), share.agencyName()));
                } else {
                    gone.add(share);
                }
            }
            List<String> come = after.holders().stream()
                    .filter(agency -> before.shares().stream()
                            .noneMatch(share -> share.agency().equals(agency)))
                    .toList();
            change(before, gone, come);
        }

        /** One gone and one come: the work goes over to it. */
        private void change(FollowedDirective before, List<FollowedShare> gone, List<String> come) {
            if (gone.size() == 1 && come.size() == 1) {
                FollowedShare share = gone.get(0);
                differences.add(new Difference.LeadReplaced(
                        before.code(), share.id(), share.agencyName(), come.get(0), name(come.get(0))));
                return;
            }
            come.forEach(agency ->
                    differences.add(new Difference.LeadAdded(before.code(), before.id(), agency, name(agency))));
            gone.forEach(share ->
                    differences.add(new Difference.LeadDropped(before.code(), share.id(), share.agencyName())));
        }

        private void compareCoordinators(FollowedDirective before, CatalogueDirective after) {
            if (before.coordinating().equals(after.coordinating())) {
                return;
            }
            after.coordinators().stream()
                    .filter(agency -> !before.coordinators().contains(agency))
                    .forEach(agency -> differences.add(new Difference.CoordinatorAdded(
                            after.code(), openSharesWithout(before, agency), agency, name(agency))));
            before.coordinators().stream()
                    .filter(agency -> !after.coordinators().contains(agency))
                    .forEach(agency -> differences.add(
                            new Difference.CoordinatorDropped(after.code(), before.id(), agency, name(agency))));
            if (before.coordinators().equals(after.coordinators())) {
                remarks.add("%s: cơ quan phối hợp ghi khác (%s), các cơ quan cụ thể không đổi"
                        .formatted(after.code(), String.join("; ", after.coordinating())));
            }
        }

        private static List<Long> openShares(FollowedDirective directive) {
            return openSharesWithout(directive, "");
        }

        private static List<Long> openSharesWithout(FollowedDirective directive, String agency) {
            return directive.shares().stream()
                    .filter(share -> !share.closed() && !share.agency().equals(agency))
                    .map(FollowedShare::id)
                    .toList();
        }

        private String name(String agency) {
            return names.getOrDefault(agency, agency);
        }
    }
}
