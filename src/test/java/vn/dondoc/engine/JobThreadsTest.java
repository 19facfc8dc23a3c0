package vn.dondoc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobThreadsTest {

    @Test
    void whereThePoolIsFullWhoeverBringsAJobWorksOnIt() {
        CamundaBpmProperties properties = new CamundaBpmProperties();
        properties.getJobExecution().setCorePoolSize(1);
        properties.getJobExecution().setMaxPoolSize(1);
        properties.getJobExecution().setQueueCapacity(1);
        ThreadPoolTaskExecutor threads = JobThreads.camundaTaskExecutor(properties);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(10);
        threads.initialize();
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<Thread> inTheQueue = new AtomicReference<>();
        AtomicReference<Thread> tooMany = new AtomicReference<>();
        try {
            threads.execute(() -> await(end));
            threads.execute(() -> inTheQueue.set(Thread.currentThread()));
            threads.execute(() -> tooMany.set(Thread.currentThread()));

            assertThat(tooMany).hasValue(Thread.currentThread());
            assertThat(inTheQueue).hasNullValue();
        } finally {
            end.countDown();
            threads.shutdown();
        }
        assertThat(inTheQueue.get()).isNotNull().isNotEqualTo(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
