package vn.dondoc.directive;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;

/**
 * Takes the configured catalogues when the application starts, each once, and for one that an earlier release has taken
 * without its mandates, those; one with errors stops the start.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class CatalogueLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(CatalogueLoader.class);

    /** @param folders of catalogues, as Spring resource addresses that end with a slash */
    @ConfigurationProperties("dondoc.catalogue")
    record Settings(@DefaultValue List<Resource> folders) {}

    private final Settings settings;
    private final CatalogueReader reader;
    private final CatalogueImport catalogueImport;
    private final VietnamTime time;

    CatalogueLoader(Settings settings, CatalogueReader reader, CatalogueImport catalogueImport, VietnamTime time) {
        this.settings = settings;
        this.reader = reader;
        this.catalogueImport = catalogueImport;
        this.time = time;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (Resource folder : settings.folders()) {
            Catalogue catalogue = reader.read(CatalogueSource.folder(folder), time.today());
            boolean taken = catalogueImport.take(catalogue);
            boolean completed = !taken && catalogueImport.takeMandates(catalogue);
            log.info(
                    "Catalogue {}: {}",
                    folder,
                    taken ? "taken" : completed ? "already followed, its mandates taken" : "already followed");
        }
    }
}
