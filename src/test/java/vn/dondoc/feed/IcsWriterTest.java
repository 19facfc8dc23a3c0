package vn.dondoc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class IcsWriterTest {

    private static final String TITLE =
            "Hạn nhiệm vụ 3.4.12 – Hoàn thành: Mở rộng, nâng cấp Bệnh viện Đa khoa tỉnh Quảng Ninh; xây dựng quy chế, \\ “đường dẫn” 🙂"
                    + " ở các xã, phường, đặc khu trên địa bàn tỉnh";

    @Test
    void whatIsWrittenIsReadBackWordForWordAndIsValid() throws Exception {
        String text = IcsWriter.write(
                "Đôn đốc – Lãnh đạo Đảng ủy Ủy ban nhân dân tỉnh",
                List.of(event("milestone-1", false), event("milestone-2", true)),
                URI.create("https://dondoc.example"));
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));

        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(calendar.getComponents()).hasSize(2).allSatisfy(component -> {
            VEvent event = (VEvent) component;
            assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
            assertThat(event.getDateTimeStart().getDate()).isEqualTo(LocalDate.of(2026, 6, 30));
        });
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260630\r\n", "DTEND;VALUE=DATE:20260701\r\n")
                .contains("STATUS:CONFIRMED", "STATUS:CANCELLED", "SEQUENCE:3", "LAST-MODIFIED:20260201T003000Z")
                .contains("UID:milestone-1@dondoc", "URL:https://dondoc.example/pages/dossier?of=05-NQ%2FTU%3A1.8");
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoLetterIsTornApart() {
        String folded = IcsWriter.folded("SUMMARY:" + TITLE + "\r\n");

        assertThat(folded.split("\r\n")).hasSizeGreaterThan(2).allSatisfy(line -> assertThat(
                        line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo("SUMMARY:" + TITLE + "\r\n");
        assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .doesNotContain("\uFFFD", "?");
        assertThat(IcsWriter.folded("")).isEqualTo("\r\n");
        assertThat(IcsWriter.folded("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
        assertThat(IcsWriter.folded("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x\r\n");
    }

    private static FeedEvent event(String uid, boolean ended) {
        return new FeedEvent(
                uid,
                LocalDate.of(2026, 6, 30),
                TITLE,
                "Cơ quan chủ trì: Ban Tổ chức Tỉnh ủy, Sở Y tế; mốc: Hoàn thành.",
                "/pages/dossier?of=05-NQ%2FTU%3A1.8",
                Instant.parse("2026-02-01T00:30:00Z"),
                3,
                ended);
    }
}
