package vn.dondoc.rehearsal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The real catalogue under another number. */
public final class RenumberedCatalogue {

    private static final String ORIGINAL = "resolutions/05-nq-tu/";
    private static final List<String> FILES =
            List.of("resolution.yaml", "agencies.csv", "directives.csv", "targets.csv", "mandates.csv");

    private RenumberedCatalogue() {}

    /** A folder with its files, without the mandates of part III. */
    public static Path folder(int number) throws IOException {
        Path folder = Files.createTempDirectory("dondoc-bench");
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), text(file, number));
        }
        return folder;
    }

    private static String text(String file, int number) throws IOException {
        try (InputStream stream = new ClassPathResource(ORIGINAL + file).getInputStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return switch (file) {
                case "resolution.yaml" ->
                    text.replace("number: 05-NQ/TU", "number: M%d-NQ/TU".formatted(number))
                            .replace("slug: 05-nq-tu", "slug: m%d-nq-tu".formatted(number));
                case "mandates.csv" -> text.lines().findFirst().orElseThrow() + "\n";
                default -> text;
            };
        }
    }
}
