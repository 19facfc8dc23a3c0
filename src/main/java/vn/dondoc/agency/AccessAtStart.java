package vn.dondoc.agency;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Groups and rights that a release has added are there after its first start, also where no catalogue is taken. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AccessAtStart implements ApplicationRunner {

    private final AccessSetup access;
    private final Agencies agencies;

    AccessAtStart(AccessSetup access, Agencies agencies) {
        this.access = access;
        this.agencies = agencies;
    }

    @Override
    public void run(ApplicationArguments args) {
        access.prepare(agencies.all());
    }
}
