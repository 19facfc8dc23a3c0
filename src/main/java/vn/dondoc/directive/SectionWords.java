package vn.dondoc.directive;

import org.jspecify.annotations.Nullable;

/** Where in the document a directive stands, in words. */
public final class SectionWords {

    private SectionWords() {}

    /**
     * E.g. "3. Đẩy mạnh thực hiện đồng bộ, quyết liệt ba đột phá chiến lược", "Phần III. Tổ chức thực hiện".
     *
     * @param kind of the directive's row
     * @param title of the section, as the resolution's catalogue has it; the part of the mandates is in no catalogue
     */
    public static String of(String kind, String section, @Nullable String title) {
        return kind.equals("mandate") ? "Phần %s. Tổ chức thực hiện".formatted(section) : section + ". " + title;
    }
}
