package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The users' guide shows only pictures that a browser test takes, and keeps none that it does not show. */
class GuideTest {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(images/([a-z0-9-]+)\\.png\\)");
    private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");

    @Test
    void everyPictureIsTakenByABrowserTest() throws IOException {
        Set<String> shown = names(PICTURE, Files.readString(Path.of("docs", "huong-dan-su-dung.md")));
        Set<String> taken = new TreeSet<>();
        OwnPagesIT.pages().forEach(page -> taken.addAll(Set.of(page.picture("desk"), page.picture("phone"))));
        try (Stream<Path> tests = Files.walk(Path.of("src", "test", "java"))) {
            tests.filter(file -> file.toString().endsWith("IT.java"))
                    .forEach(file -> taken.addAll(names(WORD, read(file))));
        }

        assertThat(taken).containsAll(shown);
        try (Stream<Path> images = Files.list(Path.of("docs", "images"))) {
            Set<String> kept = images.map(image -> image.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .map(name -> name.replace(".png", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(kept).isEqualTo(shown);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
