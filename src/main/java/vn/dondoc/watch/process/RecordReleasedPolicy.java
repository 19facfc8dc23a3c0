package vn.dondoc.watch.process;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.dondoc.watch.PolicyReleases;

/** When the application starts, after the models have been deployed and before any of them is started. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RecordReleasedPolicy implements ApplicationRunner {

    private final ReleasedPolicy released;
    private final PolicyReleases releases;

    RecordReleasedPolicy(ReleasedPolicy released, PolicyReleases releases) {
        this.released = released;
        this.releases = releases;
    }

    @Override
    public void run(ApplicationArguments args) {
        releases.record(released.tables(), released.published());
    }
}
