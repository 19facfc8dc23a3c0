package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.calendar.DeadlineReading.NotUnderstood;
import vn.dondoc.calendar.DeadlineReading.Plan;
import vn.dondoc.calendar.DeadlineReading.PlannedMilestone;

class DeadlineWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tháng 01/2026                         | Hoàn thành             | 2026-01-31
                    Tháng 02/2026                         | Hoàn thành             | 2026-02-28
                    Tháng 6/2026                          | Hoàn thành             | 2026-06-30
                    Tháng 02/2028                         | Hoàn thành             | 2028-02-29
                    Quý I/2026                            | Hoàn thành             | 2026-03-31
                    Quý II/2026                           | Hoàn thành             | 2026-06-30
                    Quý III/2026                          | Hoàn thành             | 2026-09-30
                    Quý IV/2026                           | Hoàn thành             | 2026-12-31
                    Trong Quý I/2026                      | Hoàn thành             | 2026-03-31
                    Triển khai trong Quý III/2026         | Hoàn thành             | 2026-09-30
                    Năm 2026                              | Hoàn thành             | 2026-12-31
                    30/6/2026                             | Hoàn thành             | 2026-06-30
                    Trước ngày 31/12/2025                 | Hoàn thành             | 2025-12-30
                    Trong tháng 12/2025                   | Hoàn thành             | 2025-12-31
                    Giai đoạn 1: Tháng 6/2026             | Giai đoạn 1            | 2026-06-30
                    Khởi công Quý III/2026                | Khởi công              | 2026-09-30
                    Khởi công tháng 12/2025               | Khởi công              | 2025-12-31
                    khởi công   tháng 3/2026              | Khởi công              | 2026-03-31
                    """)
    void understandsOneMilestone(String words, String label, LocalDate due) {
        assertThat(plan(words).milestones())
                .extracting(PlannedMilestone::label, PlannedMilestone::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(label, due));
        assertThat(plan(words).start()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"Từ tháng 3 năm 2026, 2026-03-01", "Từ tháng 01/2026, 2026-01-01"})
    void aMonthToStartFromEndsWithItsYear(String words, LocalDate start) {
        assertThat(plan(words).start()).isEqualTo(start);
        assertThat(plan(words).milestones())
                .singleElement()
                .extracting(PlannedMilestone::due)
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void startAndCompletionAreTwoMilestones() {
        assertThat(plan("Khởi công tháng 12/2025; hoàn thành năm 2028").milestones())
                .containsExactly(
                        new PlannedMilestone("Khởi công", LocalDate.of(2025, 12, 31), "Khởi công tháng 12/2025"),
                        new PlannedMilestone("Hoàn thành", LocalDate.of(2028, 12, 31), "hoàn thành năm 2028"));
    }

    @Test
    void aPhaseOfCompletionKeepsItsName() {
        assertThat(plan("Khởi công Quý I/2026; Hoàn thành giai đoạn 1 năm 2028").milestones())
                .extracting(PlannedMilestone::label)
                .containsExactly("Khởi công", "Hoàn thành giai đoạn 1");
    }

    @Test
    void disbursementHasThreeMilestones() {
        String words = "Giải ngân 50% kế hoạch vốn bố trí: 30/6/2026; Giải ngân 80% kế hoạch vốn bố trí: 30/9/2026; "
                + "Giải ngân 100% kế hoạch vốn bố trí: 31/12/2026";
        assertThat(plan(words).milestones())
                .extracting(PlannedMilestone::label, PlannedMilestone::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Giải ngân 50% kế hoạch vốn bố trí", LocalDate.of(2026, 6, 30)),
                        org.assertj.core.groups.Tuple.tuple(
                                "Giải ngân 80% kế hoạch vốn bố trí", LocalDate.of(2026, 9, 30)),
                        org.assertj.core.groups.Tuple.tuple(
                                "Giải ngân 100% kế hoạch vốn bố trí", LocalDate.of(2026, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo tiến độ của Trung ương",
                "Có chương trình riêng",
                "Sau khi Nghị quyết được ban hành",
                "hoàn thành ngoài năm 2040"
            })
    void wordsWithoutADayKeepTheirWordsAndHaveNoDay(String words) {
        assertThat(plan(words).milestones()).containsExactly(new PlannedMilestone("Hoàn thành", null, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sớm nhất",
                "Tháng 13/2026",
                "31/02/2026",
                "Quý V/2026",
                "Quý 1/2026",
                "Năm 26",
                "Tháng 6",
                "Khởi công",
                "Khởi công tháng 12/2025;",
                "Tháng 6/2026 hoặc muộn hơn",
                "Hoàn thành: ",
                "Khoảng năm 2026"
            })
    void whatIsNotUnderstoodIsNeverGuessed(String words) {
        assertThat(DeadlineWords.read(words)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void thePartThatIsNotUnderstoodIsNamed() {
        assertThat(DeadlineWords.read("Khởi công tháng 12/2025; xong sớm")).isEqualTo(new NotUnderstood("xong sớm"));
    }

    private static Plan plan(String words) {
        DeadlineReading reading = DeadlineWords.read(words);
        assertThat(reading).isInstanceOf(Plan.class);
        return (Plan) reading;
    }

    @Test
    void everyWordingThatWeOfferIsUnderstood() {
        assertThat(DeadlineExample.ALL)
                .extracting(example -> DeadlineWords.read(example.words()))
                .hasSizeGreaterThan(10)
                .allMatch(DeadlineReading.Plan.class::isInstance);
    }
}
