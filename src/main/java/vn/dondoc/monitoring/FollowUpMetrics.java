package vn.dondoc.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.monitoring.FollowUpFigures.Figures;

/**
 * The figures as Micrometer collects them: {@code dondoc.directives} and {@code dondoc.mails} by state, {@code dondoc.jobs.due},
 * {@code dondoc.jobs.lag} in seconds, {@code dondoc.incidents}. Numbers only: nothing that a directive says.
 */
@Component
class FollowUpMetrics implements MeterBinder {

    /** All gauges of one collection ask within it. */
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final FollowUpFigures figures;
    private @Nullable Figures last;
    private long readAt;

    FollowUpMetrics(FollowUpFigures figures) {
        this.figures = figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        directives(registry, "open-in-time", now -> now.directives().openInTime());
        directives(registry, "overdue", now -> now.directives().openLate());
        directives(registry, "due-soon", now -> now.directives().dueSoon());
        directives(registry, "awaiting-acceptance", now -> now.directives().awaitingAcceptance());
        directives(registry, "undated", now -> now.directives().undated());
        mails(registry, "waiting", now -> now.mails().waiting());
        mails(registry, "failed", now -> now.mails().failed());
        gauge("dondoc.jobs.due", "Jobs whose moment has come", now -> now.jobs().count())
                .register(registry);
        gauge(
                        "dondoc.jobs.lag",
                        "How long the oldest due job has been waiting",
                        now -> now.jobs().lag().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(registry);
        gauge("dondoc.incidents", "Open incidents", Figures::incidents).register(registry);
    }

    private void directives(MeterRegistry registry, String state, ToDoubleFunction<Figures> figure) {
        gauge(
                        "dondoc.directives",
                        "Directives of Phụ lục 2; those due soon and awaiting acceptance are open in time too",
                        figure)
                .tag("state", state)
                .register(registry);
    }

    private void mails(MeterRegistry registry, String state, ToDoubleFunction<Figures> figure) {
        gauge("dondoc.mails", "Notices not sent yet; failed ones have been tried at least once", figure)
                .tag("state", state)
                .register(registry);
    }

    private Gauge.Builder<?> gauge(String name, String description, ToDoubleFunction<Figures> figure) {
        return Gauge.builder(name, () -> figure.applyAsDouble(present())).description(description);
    }

    private synchronized Figures present() {
        Figures known = last;
        if (known == null || System.nanoTime() - readAt > FRESH_NANOS) {
            known = figures.read();
            last = known;
            readAt = System.nanoTime();
        }
        return known;
    }
}
