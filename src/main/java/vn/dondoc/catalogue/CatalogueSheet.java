package vn.dondoc.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The sheets of a catalogue in the order in which they are read, and their columns; the same in CSV and in a workbook. */
enum CatalogueSheet {
    RESOLUTION("key,value", ""),
    AGENCIES("code,name,kind,member_of,aliases,note", ""),
    DIRECTIVES("code,parent,section,kind,title,lead,coordinating,deadline,note", "confidential,done_on,done_document"),
    TARGETS("code,parent,section,title,unit,comparator,target,lead,note", ""),
    MANDATES("code,title,lead,coordinating,deadline,rhythm,note", "");

    private final List<String> required;
    private final List<String> optional;

    CatalogueSheet(String required, String optional) {
        this.required = words(required);
        this.optional = words(optional);
    }

    /** The name of a workbook's sheet, and of a file without its ending. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the file in a folder. */
    String file() {
        return word() + (this == RESOLUTION ? ".yaml" : ".csv");
    }

    List<String> required() {
        return required;
    }

    /** Columns that may be left out altogether. */
    List<String> optional() {
        return optional;
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
    }
}
