package vn.dondoc.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineWords;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.directive.FollowedDirective;
import vn.dondoc.directive.FollowedDirective.FollowedMilestone;
import vn.dondoc.directive.FollowedDirective.FollowedShare;
import vn.dondoc.directive.FollowedMandate;

class CatalogueDiffTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final String BTC = "Ban Tổ chức Tỉnh ủy";
    private static final String BNC = "Ban Nội chính Tỉnh ủy";
    private static final String UBKT = "Ủy ban Kiểm tra Tỉnh ủy";

    @Test
    void theSameCatalogueDiffersInNothing() {
        CatalogueDiff diff = diff(
                List.of(followed("1.1", List.of(BTC), List.of(BNC), "Tháng 6/2026")),
                amended().directive("1.1", "Việc 1.1", BTC, BNC, "Tháng 6/2026"));

        assertThat(diff).isEqualTo(new CatalogueDiff(List.of(), List.of(), List.of()));
        assertThat(diff.canBeApplied()).isFalse();
    }

    @Test
    void everyKindOfDifferenceIsNamedWithWhatWasAndWhatBecame() {
        CatalogueDiff diff = diff(
                List.of(
                        followed("1.1", List.of(BTC), List.of(BNC), "Tháng 6/2026"),
                        followed("1.2", List.of(BTC), List.of(), "Quý II/2026"),
                        followed("1.3", List.of(BTC), List.of(), "Năm 2026"),
                        followed("1.4", List.of(BTC), List.of(), "Năm 2026")),
                amended()
                        .directive("1.1", "Việc 1.1 sửa", BTC, UBKT, "Quý III/2026")
                        .directive("1.2", "Việc 1.2", BNC, "", "Quý II/2026")
                        .directive("1.3", "Việc 1.3", BTC + "|" + BNC + "|" + UBKT, "", "Năm 2026")
                        .directive("1.5", "Việc mới", BNC, "", "Tháng 9/2026"));

        assertThat(lines(diff))
                .containsExactly(
                        tuple("1.1", "Nội dung nhiệm vụ", "Việc 1.1", "Việc 1.1 sửa"),
                        tuple(
                                "1.1",
                                "Thời hạn",
                                "Tháng 6/2026",
                                "Quý III/2026 (mốc “Hoàn thành”: 30/06/2026 → 30/09/2026)"),
                        tuple("1.1", "Thêm cơ quan phối hợp", "", UBKT),
                        tuple("1.1", "Bớt cơ quan phối hợp", BNC, ""),
                        tuple("1.2", "Giao lại cho cơ quan chủ trì khác", BTC, BNC),
                        tuple("1.3", "Thêm cơ quan chủ trì", "", BNC),
                        tuple("1.3", "Thêm cơ quan chủ trì", "", UBKT),
                        tuple("1.5", "Nhiệm vụ mới", "", "Việc mới (thời hạn: Tháng 9/2026)"),
                        tuple("1.4", "Thôi theo dõi nhiệm vụ", "Việc 1.4", ""));
        assertThat(diff.canBeApplied()).isTrue();
    }

    @Test
    void aMandateThatRunsIsComparedAsADirectiveAndOneThatDoesNotByItsWords() {
        SmallCatalogue amended = amended()
                .mandate("III.1", "Xây dựng kế hoạch", BTC + "|" + BNC, "Tháng 3/2026", "once")
                .mandate("III.2", "Sơ kết", BTC, "", "quarterly")
                .mandate("III.3", "Quán triệt sâu rộng", BTC, "", "quarterly");
        Catalogue catalogue = catalogue(amended);
        CatalogueDiff diff = CatalogueDiff.between(List.of(), catalogue, TODAY)
                .with(MandateDiff.between(
                        List.of(
                                kept("III.2", "Sơ kết", false),
                                kept("III.3", "Quán triệt", false),
                                kept("III.4", "Phổ biến", false),
                                kept("III.5", "Giám sát", true)),
                        catalogue.mandates()));

        assertThat(lines(diff))
                .containsExactly(
                        tuple("III.1", "Nhiệm vụ mới", "", "Xây dựng kế hoạch (thời hạn: Tháng 3/2026)"),
                        tuple(
                                "III.3",
                                "Nhiệm vụ tổ chức thực hiện không giao thành phần việc",
                                "Quán triệt (thực hiện: Ban Tổ chức Tỉnh ủy; hằng quý)",
                                "Quán triệt sâu rộng (thực hiện: Ban Tổ chức Tỉnh ủy; hằng quý)"),
                        tuple(
                                "III.4",
                                "Nhiệm vụ tổ chức thực hiện không giao thành phần việc",
                                "Phổ biến (thực hiện: Ban Tổ chức Tỉnh ủy; hằng quý)",
                                ""));
    }

    private static FollowedMandate kept(String code, String title, boolean given) {
        return new FollowedMandate(code, title, List.of(BTC), List.of(), "", "quarterly", given);
    }

    @Test
    void whatAnInstructionHasChangedStaysWhileTheCatalogueSaysTheSame() {
        FollowedDirective extended = new FollowedDirective(
                1,
                "1.1",
                "1",
                false,
                "Việc 1.1",
                List.of(BTC),
                List.of(),
                List.of(),
                "Tháng 6/2026",
                false,
                false,
                false,
                List.of(share(BNC, false, milestone("Hoàn thành", LocalDate.of(2026, 8, 31), false))));

        assertThat(diff(List.of(extended), amended().directive("1.1", "Việc 1.1", BTC, "", "Tháng 6/2026"))
                        .differences())
                .isEmpty();
    }

    @Test
    void otherWordsForTheSameDayChangeTheWordsAlone() {
        CatalogueDiff diff = diff(
                List.of(followed("1.1", List.of(BTC), List.of(), "Tháng 6/2026")),
                amended().directive("1.1", "Việc 1.1", BTC, "", "30/6/2026"));

        assertThat(diff.differences())
                .containsExactly(new Difference.Redated("1.1", "Tháng 6/2026", "30/6/2026", List.of()));
    }

    @Test
    void whatRunningWorkCannotFollowStandsInTheWayOfAll() {
        CatalogueDiff diff = diff(
                List.of(
                        followed("1.1", List.of(BTC), List.of(), "Năm 2026"),
                        followed("1.2", List.of(BTC), List.of(), "Năm 2026"),
                        followed("1.3", List.of(BTC), List.of(), "Năm 2026"),
                        followed("1.4", List.of(BTC), List.of(), "Năm 2026")),
                amended()
                        .directive("1.1", "Việc 1.1", BTC, "", "Tháng 01/2026")
                        .directive("1.2", "Việc 1.2", BTC, "", "Theo tiến độ của Trung ương")
                        .directive("1.3", "Việc 1.3", BTC, "", "Khởi công Quý II/2026; hoàn thành năm 2027")
                        .directive("1.4", "Việc 1.4", BNC, "", "Năm 2026"));

        assertThat(diff.obstacles())
                .containsExactly(
                        "1.1: thời hạn mới của mốc “Hoàn thành” (31/01/2026) đã qua",
                        "1.2: mốc “Hoàn thành” đang có hạn 31/12/2026, không bỏ hạn được",
                        "1.3: thời hạn mới có các mốc khác (Khởi công, Hoàn thành thay cho Hoàn thành); hãy thôi theo dõi"
                                + " nhiệm vụ này và thêm nhiệm vụ mới");
        assertThat(diff.canBeApplied()).isFalse();
    }

    @Test
    void whatHasEndedIsLeftAsItIs() {
        FollowedDirective done = new FollowedDirective(
                1,
                "1.1",
                "1",
                false,
                "Việc 1.1",
                List.of(BTC),
                List.of(),
                List.of(),
                "Năm 2026",
                true,
                false,
                false,
                List.of(share("btc", true, milestone("Hoàn thành", LocalDate.of(2026, 12, 31), true))));
        FollowedDirective half = new FollowedDirective(
                2,
                "1.2",
                "1",
                false,
                "Việc 1.2",
                List.of(BTC, BNC),
                List.of(),
                List.of(),
                "Năm 2026",
                false,
                false,
                false,
                List.of(
                        share("btc", true, milestone("Hoàn thành", LocalDate.of(2026, 12, 31), true)),
                        share("bnc", false, milestone("Hoàn thành", LocalDate.of(2026, 12, 31), false))));

        CatalogueDiff diff = diff(
                List.of(done, half),
                amended()
                        .directive("1.1", "Tên khác", BNC, "", "Tháng 9/2026")
                        .directive("1.2", "Việc 1.2", BNC, "", "Tháng 9/2026"));

        assertThat(diff.remarks())
                .containsExactly(
                        "1.1: nhiệm vụ đã kết thúc nên giữ nguyên", "1.2: btc đã hoàn thành phần việc nên giữ nguyên");
        assertThat(lines(diff))
                .as("only the share that is open gets another day")
                .containsExactly(tuple(
                        "1.2", "Thời hạn", "Năm 2026", "Tháng 9/2026 (mốc “Hoàn thành”: 31/12/2026 → 30/09/2026)"));
    }

    @Test
    void whatWasGivenAloneBelongsToNoCatalogue() {
        FollowedDirective alone = new FollowedDirective(
                1,
                "1.2",
                "1",
                false,
                "Việc giao riêng",
                List.of(BTC),
                List.of(),
                List.of(),
                "Năm 2026",
                false,
                false,
                true,
                List.of());

        assertThat(diff(List.of(alone), amended().directive("1.1", "Việc 1.1", BTC, "", "Năm 2026"))
                        .remarks())
                .containsExactly("1.2: nhiệm vụ giao riêng, không thuộc danh mục nên giữ nguyên");
        assertThat(diff(List.of(alone), amended().directive("1.2", "Việc khác", BTC, "", "Năm 2026"))
                        .obstacles())
                .containsExactly("1.2: mã này đang là của một nhiệm vụ giao riêng (Việc giao riêng)");
    }

    private static List<Tuple> lines(CatalogueDiff diff) {
        return diff.differences().stream()
                .map(difference -> tuple(difference.code(), difference.what(), difference.was(), difference.became()))
                .toList();
    }

    private static SmallCatalogue amended() {
        return new SmallCatalogue("07-NQ/TU", "2025-12-10");
    }

    private static CatalogueDiff diff(List<FollowedDirective> followed, SmallCatalogue amended) {
        return CatalogueDiff.between(followed, catalogue(amended), TODAY);
    }

    private static Catalogue catalogue(SmallCatalogue amended) {
        return new CatalogueReader().read(CatalogueSource.uploaded(List.of(amended.files())), TODAY);
    }

    private static FollowedDirective followed(
            String code, List<String> leads, List<String> coordinating, String deadline) {
        Plan plan = (Plan) DeadlineWords.read(deadline);
        FollowedMilestone[] milestones = plan.milestones().stream()
                .map(milestone -> milestone(milestone.label(), milestone.due(), false))
                .toArray(FollowedMilestone[]::new);
        return new FollowedDirective(
                1,
                code,
                "1",
                false,
                "Việc " + code,
                leads,
                coordinating,
                codes(coordinating),
                deadline,
                false,
                false,
                false,
                leads.stream()
                        .map(lead ->
                                new FollowedShare(1, codes(List.of(lead)).get(0), lead, false, List.of(milestones)))
                        .toList());
    }

    private static List<String> codes(List<String> names) {
        return names.stream()
                .map(name -> Objects.requireNonNull(
                        java.util.Map.of(BTC, "btc", BNC, "bnc", UBKT, "ubkt").get(name)))
                .toList();
    }

    private static FollowedShare share(String agency, boolean closed, FollowedMilestone... milestones) {
        return new FollowedShare(1, agency, agency, closed, List.of(milestones));
    }

    private static FollowedMilestone milestone(String label, @Nullable LocalDate due, boolean closed) {
        return new FollowedMilestone(1, label, due, closed);
    }
}
