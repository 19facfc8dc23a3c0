package vn.dondoc.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.agency.Agency;

/** A resolution as data, checked: every name is known, every deadline understood. */
public record Catalogue(
        Resolution resolution,
        List<Agency> agencies,
        List<CatalogueDirective> directives,
        List<CatalogueTarget> targets,
        List<Mandate> mandates) {
    public Catalogue {
        agencies = List.copyOf(agencies);
        directives = List.copyOf(directives);
        targets = List.copyOf(targets);
        mandates = List.copyOf(mandates);
    }

    /** All that is given to agencies: Phụ lục 2, then the mandates that run. */
    public List<CatalogueDirective> given() {
        return Stream.concat(
                        directives.stream(),
                        mandates.stream().map(Mandate::asDirective).flatMap(Optional::stream))
                .toList();
    }
}
