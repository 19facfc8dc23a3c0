package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class WorkingDaysTest {

    private final WorkingDays days =
            new HolidayTables().workingDays(new HolidayTables.Locations(List.of("classpath*:calendar/*.csv")));

    @ParameterizedTest
    @CsvSource({
        "2025-12-15, true",
        "2025-12-20, false",
        "2026-01-01, false",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-02-13, true",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2026-04-27, false",
        "2026-08-22, true",
        "2026-09-02, false",
        "2027-04-16, false"
    })
    void knowsVietnamsWorkingDays(LocalDate day, boolean worked) {
        assertThat(days.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        // The deadline itself may be a day off: 31/01/2026 is a Saturday.
        "2026-01-31, -3, 2026-01-28",
        "2026-01-31, 1, 2026-02-02",
        // Over Tết, and over the swapped days of New Year.
        "2026-02-28, -7, 2026-02-12",
        "2025-12-31, 1, 2026-01-05",
        "2025-12-31, 5, 2026-01-09",
        "2025-12-31, 6, 2026-01-10",
        "2025-12-31, -7, 2025-12-22",
        "2026-03-31, 0, 2026-03-31"
    })
    void shiftsByWorkingDays(LocalDate from, int workingDays, LocalDate expected) {
        assertThat(days.shift(from, workingDays)).isEqualTo(expected);
    }

    @Test
    void aYearWithoutATableHasWeekendsAndFixedHolidays() {
        assertThat(days.isWorkingDay(LocalDate.of(2040, 9, 2))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2040, 9, 3))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2040, 9, 1))).isFalse();
    }

    @Test
    void aWrongCellIsNamedByFileRowAndColumn() {
        Resource table =
                table("date,kind,name,status,source\n2026-01-01,off,Tết,confirmed,x\n2026-01-02,maybe,y,confirmed,x\n");

        assertThatThrownBy(() -> HolidayTables.read(2026, table))
                .hasMessage("Holiday table 2026.csv, row 3, column kind: invalid value \"maybe\"");
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        Resource table = table("date,kind,name,status,source\n2027-01-01,off,Tết,confirmed,x\n");

        assertThatThrownBy(() -> HolidayTables.read(2026, table)).hasMessageContaining("column date");
    }

    private static Resource table(String csv) {
        return new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "2026.csv";
            }
        };
    }
}
