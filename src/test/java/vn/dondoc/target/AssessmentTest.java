package vn.dondoc.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.Period;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;
import vn.dondoc.catalogue.GoalWords;
import vn.dondoc.catalogue.Resolution;

/** The rule by which a target stands where it stands (docs/adr/0015), case by case. */
class AssessmentTest {

    @ParameterizedTest(name = "{0} {1}: {2}, level {3}, reference {4}, year ends {5} → {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "GT, '>12,5', -, -, -, false, NO_FIGURE",
                "GT, '>12,5', -, 12, -, true, NO_FIGURE",
                "GT, '>12,5', 12.7, -, -, false, REACHED",
                "GT, '>12,5', 12.7, 13, -, false, REACHED",
                "GT, '>12,5', 12.7, -, -, true, REACHED",
                "GT, '>12,5', 12.5, -, -, true, NOT_REACHED",
                "GT, '>12,5', 12.5, 12, -, true, NOT_REACHED",
                "GT, '>12,5', 12, 12, -, false, ON_COURSE",
                "GT, '>12,5', 12.1, 12, -, false, ON_COURSE",
                "GT, '>12,5', 11.9, 12, -, false, AT_RISK",
                "GT, '>12,5', 11.9, -, -, false, AT_RISK",
                "LT, '<2,05', 2.0, -, -, false, REACHED",
                "LT, '<2,05', 2.2, 2.2, -, false, ON_COURSE",
                "LT, '<2,05', 2.3, 2.2, -, false, AT_RISK",
                "LT, '<2,05', 2.05, -, -, true, NOT_REACHED",
                "RANGE, '3-3,5', 0.8, 0.7, -, false, ON_COURSE",
                "RANGE, '3-3,5', 3, -, -, true, REACHED",
                "RANK, 'Ở nhóm 5 địa phương đứng đầu', 4, -, -, true, REACHED",
                "RANK, 'Ở nhóm 5 địa phương đứng đầu', 8, 8, -, false, ON_COURSE",
                "RANK, 'Ở nhóm 5 địa phương đứng đầu', 9, 8, -, false, AT_RISK",
                "RANK, 'Ở nhóm 5 địa phương đứng đầu', 9, 8, -, true, NOT_REACHED",
                "NONE_LEFT, 'Không còn hộ nghèo', 0, -, -, false, REACHED",
                "NONE_LEFT, 'Không còn hộ nghèo', 0.2, 0.3, -, false, ON_COURSE",
                "EXCEED, 'Vượt dự toán TW giao', 57000, -, 56800, true, REACHED",
                "EXCEED, 'Vượt dự toán TW giao', 14250, 14200, 56800, false, ON_COURSE",
                "EXCEED, 'Vượt dự toán TW giao', 14000, 14200, 56800, false, AT_RISK",
                "EXCEED, 'Vượt dự toán TW giao', 56800, -, 56800, true, NOT_REACHED"
            })
    void aTargetStandsWhereTheRuleSays(
            Comparator comparator,
            String goal,
            @Nullable BigDecimal value,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal reference,
            boolean yearEnds,
            Assessment expected) {
        assertThat(Assessment.of(GoalWords.read(comparator, goal), value, reference, planned, yearEnds))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q4, false",
        "2026-Q1, false",
        "2026-Q3, false",
        "2026-H1, false",
        "2026-Q4, true",
        "2026-H2, true",
        "2026-Y1, true",
        "2026-M12, true",
        "2027-Q1, true"
    })
    void theYearOfTheGoalEndsWithItsLastPeriod(String period, boolean ends) {
        Target target = new Target(1, 1, "05-NQ/TU", "4", "", "", "%", Comparator.GT, ">12,5", "btc", "", 2026);

        assertThat(target.isDueBy(Period.ofCode(period).orElseThrow())).isEqualTo(ends);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "Nghị quyết về phương hướng nhiệm vụ năm 2026, 2025-12-09, 2026",
        "Nghị quyết về chuyển đổi số giai đoạn từ năm 2026 đến năm 2030, 2026-03-01, 2030",
        "Nghị quyết sửa đổi sau tổng kết năm 2024, 2025-11-20, 2026",
        "Nghị quyết về chuyển đổi số, 2025-12-09, 2026",
        "Nghị quyết về chuyển đổi số, 2026-03-09, 2026"
    })
    void theYearIsTheTitlesElseFollowsFromTheDayOfIssue(String title, LocalDate issuedOn, int year) {
        assertThat(TargetImport.yearOf(new Resolution("1", "1", title, "", issuedOn, "", "", Map.of())))
                .isEqualTo(year);
    }

    @Test
    void everyAssessmentHasAWordAndASignOfItsOwn() {
        assertThat(Assessment.values()).extracting(Assessment::label).doesNotHaveDuplicates();
        assertThat(Assessment.values()).extracting(Assessment::sign).doesNotHaveDuplicates();
    }
}
