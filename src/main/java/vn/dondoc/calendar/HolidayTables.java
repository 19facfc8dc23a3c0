package vn.dondoc.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the holiday tables, one CSV file a year named after it; a later location's file replaces an earlier one's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HolidayTables.Locations.class)
class HolidayTables {

    private static final Logger log = LoggerFactory.getLogger(HolidayTables.class);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Where the tables lie, as Spring resource patterns; the province adds a folder of its own after the packaged one. */
    @ConfigurationProperties("dondoc.calendar")
    record Locations(@DefaultValue("classpath*:calendar/*.csv") List<String> tables) {}

    @Bean
    WorkingDays workingDays(Locations locations) {
        Map<Integer, Resource> tables = new HashMap<>();
        locations.tables().stream()
                .flatMap(HolidayTables::resources)
                .forEach(table -> tables.put(yearOf(table), table));
        Map<LocalDate, CalendarDay> days = new HashMap<>();
        Set<Integer> years = new HashSet<>(tables.keySet());
        tables.forEach((year, table) -> read(year, table).forEach(day -> days.put(day.date(), day)));
        warnOfUnconfirmed(days);
        return new WorkingDays(days, years);
    }

    static List<CalendarDay> read(int year, Resource table) {
        try (Reader reader = new InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream()
                    .map(row -> day(year, table, row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read holiday table " + table.getFilename(), e);
        }
    }

    private static CalendarDay day(int year, Resource table, CSVRecord row) {
        LocalDate date;
        try {
            date = LocalDate.parse(row.get("date"));
        } catch (DateTimeParseException e) {
            throw invalid(table, row, "date");
        }
        if (date.getYear() != year) {
            throw invalid(table, row, "date");
        }
        return new CalendarDay(
                date,
                choice(table, row, "kind", "work", "off"),
                row.get("name"),
                choice(table, row, "status", "confirmed", "to-confirm"),
                row.get("source"));
    }

    private static boolean choice(Resource table, CSVRecord row, String column, String yes, String no) {
        String value = row.get(column);
        if (!value.equals(yes) && !value.equals(no)) {
            throw invalid(table, row, column);
        }
        return value.equals(yes);
    }

    private static IllegalArgumentException invalid(Resource table, CSVRecord row, String column) {
        return new IllegalArgumentException("Holiday table %s, row %d, column %s: invalid value \"%s\""
                .formatted(table.getFilename(), row.getRecordNumber() + 1, column, row.get(column)));
    }

    private static int yearOf(Resource table) {
        String name = String.valueOf(table.getFilename());
        if (!name.matches("\\d{4}\\.csv")) {
            throw new IllegalArgumentException("A holiday table is named after its year (2026.csv), not " + name);
        }
        return Integer.parseInt(name.substring(0, 4));
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list holiday tables of " + pattern, e);
        }
    }

    private static void warnOfUnconfirmed(Map<LocalDate, CalendarDay> days) {
        List<LocalDate> unconfirmed = days.values().stream()
                .filter(day -> !day.confirmed())
                .map(CalendarDay::date)
                .sorted()
                .toList();
        log.info("Days still to be confirmed by the official announcement: {}", unconfirmed);
    }
}
