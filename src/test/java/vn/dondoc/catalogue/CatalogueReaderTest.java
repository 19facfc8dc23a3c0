package vn.dondoc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.catalogue.CatalogueDirective.Kind;

class CatalogueReaderTest {

    private static final List<String> FILES =
            List.of("resolution.yaml", "agencies.csv", "directives.csv", "targets.csv", "mandates.csv");

    @TempDir
    Path folder;

    private final CatalogueReader reader = new CatalogueReader();

    @Test
    void readsTheWholeResolution() {
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));

        assertThat(catalogue.resolution().number()).isEqualTo("05-NQ/TU");
        assertThat(catalogue.directives()).hasSize(105);
        assertThat(catalogue.directives())
                .filteredOn(directive -> directive.kind() == Kind.GROUP)
                .extracting(CatalogueDirective::code)
                .containsExactly("3.4", "3.10", "5.6");
        assertThat(catalogue.targets()).hasSize(34);
        assertThat(catalogue.mandates()).hasSize(8);
    }

    @Test
    void theCollectiveOfCommunesHasFiftyFourMembers() {
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));

        assertThat(holders(catalogue, "3.2"))
                .hasSize(54)
                .contains("p-ha-long", "x-cai-chien", "dk-van-don", "dk-co-to");
        assertThat(catalogue.agencies())
                .filteredOn(agency ->
                        agency.kind() == AgencyKind.AGENCY && agency.code().startsWith("p-"))
                .hasSize(30);
        assertThat(catalogue.agencies())
                .filteredOn(agency ->
                        agency.kind() == AgencyKind.AGENCY && agency.code().startsWith("x-"))
                .hasSize(22);
    }

    @Test
    void severalLeadsEachHoldAShare() {
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));

        assertThat(holders(catalogue, "1.15")).containsExactly("btc", "ubkt", "du-hdnd", "du-ubnd");
        assertThat(holders(catalogue, "6.1")).containsExactly("du-qs", "du-ca");
    }

    @Test
    void aMandateRunsWhereItHasADayOrGoesOnAllTheTimeBySingleAgencies() {
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));

        assertThat(catalogue.given())
                .hasSize(105 + 4)
                .startsWith(catalogue.directives().get(0));
        assertThat(catalogue.given())
                .filteredOn(directive -> directive.kind() == Kind.MANDATE)
                .extracting(
                        CatalogueDirective::code,
                        directive -> directive.holders().size(),
                        CatalogueReaderTest::plan)
                .containsExactly(
                        tuple("III.2.1", 63, "Hoàn thành 2025-12-30"),
                        tuple("III.3.1", 1, "Hoàn thành 2025-12-31"),
                        tuple("III.3.2", 1, "Thường xuyên null"),
                        tuple("III.4.1", 1, "Thường xuyên null"));
    }

    @Test
    void whoIsNamedAndIsAMemberOfACollectiveBesideHoldsOneShare() {
        Mandate plans = reader.read(new ClassPathResource("resolutions/05-nq-tu/"))
                .mandates()
                .get(1);

        assertThat(plans.leads().agencies())
                .doesNotHaveDuplicates()
                .contains("du-hdnd", "du-ubnd", "du-qs", "btc", "ubkt", "mttq", "p-ha-long", "dk-co-to")
                .doesNotContain("vptu", "bao-ptth");
        assertThat(plans.leads().unnamed()).containsExactly("Các tổ chức chính trị - xã hội");
    }

    @Test
    void aMandatesCodeCannotBeADirectives() throws IOException {
        copy();
        change("mandates.csv", text -> text.replace("\nIII.5,", "\n3.5,"));

        assertThat(invalid().errors())
                .extracting(CatalogueError::file, CatalogueError::column, CatalogueError::value)
                .containsExactly(tuple("mandates.csv", "code", "3.5"));
    }

    @Test
    void aDirectiveOfTheAppendixIsNoMandate() throws IOException {
        copy();
        change("directives.csv", text -> text.replaceFirst(",1,directive,", ",1,mandate,"));

        assertThat(invalid().errors())
                .extracting(CatalogueError::column, CatalogueError::value)
                .containsExactly(tuple("kind", "mandate"));
    }

    @Test
    void whereNoAgencyOfTheProvinceLeadsTheFirstCoordinatingOneHoldsElseTheOffice() {
        Catalogue catalogue = reader.read(new ClassPathResource("resolutions/05-nq-tu/"));

        assertThat(holders(catalogue, "3.4.2")).containsExactly("du-ubnd");
        assertThat(holders(catalogue, "3.9")).containsExactly("vptu");
    }

    @Test
    void everyErrorIsNamedByFileRowColumnAndValue() throws IOException {
        copy();
        change("directives.csv", text -> text.replace("Tháng 10/2026", "mùa thu 2026")
                .replace("\n1.9,,1,", "\n1.9,,9,")
                .replace("Ban Tổ chức Tỉnh ủy|Đảng ủy HĐND tỉnh", "Ban Tổ chức Tỉnh ủy|Ban Không Có Thật"));
        change("targets.csv", text -> text.replace("%,range,\"3-3,5\"", "%,between,\"3-3,5\""));
        change("agencies.csv", text -> text.replace("\nbnc,", "\nBNC!,"));

        InvalidCatalogue invalid = invalid();

        assertThat(invalid.errors())
                .extracting(CatalogueError::file, CatalogueError::row, CatalogueError::column, CatalogueError::value)
                .containsExactlyInAnyOrder(
                        tuple("directives.csv", 8L, "deadline", "mùa thu 2026"),
                        tuple("directives.csv", 10L, "section", "9"),
                        tuple("directives.csv", 23L, "lead", "Ban Không Có Thật"),
                        tuple("targets.csv", 4L, "comparator", "between"),
                        tuple("agencies.csv", 6L, "code", "BNC!"));
        assertThat(invalid.getMessage()).contains("5 lỗi", "directives.csv, dòng 8, cột deadline");
    }

    @Test
    void aCodeTwiceAndAMissingParentAreErrors() throws IOException {
        copy();
        change("directives.csv", text -> text.replace("\n1.3,,1,", "\n1.2,,1,")
                .replace("\n5.2.1,5.2,", "\n5.2.1,5.9,"));

        assertThat(invalid().errors())
                .extracting(CatalogueError::column, CatalogueError::value)
                .containsExactlyInAnyOrder(tuple("code", "1.2"), tuple("parent", "5.9"));
    }

    @Test
    void anEmptyLeadMustBeExplained() throws IOException {
        copy();
        change(
                "directives.csv",
                text -> text.replaceFirst("(1\\.17,,1,directive,\"[^\"]+\"),Ban Tổ chức Tỉnh ủy", "$1,"));

        assertThat(invalid().errors()).extracting(CatalogueError::column).containsExactly("lead");
    }

    @Test
    void aMissingColumnAndAMissingFileAreErrors() throws IOException {
        copy();
        change("targets.csv", text -> text.replaceFirst("comparator", "comparison"));
        Files.delete(folder.resolve("mandates.csv"));

        assertThat(invalid().errors())
                .extracting(CatalogueError::file, CatalogueError::row, CatalogueError::column)
                .containsExactlyInAnyOrder(tuple("targets.csv", 1L, "comparator"), tuple("mandates.csv", 0L, ""));
    }

    @Test
    void aWrongEncodingIsAnErrorNotAReplacementCharacter() throws IOException {
        copy();
        Files.write(folder.resolve("directives.csv"), "code,title\n1.1,Tỉnh ủy".getBytes(StandardCharsets.UTF_16));

        assertThat(invalid().errors()).extracting(CatalogueError::message).contains("Tệp không được mã hóa UTF-8");
    }

    @Test
    void textTypedWithCombiningMarksAndAByteOrderMarkIsTheSameText() throws IOException {
        copy();
        change("directives.csv", text -> "\uFEFF" + Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(reader.read(new FileSystemResource(folder.toString() + "/")).directives())
                .isEqualTo(reader.read(new ClassPathResource("resolutions/05-nq-tu/"))
                        .directives());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static String plan(CatalogueDirective directive) {
        return Objects.requireNonNull(directive.plan()).milestones().stream()
                .map(milestone -> milestone.label() + " " + milestone.due())
                .collect(Collectors.joining("; "));
    }

    private static List<String> holders(Catalogue catalogue, String code) {
        return catalogue.directives().stream()
                .filter(directive -> directive.code().equals(code))
                .findFirst()
                .orElseThrow()
                .holders();
    }

    private InvalidCatalogue invalid() {
        InvalidCatalogue invalid = catchThrowableOfType(
                InvalidCatalogue.class, () -> reader.read(new FileSystemResource(folder.toString() + "/")));
        assertThat(invalid).as("the catalogue is refused").isNotNull();
        return invalid;
    }

    private void copy() throws IOException {
        for (String file : FILES) {
            try (var stream = new ClassPathResource("resolutions/05-nq-tu/" + file).getInputStream()) {
                Files.copy(stream, folder.resolve(file));
            }
        }
    }

    private void change(String file, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = change.apply(before);
        assertThat(after).as("the change of " + file + " hits").isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }
}
