package vn.dondoc.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.catalogue.CatalogueTarget;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;

/** What the preview of an amended catalogue says of its targets. */
class TargetDiffTest {

    @Test
    void theSameTargetsAreNotSpokenOf() {
        assertThat(TargetDiff.between(List.of(followed("4", ">12,5")), List.of(amended("4", ">12,5"))))
                .isEmpty();
    }

    @Test
    void whatIsChangedNewOrGoneIsNamedAndNotApplied() {
        assertThat(TargetDiff.between(
                        List.of(followed("4", ">12,5"), followed("7", ">14")),
                        List.of(amended("4", ">13"), amended("25", ">1"))))
                .containsExactly(
                        "Chỉ tiêu 4: mục tiêu khác (“>12,5” thành “>13”); chưa áp dụng được, giữ nguyên",
                        "Chỉ tiêu 25 (Tốc độ tăng) là chỉ tiêu mới; chưa áp dụng được bằng danh mục sửa đổi",
                        "Chỉ tiêu 7 không còn trong danh mục; vẫn được theo dõi");
    }

    private static Target followed(String code, String goal) {
        return new Target(
                1, 1, "05-NQ/TU", code, "Về kinh tế", "Tốc độ tăng", "%", Comparator.GT, goal, "btc", "", 2026);
    }

    private static CatalogueTarget amended(String code, String goal) {
        return new CatalogueTarget(code, null, "Về kinh tế", "Tốc độ tăng", "%", Comparator.GT, goal, "btc", "");
    }
}
