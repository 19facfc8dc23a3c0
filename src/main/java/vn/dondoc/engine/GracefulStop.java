package vn.dondoc.engine;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A node that stops takes no more jobs, ends those in hand and leaves none locked. By itself the engine takes jobs until it is closed,
 * long after the pool that would run them: another node would wait for their locks to run out, five minutes.
 */
@Component
class GracefulStop implements SmartLifecycle {

    private final ObjectProvider<SpringJobExecutor> jobExecutors;
    private final JdbcClient jdbc;
    private @Nullable SpringJobExecutor stopped;
    private boolean running;

    GracefulStop(ObjectProvider<SpringJobExecutor> jobExecutors, JdbcClient jdbc) {
        this.jobExecutors = jobExecutors;
        this.jdbc = jdbc;
    }

    /** Before the pool hears of it: what waits in the pool then is given back there, what runs is ended. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeNoMoreJobs() {
        SpringJobExecutor executor = jobExecutors.getIfAvailable();
        if (executor != null && executor.isActive()) {
            executor.shutdown();
            stopped = executor;
        }
    }

    /** Those that were taken and had found no room in the pool: the engine forgets them, and has no word for unlocking. */
    @Override
    public void stop() {
        running = false;
        if (stopped != null) {
            jdbc.sql(
                            """
                    update act_ru_job set lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1
                    where lock_owner_ = :executor""")
                    .param("executor", stopped.getLockOwner())
                    .update();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the pool, which stops first of all. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
