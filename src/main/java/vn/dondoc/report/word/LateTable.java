package vn.dondoc.report.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.report.ReportContent.Late;
import vn.dondoc.report.word.Grid.Column;

/** The exception list with its four columns (domain). */
final class LateTable {

    private static final String PARTY_COMMITTEE = "Đảng ủy ";
    private static final Pattern COMMUNE = Pattern.compile("Đảng ủy (phường|xã|đặc khu) (.+)");

    private LateTable() {}

    static void write(XWPFDocument document, List<Late> late) {
        Grid grid = new Grid(
                document,
                Text.TABLE,
                List.of(
                        Column.number("STT", 11),
                        Column.text("Cơ quan, người chậm", 48),
                        Column.number("Số ngày quá hạn", 24),
                        Column.text("Sản phẩm còn thiếu", 50),
                        Column.text("Cấp phải quyết định", 32)));
        List<List<Late>> rows = List.copyOf(late.stream()
                .collect(Collectors.groupingBy(LateTable::saying, LinkedHashMap::new, Collectors.toList()))
                .values());
        IntStream.range(0, rows.size()).forEach(i -> grid.row(row(i + 1, rows.get(i))));
    }

    /** Agencies of which the same is to be said stand in one row: a plan that fifty communes owe is one line. */
    private static List<Object> saying(Late late) {
        return List.of(
                late.code(),
                late.milestone(),
                late.due(),
                late.daysLate(),
                late.missing(),
                late.decider(),
                late.officer().isEmpty() ? "" : late.agency());
    }

    private static List<String> row(int number, List<Late> same) {
        Late late = same.get(0);
        List<String> missing = new ArrayList<>(List.of("%s. %s".formatted(late.code(), late.title())));
        if (!late.milestone().isEmpty()) {
            missing.add("Mốc: " + late.milestone());
        }
        missing.add("Sản phẩm: " + late.missing());
        return List.of(
                String.valueOf(number),
                who(same),
                "%d ngày\n(hạn %s)".formatted(late.daysLate(), VietnamTime.format(late.due())),
                String.join("\n", missing),
                late.decider());
    }

    /** Communes of a kind are named together: "Đảng ủy các phường: An Sinh, Hạ Long". */
    static String named(List<String> agencies) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        agencies.forEach(agency -> {
            Matcher commune = COMMUNE.matcher(agency);
            kinds.computeIfAbsent(commune.matches() ? commune.group(1) : agency, kind -> new ArrayList<>())
                    .add(commune.matches() ? commune.group(2) : "");
        });
        return kinds.entrySet().stream()
                .map(kind -> named(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String named(String kind, List<String> places) {
        if (places.get(0).isEmpty()) {
            return kind;
        }
        return places.size() == 1
                ? PARTY_COMMITTEE + kind + " " + places.get(0)
                : PARTY_COMMITTEE + "các " + kind + ": " + String.join(", ", places);
    }

    private static String who(List<Late> same) {
        String names = named(same.stream().map(Late::agencyName).toList());
        if (same.size() > 1) {
            return "%s: %s".formatted(Sentences.amount(same.size(), "cơ quan"), names);
        }
        String officer = same.get(0).officer();
        return officer.isEmpty() ? names : names + "\nNgười thực hiện: " + officer;
    }
}
