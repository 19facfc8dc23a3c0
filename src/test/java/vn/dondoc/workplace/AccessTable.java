package vn.dondoc.workplace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of what each role is answered: columns between semicolons, the first three say what is asked, each of the others is a role.
 *
 * @param heads of the first three columns
 * @param roles an account each; "-" has no login
 */
record AccessTable(List<String> heads, List<String> roles, List<Row> rows) {

    private static final int ASKED = 3;

    /** @param what in the order of the heads */
    record Row(List<String> what, List<String> answers) {

        @Override
        public String toString() {
            return Stream.concat(what.stream(), answers.stream()).collect(Collectors.joining(";"));
        }
    }

    static AccessTable read(Path table) {
        try {
            List<List<String>> lines = Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split(";")).map(String::strip).toList())
                    .toList();
            List<Row> rows = lines.stream()
                    .skip(1)
                    .map(cells -> new Row(cells.subList(0, ASKED), cells.subList(ASKED, cells.size())))
                    .toList();
            List<String> head = lines.get(0);
            return new AccessTable(head.subList(0, ASKED), head.subList(ASKED, head.size()), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same questions with these answers. */
    AccessTable with(List<Row> answered) {
        return new AccessTable(heads, roles, answered);
    }

    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    Stream.concat(
                                    Stream.of(new Row(heads, roles).toString()),
                                    rows.stream().map(Row::toString))
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
