package vn.dondoc.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.calendar.Period;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueTarget;
import vn.dondoc.form.InvalidInput;

/** What may be entered for the real targets, and what is refused with which reason. */
class EntryCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private static final Map<String, CatalogueTarget> TARGETS = new HashMap<>();

    static {
        new CatalogueReader()
                .read(new ClassPathResource("resolutions/05-nq-tu/"))
                .targets()
                .forEach(target -> TARGETS.put(target.code(), target));
    }

    @ParameterizedTest(name = "{0}: {1}, level {2} → {3}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "4; 12,7; -; 12,7 %",
                "4; 12,7 %; -; 12,7 %",
                "4; 12,7%; -; 12,7 %",
                "4; 12,7 phần trăm; -; 12,7 %",
                "4; -1,5; 11; -1,5 %",
                "4; 11; 13; 11 %",
                "5; 11.850 USD; -; 11.850 USD",
                "5; 11850; -; 11.850 USD",
                "5; 2.900,5 usd; 2.950; 2.900,5 USD",
                "9; 51,2; -; 51,2 %",
                "9; -12; 40; -12 %",
                "10; 640 doanh nghiệp; 625; 640 DN",
                "16; 2,1; 2,2 %; 2,1 %",
                "17.2; 17,6; 17,5; 17,6 Bác sĩ",
                "18.1; 4; -; 4",
                "18.1; hạng 7; 8; 7",
                "18.2; 75,5 tuổi; -; 75,5 Tuổi",
                "20; 0; -; 0 %"
            })
    void whatIsWellWrittenIsTaken(String code, String value, @Nullable String planned, String words) {
        Figures figures = check(code, entry("measuredValue", value, "plannedLevel", planned));

        assertThat(figures.words()).isEqualTo(words);
        assertThat(figures.source())
                .isEqualTo(new SourceDocument("12/BC-CTK", LocalDate.of(2026, 3, 25), "Cục Thống kê"));
    }

    @ParameterizedTest(name = "{0}: {1}, level {2} → {3}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "4; -; -; Chưa nhập “Số liệu trong kỳ”",
                "4; 12.5; -; “Số liệu trong kỳ”: “12.5” không rõ là số nào; dấu phẩy dùng cho phần thập phân (12,5)",
                "4; cao; -; “cao” không phải là một con số",
                "4; 12,7 USD; -; đơn vị “USD” không đúng; chỉ tiêu này tính bằng “%”",
                "4; 120; -; 120 % không thể có; phải từ -50 đến 100 %",
                "4; -60; -; không thể có",
                "4; 12,12345; -; không quá 4 chữ số thập phân",
                "5; 11.850 %; -; đơn vị “%” không đúng; chỉ tiêu này tính bằng “USD”",
                "5; 11,850; -; không rõ là phần thập phân hay hàng nghìn; nếu là hàng nghìn, viết 11.850",
                "5; 11,8 nghìn USD; -; đơn vị “nghìn USD” không đúng",
                "5; -5; -; phải là số không âm",
                "7; 101; -; 101 % không thể có; phải từ 0 đến 100 %",
                "7; -1; -; phải từ 0 đến 100 %",
                "9; 300; -; phải từ -100 đến 200 %",
                "10; 640,5; 625; phải là số nguyên",
                "10; -3; 625; phải là số không âm",
                "15.2; 144; -; phải từ 0 đến 100 %",
                "18.1; 0; -; phải là thứ hạng từ 1 đến 34",
                "18.1; 35; -; phải là thứ hạng từ 1 đến 34",
                "18.1; 4,5; -; phải là số nguyên",
                "18.1; 4 %; -; chỉ nhận một con số",
                "18.2; 755; -; phải từ 0 đến 120 tuổi",
                "4; 11; -; chưa đạt mục tiêu năm (>12,5) nên phải nhập “Mức phấn đấu trong kỳ”",
                "4; 11; 11.5; “Mức phấn đấu trong kỳ”: “11.5” không rõ là số nào",
                "4; 11; 11 USD; “Mức phấn đấu trong kỳ”: đơn vị “USD” không đúng",
                "7; 13; 15; “Mức phấn đấu trong kỳ”: mức trong kỳ vượt quá mục tiêu của cả năm (>14)",
                "16; 2,3; 1,9; vượt quá mục tiêu của cả năm (<2,05)",
                "18.1; 9; 3; vượt quá mục tiêu của cả năm"
            })
    void whatCannotBeIsRefusedWithAReason(
            String code, @Nullable String value, @Nullable String planned, String reason) {
        assertThat(problems(code, entry("measuredValue", value, "plannedLevel", planned)))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void atTheEndOfTheYearNoLevelIsNeeded() {
        Figures figures = EntryCheck.check(
                target("4"),
                Period.quarter(2026, 4),
                LocalDate.of(2026, 12, 30),
                entry("measuredValue", "11", "sourceDate", "2026-12-28"));

        assertThat(figures.planned()).isNull();
    }

    @Test
    void theFigureToExceedComesWithItsDocumentAndInTheSameUnit() {
        Figures figures = check("6", budget("14.250 tỷ đồng", "14.200", "56.800 tỷ đồng"));
        assertThat(figures.words()).isEqualTo("14.250 tỷ đồng");
        assertThat(figures.reference()).isEqualByComparingTo("56800");
        assertThat(figures.planned()).isEqualByComparingTo("14200");

        assertThat(problems("6", budget("14.250", "14.200", "56.800 tỷ đồng")))
                .contains("“Số liệu trong kỳ”: phải ghi cả đơn vị, ví dụ 14.250 tỷ đồng");
        assertThat(problems("6", budget("14.250 tấn", null, "56.800 tỷ đồng")).get(0))
                .contains("đơn vị “tấn” không đúng; chỉ tiêu này tính bằng tiền");
        assertThat(problems("6", budget("14.250 tỷ đồng", "14.200", "56.800 triệu đồng")))
                .contains("“Số được giao”: phải cùng đơn vị với số liệu trong kỳ (tỷ đồng)");
        assertThat(problems("6", entry("measuredValue", "14.250 tỷ đồng")))
                .containsExactlyInAnyOrder("Chưa nhập “Số được giao”", "Chưa nhập “Văn bản giao”");
        assertThat(problems("4", entry("measuredValue", "13", "referenceFigure", "12")))
                .containsExactly("“Số được giao”: chỉ tiêu này không so với số được giao, hãy để trống");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-31; không được sau ngày hôm nay",
                "2025-12-31; không được trước ngày đầu kỳ (01/01/2026)",
                "31/02/2026; phải có dạng ngày/tháng/năm",
                "hôm qua; phải có dạng ngày/tháng/năm",
            })
    void theSourcesDayIsADayOfThePeriodOrLater(String day, String reason) {
        assertThat(problems("4", entry("measuredValue", "13", "sourceDate", day)))
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void everyProblemIsSaidAtOnce() {
        assertThat(problems("4", Entry.of(field -> field == EntryField.VALUE ? "12.5 USD" : null)))
                .hasSize(5)
                .contains(
                        "Chưa nhập “Số, ký hiệu văn bản nguồn”",
                        "Chưa nhập “Ngày văn bản nguồn”",
                        "Chưa nhập “Cơ quan ban hành”");
    }

    @Test
    void whatTwoPeopleEnterInDifferentFieldsIsJoinedAndInOneFieldIsNot() {
        Entry base = entry("measuredValue", "12");
        Entry mine = entry("measuredValue", "12,7");
        Entry theirs = entry("measuredValue", "12", "measurementNote", "Số ước");

        assertThat(Entry.merge(base, mine, theirs))
                .contains(entry("measuredValue", "12,7", "measurementNote", "Số ước"));
        assertThat(Entry.merge(base, mine, entry("measuredValue", "12,9"))).isEmpty();
        assertThat(Entry.merge(base, mine, mine)).contains(mine);
    }

    private static Entry budget(String value, @Nullable String planned, String reference) {
        return entry(
                "measuredValue",
                value,
                "plannedLevel",
                planned,
                "referenceFigure",
                reference,
                "referenceDocument",
                "Quyết định 2199/QĐ-TTg ngày 04/10/2025");
    }

    private static Figures check(String code, Entry entry) {
        return EntryCheck.check(target(code), Period.quarter(2026, 1), TODAY, entry);
    }

    private static List<String> problems(String code, Entry entry) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> check(code, entry));
        assertThat(refusal).as("%s is refused", entry).isNotNull();
        return refusal.problems();
    }

    /** With a source document, unless the pairs say otherwise. */
    private static Entry entry(@Nullable String... pairs) {
        Map<String, String> fields = new HashMap<>(
                Map.of("sourceNumber", "12/BC-CTK", "sourceDate", "25/03/2026", "sourceIssuer", "Cục Thống kê"));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return Entry.of(field -> fields.get(field.field()));
    }

    private static Target target(String code) {
        CatalogueTarget target = TARGETS.get(code);
        return new Target(
                1,
                1,
                "05-NQ/TU",
                target.code(),
                target.section(),
                target.title(),
                target.unit(),
                target.comparator(),
                target.target(),
                target.lead(),
                "",
                2026);
    }
}
