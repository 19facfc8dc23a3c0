package vn.dondoc.catalogue;

import java.util.List;
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
}
