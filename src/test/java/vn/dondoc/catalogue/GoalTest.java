package vn.dondoc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.catalogue.CatalogueTarget.Comparator;

/** What a target's printed words mean, and which words mean nothing. */
class GoalTest {

    @Test
    void everyRowOfTheAppendixIsUnderstood() {
        List<CatalogueTarget> targets = new CatalogueReader()
                .read(new ClassPathResource("resolutions/05-nq-tu/"))
                .targets();

        assertThat(targets).hasSize(34);
        assertThat(goal(targets, "1")).isEqualTo(new Goal.AtLeast(number("90")));
        assertThat(goal(targets, "3")).isEqualTo(new Goal.Between(number("3"), number("3.5")));
        assertThat(goal(targets, "4")).isEqualTo(new Goal.Above(number("12.5")));
        assertThat(goal(targets, "5")).isEqualTo(new Goal.AtLeast(number("11800")));
        assertThat(goal(targets, "6")).isEqualTo(new Goal.Exceed());
        assertThat(goal(targets, "10")).isEqualTo(new Goal.Above(number("2500")));
        assertThat(goal(targets, "12")).isEqualTo(new Goal.Between(number("12.5"), number("13")));
        assertThat(goal(targets, "15.1")).isEqualTo(new Goal.AtLeast(number("88")));
        assertThat(goal(targets, "16")).isEqualTo(new Goal.Below(number("2.05")));
        assertThat(goal(targets, "17.5")).isEqualTo(new Goal.Above(number("96.6")));
        assertThat(goal(targets, "18.1")).isEqualTo(new Goal.Rank(5));
        assertThat(goal(targets, "20")).isEqualTo(new Goal.NoneLeft());
    }

    private static Goal goal(List<CatalogueTarget> targets, String code) {
        return targets.stream()
                .filter(target -> target.code().equals(code))
                .findFirst()
                .orElseThrow()
                .goal();
    }

    @ParameterizedTest(name = "{0} {1}: {2} reached {3}")
    @CsvSource({
        "GT, '>12,5', 12.5, false",
        "GT, '>12,5', 12.51, true",
        "GE, '>90', 90, true",
        "GE, '≥90', 89.9, false",
        "LT, '<2,05', 2.05, false",
        "LT, '<2,05', 2.04, true",
        "LE, '≤3', 3, true",
        "LE, '3', 3.1, false",
        "EQ, '88', 88, true",
        "EQ, '88', 87.9, false",
        "EQ, '88', 90, true",
        "RANGE, '3-3,5', 2.99, false",
        "RANGE, '3–3,5', 3, true",
        "RANGE, '12,5 - 13', 14, true",
        "RANK, 'Ở nhóm 5 địa phương đứng đầu cả nước', 5, true",
        "RANK, 'Ở nhóm 5 địa phương đứng đầu cả nước', 6, false",
        "RANK, 'Ở nhóm 5 địa phương đứng đầu cả nước', 1, true",
        "NONE_LEFT, 'Không còn hộ nghèo', 0, true",
        "NONE_LEFT, 'Không còn hộ nghèo', 0.01, false"
    })
    void aGoalIsReachedInItsDirection(Comparator comparator, String words, BigDecimal value, boolean reached) {
        assertThat(GoalWords.read(comparator, words).isMetBy(value, null)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"56800, false", "56801, true", "NULL, false"},
            nullValues = "NULL")
    void whatIsToBeExceededIsGivenByTheLead(@Nullable BigDecimal value, boolean reached) {
        BigDecimal reference = value == null ? null : number("56800");
        assertThat(GoalWords.read(Comparator.EXCEED, "Vượt dự toán TW giao")
                        .isMetBy(value == null ? number("99999") : value, reference))
                .isEqualTo(reached);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "GT; 12.5; không rõ là số nào",
                "GT; <12,5; không khớp",
                "LT; >2; không khớp",
                "EQ; >88; không khớp",
                "EQ; khoảng 88; phải là một con số",
                "RANGE; 3,5-3; từ số nhỏ đến số lớn",
                "RANGE; 3; phải là một khoảng",
                "RANGE; 3.5-4; không rõ là số nào",
                "EXCEED; 56.800 tỷ đồng; phải bắt đầu bằng",
                "RANK; đứng đầu cả nước; phải nêu nhóm",
                "RANK; nhóm 40 địa phương đứng đầu; 1 đến 34",
                "RANK; nhóm 0 địa phương đứng đầu; 1 đến 34",
                "NONE_LEFT; giảm hộ nghèo; phải bắt đầu bằng"
            })
    void wordsThatMeanNothingAreRefusedWithAReason(Comparator comparator, String words, String reason) {
        assertThatThrownBy(() -> GoalWords.read(comparator, words))
                .isInstanceOf(GoalWords.NotUnderstood.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12,5; 12.5",
                "11.800; 11800",
                "1.234.567,89; 1234567.89",
                "-1,25; -1.25",
                "−3; -3",
                "0; 0",
                "2500; 2500"
            })
    void numbersAreReadAsVietnameseDocumentsPrintThem(String text, BigDecimal number) {
        assertThat(VietnameseNumber.parse(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12.5", "1.2345", "1,2,3", "12,", "''", "a", "1 000", ".5"})
    void anyOtherWritingIsNoNumber(String text) {
        assertThat(VietnameseNumber.parse(text)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12.50; 12,5", "11800; 11.800", "-1.25; -1,25", "0; 0", "100; 100"})
    void numbersArePrintedSo(BigDecimal number, String text) {
        assertThat(VietnameseNumber.format(number)).isEqualTo(text);
    }

    private static BigDecimal number(String plain) {
        return new BigDecimal(plain);
    }
}
