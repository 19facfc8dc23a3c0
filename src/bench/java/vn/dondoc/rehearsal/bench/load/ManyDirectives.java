package vn.dondoc.rehearsal.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.directive.CatalogueImport;

/** A catalogue of any number of directives, one lead agency each in turn, all with one deadline. */
@Component
@Profile("load")
class ManyDirectives {

    static final String TITLE =
            "Xây dựng, ban hành kế hoạch và tổ chức triển khai thực hiện nội dung số %d của Nghị quyết trên địa bàn tỉnh, gắn với nhiệm"
                    + " vụ phát triển kinh tế - xã hội năm 2026";

    private static final String ORIGINAL = "resolutions/05-nq-tu/";

    private final CatalogueReader reader;
    private final CatalogueImport catalogueImport;
    private final JdbcClient jdbc;
    private final VietnamTime time;

    ManyDirectives(CatalogueReader reader, CatalogueImport catalogueImport, JdbcClient jdbc, VietnamTime time) {
        this.reader = reader;
        this.catalogueImport = catalogueImport;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Codes of those who can lead; known when a catalogue has been taken. */
    List<String> agencies() {
        return jdbc.sql("select code from dondoc.agency where kind = 'agency' order by code")
                .query(String.class)
                .list();
    }

    void take(String number, int count, String deadline) {
        try {
            Path folder = Files.createTempDirectory("dondoc-load");
            Files.writeString(
                    folder.resolve("resolution.yaml"),
                    original("resolution.yaml")
                            .replace("number: 05-NQ/TU", "number: %s-NQ/TU".formatted(number))
                            .replace("slug: 05-nq-tu", "slug: %s-nq-tu".formatted(number.toLowerCase())));
            Files.writeString(folder.resolve("agencies.csv"), original("agencies.csv"));
            Files.writeString(folder.resolve("targets.csv"), firstLine("targets.csv"));
            Files.writeString(folder.resolve("mandates.csv"), firstLine("mandates.csv"));
            Files.writeString(folder.resolve("directives.csv"), rows(count, deadline));
            catalogueImport.take(reader.read(CatalogueSource.folder(new FileSystemResource(folder + "/")), time.today()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rows(int count, String deadline) throws IOException {
        List<String> leads = original("agencies.csv")
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[2].equals("agency"))
                .map(cells -> cells[1])
                .filter(name -> !name.contains("\""))
                .toList();
        return firstLine("directives.csv")
                + IntStream.range(0, count)
                        .mapToObj(i -> "1.%d,,1,directive,\"%s\",\"%s\",,%s,%n"
                                .formatted(i + 1, TITLE.formatted(i + 1), leads.get(i % leads.size()), deadline))
                        .collect(Collectors.joining());
    }

    private static String firstLine(String file) throws IOException {
        return original(file).lines().findFirst().orElseThrow() + "\n";
    }

    private static String original(String file) throws IOException {
        try (InputStream stream = new ClassPathResource(ORIGINAL + file).getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}
