package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.dondoc.calendar.VietnamTime;

/** The document itself: resolution.yaml, or the sheet of keys and values. */
final class ResolutionSheet {

    static final String SECTIONS = "sections";
    static final List<String> KEYS =
            List.of("number", "slug", "title", "issuer", "issuedOn", "signedBy", "office", SECTIONS);

    private final Consumer<CatalogueError> errors;

    ResolutionSheet(Consumer<CatalogueError> errors) {
        this.errors = errors;
    }

    /** The keys and values from which the resolution would be read again, without its sections. */
    static Map<String, String> values(Resolution resolution) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("number", resolution.number());
        values.put("slug", resolution.slug());
        values.put("title", resolution.title());
        values.put("issuer", resolution.issuer());
        values.put("issuedOn", VietnamTime.format(resolution.issuedOn()));
        values.put("signedBy", resolution.signedBy());
        values.put("office", resolution.office());
        return values;
    }

    /** Empty where it cannot be read at all. */
    Optional<Resolution> read(CatalogueSource source) {
        String file = source.nameOf(CatalogueSheet.RESOLUTION);
        return source.resolution(errors).map(facts -> new Reading(file, facts).resolution());
    }

    private final class Reading {

        private final String file;
        private final ResolutionFacts facts;

        Reading(String file, ResolutionFacts facts) {
            this.file = file;
            this.facts = facts;
        }

        Resolution resolution() {
            facts.values().keySet().stream()
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> wrong(key, key, "Không có mục mang tên này"));
            facts.values().forEach(this::checkLimits);
            facts.sections().forEach((code, title) -> {
                checkLimits("code", code);
                checkLimits("title", title);
            });
            String number = text("number");
            return new Resolution(
                    number,
                    slug(number),
                    text("title"),
                    text("issuer"),
                    date("issuedOn"),
                    text("signedBy"),
                    text("office"),
                    sections());
        }

        private void checkLimits(String key, String value) {
            String problem = CellLimits.problem(key, value);
            if (problem != null) {
                wrong(key, value, problem);
            }
        }

        private String text(String key) {
            String text = optional(key);
            if (text.isEmpty()) {
                wrong(key, "", "Không được để trống");
            }
            return text;
        }

        private String optional(String key) {
            String value = facts.values().getOrDefault(key, "");
            return CellLimits.problem(key, value) == null ? value : "";
        }

        /** For addresses and file names; a clerk need not think of one. */
        private String slug(String number) {
            String given = optional("slug");
            String slug = given.isEmpty() ? Resolution.slugOf(number) : given;
            if (!given.isEmpty() && !given.equals(Resolution.slugOf(given))) {
                wrong("slug", given, "Chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ 05-nq-tu");
            }
            return slug;
        }

        private LocalDate date(String key) {
            String text = text(key);
            Optional<LocalDate> day = Days.read(text);
            if (day.isEmpty() && !text.isEmpty()) {
                wrong(key, text, "Ngày phải có dạng 09/12/2025 hoặc 2025-12-09");
            }
            return day.orElse(LocalDate.EPOCH);
        }

        private Map<String, String> sections() {
            if (facts.sections().isEmpty()) {
                wrong(SECTIONS, "", "Thiếu danh sách nhóm nhiệm vụ");
            }
            return facts.sections();
        }

        private void wrong(String key, String value, String message) {
            errors.accept(new CatalogueError(file, facts.row(key), key, value, message));
        }
    }
}
