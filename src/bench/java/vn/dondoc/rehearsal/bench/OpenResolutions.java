package vn.dondoc.rehearsal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.CatalogueReader;
import vn.dondoc.catalogue.CatalogueSource;
import vn.dondoc.directive.CatalogueImport;

/**
 * Resolutions that run: the real catalogue under another number, taken in by the product's own import, so that each directive has
 * its process instance, watches and user tasks. Without the mandates of part III.
 */
@Component
@Profile("bench")
class OpenResolutions {

    private final CatalogueReader reader;
    private final CatalogueImport catalogueImport;
    private final ManagementService management;
    private final VietnamTime time;

    OpenResolutions(
            CatalogueReader reader, CatalogueImport catalogueImport, ManagementService management, VietnamTime time) {
        this.reader = reader;
        this.catalogueImport = catalogueImport;
        this.management = management;
        this.time = time;
    }

    void add(int number) {
        try {
            Path folder = RenumberedCatalogue.folder(number);
            catalogueImport.take(
                    reader.read(CatalogueSource.folder(new FileSystemResource(folder + "/")), time.today()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitJobs();
    }

    /** The job executor works until nothing is due any more. */
    void awaitJobs() {
        while (management.createJobQuery().executable().count() > 0) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
