package vn.dondoc.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueTarget;

/**
 * What an amended catalogue says otherwise of the targets. It is said and not applied: another goal would also judge the
 * periods that are past by it.
 */
@Service
public class TargetDiff {

    private final TargetRows targets;

    TargetDiff(TargetRows targets) {
        this.targets = targets;
    }

    /** A line for each difference, Vietnamese; none for a resolution without targets so far. */
    public List<String> remarks(Catalogue amended) {
        return targets.resolutions().stream()
                .filter(one -> one.number().equals(amended.resolution().number()))
                .findFirst()
                .map(one -> between(targets.of(one.id()), amended.targets()))
                .orElse(List.of());
    }

    static List<String> between(List<Target> followed, List<CatalogueTarget> amended) {
        Map<String, Target> before = followed.stream()
                .collect(Collectors.toMap(Target::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        List<String> remarks = new ArrayList<>();
        for (CatalogueTarget now : amended) {
            Target was = before.remove(now.code());
            if (was == null) {
                remarks.add("Chỉ tiêu %s (%s) là chỉ tiêu mới; chưa áp dụng được bằng danh mục sửa đổi"
                        .formatted(now.code(), now.title()));
            } else {
                changed(was, now).forEach(remarks::add);
            }
        }
        before.values()
                .forEach(gone ->
                        remarks.add("Chỉ tiêu %s không còn trong danh mục; vẫn được theo dõi".formatted(gone.code())));
        return remarks;
    }

    private static List<String> changed(Target was, CatalogueTarget now) {
        List<String> remarks = new ArrayList<>();
        compare(remarks, now, "tên", was.title(), now.title());
        compare(remarks, now, "nhóm", was.section(), now.section());
        compare(remarks, now, "đơn vị tính", was.unit(), now.unit());
        compare(
                remarks,
                now,
                "cách so sánh",
                was.comparator().name().toLowerCase(Locale.ROOT),
                now.comparator().name().toLowerCase(Locale.ROOT));
        compare(remarks, now, "mục tiêu", was.goalWords(), now.target());
        compare(remarks, now, "mã cơ quan chủ trì", was.lead(), now.lead());
        return remarks;
    }

    private static void compare(List<String> remarks, CatalogueTarget now, String what, String was, String became) {
        if (!was.equals(became)) {
            remarks.add("Chỉ tiêu %s: %s khác (“%s” thành “%s”); chưa áp dụng được, giữ nguyên"
                    .formatted(now.code(), what, was, became));
        }
    }
}
