package vn.dondoc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Whatever is sent as a catalogue is read, or refused in words with its place: no other exception, in bounded time and memory.
 * {@code -Ddondoc.fuzz.count=10000} reads so many, {@code -Ddondoc.fuzz.seed=} begins elsewhere; a failure names its seed.
 */
class CatalogueFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 15);
    private static final long SEED = Long.getLong("dondoc.fuzz.seed", 5);
    private static final int COUNT = Integer.getInteger("dondoc.fuzz.count", 400);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What reading it may take from the heap in all, thrown away or not: more than it ever holds. */
    private static final long MOST_ALLOCATED = 1L << 30;

    private static final int MOST_CHECKED = 50;
    private static final String DIRECTIVES = "code,parent,section,kind,title,lead,coordinating,deadline,note\n";

    private final CatalogueReader reader = new CatalogueReader();
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @BeforeAll
    static void doNotRepeatEachBrokenCellInTheLog() {
        LoggingSystem.get(CatalogueFuzzTest.class.getClassLoader()).setLogLevel("org.apache.poi", LogLevel.OFF);
    }

    @Test
    void whateverIsDoneToTheCatalogueIsReadOrRefusedInWords() {
        long refused = new SplittableRandom(SEED)
                .longs(COUNT)
                .filter(seed -> !refusal("seed " + seed, new HostileCatalogues(seed).next())
                        .isEmpty())
                .count();

        assertThat(refused).as("most of what is done to it is wrong").isBetween(COUNT / 2L, COUNT - 1L);
    }

    @Test
    void bombsOfRowsColumnsSheetsAndEntriesAreRefused() {
        assertThat(refusal(
                        "300,000 rows",
                        csv(
                                "directives.csv",
                                DIRECTIVES + rows(300_000, n -> "\"1.%d\",,1,directive,x,,,,".formatted(n)))))
                .anyMatch(error -> error.contains("directives.csv") && error.contains("Có quá 5000 dòng"));
        assertThat(refusal(
                        "300,000 short rows",
                        csv("agencies.csv", "code,name,kind,member_of,aliases,note\n" + rows(300_000, n -> "x"))))
                .anyMatch(error -> error.contains("lỗi khác chưa liệt kê"));
        assertThat(refusal("blank lines", csv("agencies.csv", "\n".repeat(9 << 20))))
                .isNotEmpty();
        assertThat(refusal("columns", csv("targets.csv", "x,".repeat(1 << 20))))
                .anyMatch(error -> error.contains("Có quá 60 cột"));
        assertThat(refusal("one cell", csv("targets.csv", "code\n" + "e\u0301".repeat(3 << 20))))
                .isNotEmpty();
        assertThat(refusal("YAML", csv("resolution.yaml", "a: " + "9".repeat(1 << 20))))
                .isNotEmpty();
        assertThat(refusal("300,000 rows of a workbook", sheet(rows(300_000, n -> "<row r=\"%d\"><c><v>1</v></c></row>"
                        .formatted(n + 1)))))
                .anyMatch(error -> error.contains("quá nhiều dòng"));
        assertThat(refusal(
                        "16,384 columns",
                        sheet(IntStream.rangeClosed(1, 400)
                                .mapToObj(n ->
                                        "<row r=\"%d\"><c r=\"XFD%d\" t=\"str\"><v>x</v></c></row>".formatted(n, n))
                                .collect(Collectors.joining()))))
                .anyMatch(error -> error.contains("Có quá 60 cột"));
        assertThat(refusal("zip bomb", workbook("xl/worksheets/sheet3.xml", new byte[25 << 20])))
                .anyMatch(error -> error.contains("quá 20 MB"));
        assertThat(refusal("thousands of sheets", manySheets())).anyMatch(error -> error.contains("quá 200 tệp"));
        assertThat(refusal(
                        "agencies in one cell",
                        csv(
                                "directives.csv",
                                DIRECTIVES
                                        + rows(5000, n -> "1.%d,,1,directive,x,%s,,Năm 2026,x"
                                                .formatted(n + 1, "x|".repeat(1900))))))
                .anyMatch(error -> error.contains("Ghi quá 200 tên"));
    }

    private static List<UploadedFile> csv(String name, String content) {
        Map<String, byte[]> files = new LinkedHashMap<>(HostileCatalogues.files());
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return List.of(new UploadedFile("danh-muc.zip", HostileCatalogues.zip(files)));
    }

    private static List<UploadedFile> sheet(String rows) {
        return workbook(
                "xl/worksheets/sheet4.xml",
                ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<sheetData>" + rows + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static List<UploadedFile> workbook(String part, byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>(HostileCatalogues.parts());
        parts.put(part, content);
        return List.of(new UploadedFile("danh-muc.xlsx", HostileCatalogues.zip(parts)));
    }

    private static List<UploadedFile> manySheets() {
        Map<String, byte[]> parts = new LinkedHashMap<>(HostileCatalogues.parts());
        LongStream.range(10, 3000).forEach(n -> parts.put("xl/worksheets/sheet%d.xml".formatted(n), new byte[0]));
        return List.of(new UploadedFile("danh-muc.xlsx", HostileCatalogues.zip(parts)));
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
    }

    /** Its errors as they are shown; none where it was read. */
    private List<String> refusal(String name, List<UploadedFile> files) {
        long start = System.nanoTime();
        long before = memory.getCurrentThreadAllocatedBytes();
        List<CatalogueError> errors = List.of();
        try {
            reader.read(CatalogueSource.uploaded(files), TODAY);
        } catch (InvalidCatalogue refused) {
            errors = refused.errors();
        } catch (RuntimeException | Error e) {
            fail("%s: %s".formatted(name, e), e);
        }
        long allocated = memory.getCurrentThreadAllocatedBytes() - before;
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(name).isLessThan(LONGEST);
        assertThat(allocated).as("%s: bytes allocated", name).isLessThan(MOST_ALLOCATED);
        errors.stream().limit(MOST_CHECKED).forEach(error -> check(name, error));
        return errors.stream().map(CatalogueError::toString).toList();
    }

    /** Said in the product's words, with its place, and fit to be shown. */
    private static void check(String name, CatalogueError error) {
        assertThat(error.message())
                .as(name)
                .isNotBlank()
                .matches("(?s).*[^\\p{ASCII}].*")
                .doesNotContainPattern("Exception|java\\.|org\\.|apache|null");
        assertThat(error.value().length()).as(name).isLessThan(500);
        assertThat(error.toString().codePoints())
                .as(name)
                .noneMatch(character ->
                        Character.getType(character) == Character.CONTROL && !Character.isWhitespace(character));
        assertThat(error.row() > 0 || error.column().isEmpty() || error.file().startsWith("resolution"))
                .as("%s: a column without a row: %s", name, error)
                .isTrue();
    }
}
