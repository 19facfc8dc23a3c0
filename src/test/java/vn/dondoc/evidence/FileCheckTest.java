package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.evidence.EvidenceProperties.Clamd;
import vn.dondoc.evidence.VirusScan.Clean;
import vn.dondoc.evidence.VirusScan.Infected;
import vn.dondoc.form.InvalidInput;

/** What is looked at before a file is kept: its name, its content, and what a virus scanner says. */
class FileCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo số 12.pdf | Báo cáo số 12.pdf",
                "C:\\Users\\Nguyễn\\Kế hoạch.docx | Kế hoạch.docx",
                "../../etc/passwd.pdf | passwd.pdf",
                "Tờ trình: bản <1>?.PDF | Tờ trình- bản -1--.PDF",
                "Tờ   trình\u00a0.pdf | Tờ trình .pdf",
                "...ẩn.pdf... | ẩn.pdf",
                "bản\u202efdp.exe.pdf | bảnfdp.exe.pdf",
                "\u2066hai\u2069\u200b chiều.png | hai chiều.png"
            })
    void aNameIsKeptAsPeopleReadIt(String given, String kept) {
        assertThat(FileName.of(given).text()).isEqualTo(kept);
    }

    @Test
    void aNameIsOneLineInItsComposedForm() {
        String decomposed = Normalizer.normalize("Quyết định.pdf", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("Quyết định.pdf");
        assertThat(FileName.of(decomposed).text()).isEqualTo("Quyết định.pdf");
        assertThat(FileName.of("Quyết\r\nđịnh\u0007.pdf").text()).isEqualTo("Quyết định.pdf");
        assertThat(FileName.of("ữ".repeat(300) + ".pdf").text())
                .hasSize(200)
                .startsWith("ữ")
                .endsWith(".pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdf", ".pdf", "Báo cáo", "Báo cáo.", "thư mục/", "\u202e\u200b"})
    void aNameNeedsAnExtension(String given) {
        assertThatThrownBy(() -> FileName.of(given))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("phần mở rộng");
    }

    @Test
    void aDownloadBearsTheNameForTodaysBrowsersAndOneWithoutDiacriticsForOldOnes() {
        assertThat(FileName.of("Đề án \"số 5\" 100%.pdf").asAttachment())
                .isEqualTo("attachment; filename=\"De an -so 5- 100_.pdf\"; "
                        + "filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n%20-s%E1%BB%91%205-%20100%25.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, PDF",
        "docx, DOCX",
        "xlsx, XLSX",
        "pptx, PPTX",
        "xls, XLS",
        "ppt, PPT",
        "doc, DOC",
        "odt, ODT",
        "ods, ODS",
        "png, PNG",
        "jpg, JPEG"
    })
    void whatAnOfficeWritesIsTakenForWhatItIs(String extension, FileKind kind) throws IOException {
        assertThat(FileContent.check(
                        FileName.of("Báo cáo." + extension.toUpperCase(java.util.Locale.ROOT)),
                        SampleFiles.of(extension)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "docx, xlsx",
        "docx, zip",
        "pdf, png",
        "xls, doc",
        "ods, odt",
        "docx, docm",
        "doc, xls",
        "jpg, html",
        "docx, html",
        "pdf, broken",
        "doc, cut ole2",
        "docx, cut zip"
    })
    void whatIsSomethingElseThanItsNameSaysIsRefused(String named, String content) throws IOException {
        byte[] bytes = SampleFiles.of(content);

        assertThatThrownBy(() -> FileContent.check(FileName.of("Báo cáo." + named), bytes))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Nội dung tệp không phải là ." + named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "exe", "docm", "html", "svg", "txt"})
    void whatIsNoDocumentAndNoPictureIsNotTakenAtAll(String extension) {
        assertThatThrownBy(() -> FileContent.check(FileName.of("a." + extension), new byte[] {1}))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("Không nhận tệp ." + extension)
                .hasMessageContaining("PDF, DOC, DOCX");
    }

    @ParameterizedTest
    @CsvSource({"500, 500 byte", "1024, 1 KB", "1258291, '1,2 MB'", "20971520, 20 MB"})
    void sizesAreReadInVietnamese(long bytes, String words) {
        assertThat(FileSize.words(bytes)).isEqualTo(words);
    }

    @Test
    void theScannerGetsEveryByteAndItsVerdictIsUnderstood() throws Exception {
        byte[] content = new byte[200_001];
        content[200_000] = 7;

        Exchange clean = scan(content, "stream: OK\0");
        assertThat(clean.verdict()).isEqualTo(new Clean());
        assertThat(clean.received()).isEqualTo(content);
        assertThat(scan(content, "stream: Win.Test.EICAR_HDB-1 FOUND\0").verdict())
                .isEqualTo(new Infected("Win.Test.EICAR_HDB-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: \0"})
    void whatIsNoVerdictIsNotTakenForOne(String answer) {
        assertThatThrownBy(() -> scan(new byte[] {1}, answer)).isInstanceOf(ScanUnavailable.class);
    }

    @Test
    void aScannerThatIsAwayOrSilentIsUnavailable() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            assertThatThrownBy(() -> clamd(port, Duration.ofMillis(200)).scan(new byte[] {1}))
                    .isInstanceOf(ScanUnavailable.class);
        }
        assertThatThrownBy(() -> clamd(port, Duration.ofSeconds(2)).scan(new byte[] {1}))
                .isInstanceOf(ScanUnavailable.class);
    }

    private record Exchange(VirusScan.Verdict verdict, byte[] received) {}

    /** Against a small clamd that takes one stream. */
    private static Exchange scan(byte[] content, String answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<byte[]> received = CompletableFuture.supplyAsync(() -> serve(server, answer));
            VirusScan.Verdict verdict =
                    clamd(server.getLocalPort(), Duration.ofSeconds(10)).scan(content);
            return new Exchange(verdict, received.get());
        }
    }

    private static byte[] serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                bytes.write(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ClamdScan clamd(int port, Duration timeout) {
        return new ClamdScan(new Clamd(InetAddress.getLoopbackAddress().getHostAddress(), port, timeout));
    }
}
