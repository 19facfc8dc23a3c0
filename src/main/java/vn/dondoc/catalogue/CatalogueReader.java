package vn.dondoc.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads and checks a catalogue; see design.md, "The catalogue". */
@Component
public class CatalogueReader {

    private static final Resolution UNREADABLE = new Resolution("", "", "", "", LocalDate.EPOCH, "", "", Map.of());

    /**
     * Reads a folder whatever day it is.
     *
     * @param folder with resolution.yaml and the four CSV files; its address ends with a slash
     * @throws InvalidCatalogue with every error of every file
     */
    public Catalogue read(Resource folder) {
        return read(CatalogueSource.folder(folder), LocalDate.MAX);
    }

    /**
     * @param today in Vietnam; nothing can have been done later
     * @throws InvalidCatalogue with every error of every sheet
     */
    public Catalogue read(CatalogueSource source, LocalDate today) {
        CatalogueErrors errors = new CatalogueErrors();
        Optional<Resolution> read = new ResolutionSheet(errors).read(source);
        Resolution resolution = read.orElse(UNREADABLE);
        AgencyNames names = new AgenciesSheet(errors).read(source);
        if (!resolution.office().isEmpty() && !names.hasAgency(resolution.office())) {
            errors.accept(new CatalogueError(
                    source.nameOf(CatalogueSheet.RESOLUTION),
                    0,
                    "office",
                    resolution.office(),
                    "Không có cơ quan mang mã này"));
        }
        Catalogue catalogue = new Catalogue(
                resolution,
                names.agencies(),
                new DirectivesSheet(names, resolution, today, errors).read(source),
                new TargetsSheet(names, errors).read(source),
                new MandatesSheet(names, errors).read(source));
        List<CatalogueError> wrong = errors.all();
        if (!wrong.isEmpty()) {
            throw new InvalidCatalogue(wrong);
        }
        return catalogue;
    }
}
