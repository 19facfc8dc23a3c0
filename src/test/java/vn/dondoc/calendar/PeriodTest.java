package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-M6  | Tháng 6/2026          | 2026-06-01 | 2026-06-30 | 2026-M7
                    2026-M12 | Tháng 12/2026         | 2026-12-01 | 2026-12-31 | 2027-M1
                    2026-Q1  | Quý I/2026            | 2026-01-01 | 2026-03-31 | 2026-Q2
                    2026-Q4  | Quý IV/2026           | 2026-10-01 | 2026-12-31 | 2027-Q1
                    2026-H1  | 6 tháng đầu năm 2026  | 2026-01-01 | 2026-06-30 | 2026-H2
                    2028-M2  | Tháng 2/2028          | 2028-02-01 | 2028-02-29 | 2028-M3
                    2026-Y1  | Năm 2026              | 2026-01-01 | 2026-12-31 | 2027-Y1
                    """)
    void aPeriodHasItsWordsAndItsDays(String code, String label, LocalDate from, LocalDate to, String next) {
        Period period = Period.ofCode(code).orElseThrow();
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.next().code()).isEqualTo(next);
        assertThat(period.contains(to)).isTrue();
        assertThat(period.contains(to.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-Q5", "2026-Q0", "2026-M13", "2026-X1", "0000-Q1", "2026-H3", "2026-Y2", "26-Q1"
            })
    void whatIsNoPeriodIsNone(String code) {
        assertThat(Period.ofCode(code)).isEmpty();
    }

    @Test
    void aPeriodThatIsNotThereCannotBeMade() {
        assertThatThrownBy(() -> Period.quarter(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
