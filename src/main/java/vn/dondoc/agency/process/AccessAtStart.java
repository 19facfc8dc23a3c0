package vn.dondoc.agency.process;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;

/** A new release brings rights that the catalogues taken before it did not grant. */
@Component
class AccessAtStart implements ApplicationRunner {

    private final AccessSetup access;

    AccessAtStart(AccessSetup access) {
        this.access = access;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        access.prepare(List.of());
    }
}
