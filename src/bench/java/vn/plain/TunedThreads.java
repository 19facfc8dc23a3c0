package vn.plain;

import java.util.concurrent.ThreadPoolExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The thread that looks for jobs works too where the pool is full, as in Đôn đốc. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TunedThreads.PROPERTY)
class TunedThreads {

    static final String PROPERTY = "plain.tuned";

    @Bean
    static ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties properties) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(properties.getJobExecution().getCorePoolSize());
        threads.setMaxPoolSize(properties.getJobExecution().getMaxPoolSize());
        threads.setQueueCapacity(properties.getJobExecution().getQueueCapacity());
        threads.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
        return threads;
    }
}
