package vn.dondoc.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Reads the folder of a resolution; see design.md, "The catalogue". */
@Component
public class CatalogueReader {

    /**
     * @param folder the folder with resolution.yaml and the four CSV files; its address ends with a slash
     * @throws InvalidCatalogue with every error of every file
     */
    public Catalogue read(Resource folder) {
        List<CatalogueError> errors = new ArrayList<>();
        Resolution resolution = new ResolutionSheet(errors::add).read(folder);
        AgencyNames names = new AgenciesSheet(errors::add).read(folder);
        if (!names.hasAgency(resolution.office())) {
            errors.add(new CatalogueError(
                    "resolution.yaml", 0, "office", resolution.office(), "Không có cơ quan mang mã này"));
        }
        Catalogue catalogue = new Catalogue(
                resolution,
                names.agencies(),
                new DirectivesSheet(names, resolution, errors::add).read(folder),
                new TargetsSheet(names, errors::add).read(folder),
                new MandatesSheet(names, errors::add).read(folder));
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(errors);
        }
        return catalogue;
    }
}
