package vn.dondoc.engine;

import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that work on the engine's jobs, in place of the starter's own by their name. Where all are busy and the queue is full,
 * the thread that looks for jobs works on one itself. By itself the engine would keep what found no room and look for as many fewer the
 * next time: for one job a look, as long as a storm lasts.
 */
@Configuration(proxyBeanMethods = false)
class JobThreads {

    @Bean
    @ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
    static ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        JobExecutionProperty settings = properties.getJobExecution();
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(settings.getCorePoolSize());
        threads.setMaxPoolSize(settings.getMaxPoolSize());
        threads.setQueueCapacity(settings.getQueueCapacity());
        Optional.ofNullable(settings.getKeepAliveSeconds()).ifPresent(threads::setKeepAliveSeconds);
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        return threads;
    }
}
