package vn.dondoc.target;

import java.util.Arrays;
import java.util.Optional;

/** What is entered for a target's figure; the name is that of the field in Tasklist's form and on the page. */
public enum EntryField {
    VALUE("measuredValue", "Số liệu trong kỳ", 60),
    PLANNED("plannedLevel", "Mức phấn đấu trong kỳ", 60),
    REFERENCE("referenceFigure", "Số được giao", 60),
    REFERENCE_DOCUMENT("referenceDocument", "Văn bản giao", 300),
    SOURCE_NUMBER("sourceNumber", "Số, ký hiệu văn bản nguồn", 100),
    SOURCE_DATE("sourceDate", "Ngày văn bản nguồn", 30),
    SOURCE_ISSUER("sourceIssuer", "Cơ quan ban hành", 300),
    NOTE("measurementNote", "Ghi chú", 2000);

    private final String field;
    private final String label;
    private final int longest;

    EntryField(String field, String label, int longest) {
        this.field = field;
        this.label = label;
        this.longest = longest;
    }

    public String field() {
        return field;
    }

    /** What a person reads, Vietnamese. */
    public String label() {
        return label;
    }

    /** In characters. */
    public int longest() {
        return longest;
    }

    static Optional<EntryField> named(String field) {
        return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
    }
}
