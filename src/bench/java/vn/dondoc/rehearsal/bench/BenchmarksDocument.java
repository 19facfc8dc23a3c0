package vn.dondoc.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/benchmarks.md}: each measurement replaces its own section and leaves the others as they are. */
public final class BenchmarksDocument {

    /** In this order, whichever was measured last. */
    public enum Section {
        STARTING,
        COMPLETING,
        STORM,
        OFFICERS,
        COLD_START,
        LIFE,
        PAGES
    }

    private static final Path FILE = Path.of("docs", "benchmarks.md");
    private static final Pattern SECTION =
            Pattern.compile("<!-- section (\\w+) -->\\n(.*?)<!-- end \\1 -->\\n", Pattern.DOTALL);
    private static final String HEAD =
            """
            # Benchmarks

            The figures are one machine's on one day; nothing in the build depends on them. Each section says when, where and with what it was
            measured, and is written by the command that it names; a measurement replaces its own section only.
            """;

    private BenchmarksDocument() {}

    /** @param text Markdown that begins with a heading of the second level */
    public static void write(Section section, String text) {
        java.lang.System.out.println(text);
        try {
            Map<String, String> sections = sections();
            sections.put(section.name(), text.strip() + "\n");
            StringBuilder document = new StringBuilder(HEAD);
            for (Section each : Section.values()) {
                String kept = sections.get(each.name());
                if (kept != null) {
                    document.append("\n<!-- section %1$s -->\n%2$s<!-- end %1$s -->\n".formatted(each.name(), kept));
                }
            }
            Files.writeString(FILE, document, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher matcher = SECTION.matcher(Files.readString(FILE, StandardCharsets.UTF_8));
        while (matcher.find()) {
            sections.put(matcher.group(1), matcher.group(2));
        }
        return sections;
    }
}
