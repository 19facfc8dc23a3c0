package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of the users' guide are screenshots of the browser tests. Each time one is taken, the guide's is held
 * against it, where the machine has the fonts with which it was drawn. {@code -Dguide.images=write} puts the new ones into the guide.
 */
final class GuideImages {

    private static final Logger log = LoggerFactory.getLogger(GuideImages.class);
    private static final Path FOLDER = Path.of("docs", "images");
    /** How wide the fonts are with which the guide's pictures were drawn. */
    private static final Path FONTS = FOLDER.resolve("fonts.txt");
    /** Points of the coarse picture's width: letters vanish in it, blocks of text and colour do not. */
    private static final int POINTS = 96;

    private static final int DARKER_OR_LIGHTER = 28;
    /** Of all points. One page with other fonts: below 0.03; two different forms: 0.05 to 0.13. */
    private static final double MOST_THAT_MAY_DIFFER = 0.06;

    private GuideImages() {}

    private static final List<String> STALE = new CopyOnWriteArrayList<>();

    /** Whether the guide shows another picture under this name is said at the end: the officials' day goes on. */
    static void compare(Path screenshot, String fonts) {
        Path image = FOLDER.resolve(screenshot.getFileName());
        if (!Files.exists(image)) {
            return;
        }
        try {
            if (System.getProperty("guide.images", "").equals("write")) {
                Files.copy(screenshot, image, StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(FONTS, fonts + "\n");
            }
            if (!fonts.equals(Files.readString(FONTS).strip())) {
                log.warn("{} is not compared: it was drawn with other fonts than this machine's", image);
                return;
            }
            double difference = difference(screenshot, image);
            if (difference > MOST_THAT_MAY_DIFFER) {
                STALE.add("%s (%.3f)".formatted(image, difference));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws AssertionError naming each picture of the guide that shows another page than the one it is named after */
    static void assertCurrent() {
        List<String> stale = List.copyOf(STALE);
        STALE.clear();
        assertThat(stale)
                .as(
                        "pictures of the guide that show another page than target/screenshots: look at both, then -Dguide.images=write")
                .isEmpty();
    }

    /** @return 0 for the same coarse picture, 1 for one with no point alike */
    static double difference(Path one, Path other) throws IOException {
        BufferedImage first = coarse(one);
        BufferedImage second = coarse(other);
        if (first.getHeight() != second.getHeight()) {
            return 1;
        }
        int differing = 0;
        for (int x = 0; x < first.getWidth(); x++) {
            for (int y = 0; y < first.getHeight(); y++) {
                int change = first.getRaster().getSample(x, y, 0)
                        - second.getRaster().getSample(x, y, 0);
                differing += Math.abs(change) > DARKER_OR_LIGHTER ? 1 : 0;
            }
        }
        return (double) differing / (first.getWidth() * first.getHeight());
    }

    private static BufferedImage coarse(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        int height = Math.round((float) POINTS * picture.getHeight() / picture.getWidth());
        BufferedImage coarse = new BufferedImage(POINTS, height, BufferedImage.TYPE_BYTE_GRAY);
        Image scaled = picture.getScaledInstance(POINTS, height, Image.SCALE_AREA_AVERAGING);
        coarse.getGraphics().drawImage(scaled, 0, 0, null);
        return coarse;
    }
}
