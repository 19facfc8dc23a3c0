package vn.dondoc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbsenceRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void todayAndASingleDayAreAPeriod() {
        assertThat(problems("b", TODAY, TODAY)).isEmpty();
    }

    @Test
    void ninetyDaysAreTheLongest() {
        assertThat(problems("b", TODAY, TODAY.plusDays(89))).isEmpty();
        assertThat(problems("b", TODAY, TODAY.plusDays(90)))
                .containsExactly("Thời gian vắng mặt không được quá 90 ngày");
    }

    @Test
    void whatIsOverCannotBeArranged() {
        assertThat(problems("b", TODAY.minusDays(1), TODAY))
                .containsExactly("Ngày bắt đầu vắng mặt không được ở quá khứ");
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        assertThat(problems("b", TODAY.plusDays(1), TODAY))
                .containsExactly("Ngày kết thúc không được trước ngày bắt đầu");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(problems("a", TODAY.minusDays(2), TODAY.minusDays(3))).hasSize(3);
    }

    @Test
    void nobodyNeedStandIn() {
        assertThat(problems(null, TODAY, TODAY)).isEmpty();
    }

    private static List<String> problems(
            @org.jspecify.annotations.Nullable String deputy, LocalDate from, LocalDate to) {
        return new AbsenceRequest("a", deputy, from, to, "Đi công tác").problems(TODAY);
    }
}
