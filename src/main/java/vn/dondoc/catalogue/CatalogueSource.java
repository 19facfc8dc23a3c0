package vn.dondoc.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/** Where the cells of a catalogue come from: CSV files with a resolution.yaml, or one workbook. */
public abstract sealed class CatalogueSource permits CsvSource, WorkbookSource {

    /** @param folder with resolution.yaml and the four CSV files; its address ends with a slash */
    public static CatalogueSource folder(Resource folder) {
        return new CsvSource(file -> folder.createRelative(file).getContentAsByteArray());
    }

    /**
     * Files as a person has sent them: one workbook (.xlsx), one .zip of the CSV files, or these files themselves.
     *
     * @throws InvalidCatalogue where they are none of these
     */
    public static CatalogueSource uploaded(List<UploadedFile> files) {
        return Upload.source(files);
    }

    /** How messages call the sheet: directives.csv, or directives. */
    abstract String nameOf(CatalogueSheet sheet);

    /** Empty where nothing can be read, which is then an error on record. */
    abstract Optional<ResolutionFacts> resolution(Consumer<CatalogueError> errors);

    /** Empty where nothing can be read, which is then an error on record. */
    abstract Optional<Table> table(CatalogueSheet sheet, Consumer<CatalogueError> errors);

    interface Files {
        byte[] read(String file) throws IOException;
    }
}
