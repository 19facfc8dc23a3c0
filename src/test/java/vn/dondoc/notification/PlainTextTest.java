package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String ADDRESS =
            "http://dondoc.example/pages/dossier?of=05-NQ%2FTU%3A3.4.12-and-much-more-of-an-address-"
                    + "that-no-mail-program-may-break";

    @Test
    void longLinesAreBrokenBetweenWordsAndKeepTheirIndent() {
        String title = "Nhiệm vụ 1.8: "
                + "rà soát, sửa đổi, bổ sung quy chế làm việc ".repeat(4).strip();
        String tidy =
                PlainText.tidy(title + "\n- " + "phường, xã, đặc khu ".repeat(8).strip());

        assertThat(tidy.lines()).allMatch(line -> line.length() <= 76);
        assertThat(tidy.replaceAll("\n *", " "))
                .isEqualTo(title + " - " + "phường, xã, đặc khu ".repeat(8).strip() + " ");
        assertThat(tidy.lines().filter(line -> line.startsWith("- "))).hasSize(1);
        assertThat(tidy.lines().filter(line -> line.startsWith("  "))).hasSize(2);
    }

    @Test
    void anAddressStaysWhole() {
        assertThat(PlainText.tidy("Xem hồ sơ: " + ADDRESS + "\n").lines()).contains("Xem hồ sơ: " + ADDRESS);
        assertThat(PlainText.tidy(ADDRESS)).isEqualTo(ADDRESS + "\n");
    }

    @Test
    void emptyLinesDoNotPileUp() {
        assertThat(PlainText.tidy("\n\nA  \n\n\n\nB\n\n")).isEqualTo("A\n\nB\n");
    }
}
