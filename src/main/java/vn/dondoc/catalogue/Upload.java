package vn.dondoc.catalogue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes out what kind of catalogue has been sent. */
final class Upload {

    private static final String WORKBOOK = ".xlsx";
    private static final String ARCHIVE = ".zip";

    private Upload() {}

    static CatalogueSource source(List<UploadedFile> files) {
        if (files.isEmpty()) {
            throw InvalidCatalogue.of("", "Chưa chọn tệp nào");
        }
        UploadedFile first = files.get(0);
        if (files.size() == 1 && first.plainName().endsWith(WORKBOOK)) {
            return new WorkbookSource(first);
        }
        if (files.size() == 1 && first.plainName().endsWith(ARCHIVE)) {
            return csv(unpack(first));
        }
        return csv(files);
    }

    private static List<UploadedFile> unpack(UploadedFile archive) {
        try {
            return Archive.files(archive.content());
        } catch (IOException e) {
            throw InvalidCatalogue.of(archive.name(), "Không mở được tệp nén: " + e.getMessage());
        }
    }

    private static CatalogueSource csv(List<UploadedFile> files) {
        Map<String, byte[]> byName = new HashMap<>();
        for (UploadedFile file : files) {
            checkName(file);
            if (byName.putIfAbsent(file.plainName(), file.content()) != null) {
                throw InvalidCatalogue.of(file.name(), "Có hai tệp cùng tên này");
            }
        }
        return new CsvSource(name -> {
            byte[] content = byName.get(name);
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return content;
        });
    }

    private static void checkName(UploadedFile file) {
        String name = file.plainName();
        if (name.endsWith(WORKBOOK) || name.endsWith(ARCHIVE)) {
            throw InvalidCatalogue.of(file.name(), "Tệp Excel hoặc tệp nén phải gửi một mình, không kèm tệp khác");
        }
        if (name.endsWith(".xls") || name.endsWith(".xlsm") || name.endsWith(".xlsb") || name.endsWith(".ods")) {
            throw InvalidCatalogue.of(
                    file.name(), "Chỉ nhận Excel dạng .xlsx không có macro; hãy mở tệp và lưu lại thành .xlsx");
        }
        if (Arrays.stream(CatalogueSheet.values())
                .noneMatch(sheet -> sheet.file().equals(name))) {
            throw InvalidCatalogue.of(
                    file.name(),
                    "Không nhận tệp mang tên này; danh mục dạng CSV gồm: "
                            + Arrays.stream(CatalogueSheet.values())
                                    .map(CatalogueSheet::file)
                                    .collect(Collectors.joining(", ")));
        }
    }
}
