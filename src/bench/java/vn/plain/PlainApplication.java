package vn.plain;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.plain.CommandLoop.Command;

/** Camunda 7 with its web apps and REST API and nothing else, with its defaults or with the settings of Đôn đốc's engine. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({OnlyWhatCamundaNeeds.class, TunedThreads.class, PlainWork.class, PlainWork.InsertRow.class})
public class PlainApplication {

    public static final String USER = "quantri";
    public static final String PASSWORD = "DonDoc@2026";

    /** @param args the database's address, the port, "defaults" or "tuned" */
    public static void main(String[] args) {
        Map<String, Object> settings = new HashMap<>(Map.ofEntries(
                // There is no plain.yml: the application.yml on the class path is Đôn đốc's.
                Map.entry("spring.config.name", "plain"),
                Map.entry("spring.application.name", "plain"),
                Map.entry("spring.datasource.url", args[0]),
                Map.entry("spring.datasource.username", "postgres"),
                Map.entry("spring.datasource.password", ""),
                Map.entry("server.port", args[1]),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("camunda.bpm.auto-deployment-enabled", "false"),
                Map.entry("camunda.bpm.admin-user.id", USER),
                Map.entry("camunda.bpm.admin-user.password", PASSWORD)));
        if (args[2].equals("tuned")) {
            settings.putAll(Map.ofEntries(
                    Map.entry(TunedThreads.PROPERTY, "true"),
                    Map.entry("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true"),
                    Map.entry("camunda.bpm.history-level", "activity"),
                    Map.entry("camunda.bpm.history-level-default", "activity"),
                    Map.entry("camunda.bpm.authorization.enabled", "true"),
                    Map.entry("camunda.bpm.job-execution.wait-time-in-millis", "500"),
                    Map.entry("camunda.bpm.job-execution.max-wait", "1000"),
                    Map.entry("camunda.bpm.job-execution.max-jobs-per-acquisition", "20"),
                    Map.entry("camunda.bpm.job-execution.core-pool-size", "4"),
                    Map.entry("camunda.bpm.job-execution.max-pool-size", "4"),
                    Map.entry("camunda.bpm.job-execution.queue-capacity", "20")));
        }
        ConfigurableApplicationContext application =
                new SpringApplicationBuilder(PlainApplication.class).properties(settings).run();
        PlainWork work = application.getBean(PlainWork.class);
        work.deploy();
        Map<String, Command> commands = Map.of(
                "start", words -> work.start(Integer.parseInt(words[1]), Integer.parseInt(words[2])),
                "wait", words -> work.prepareStorm(Integer.parseInt(words[1]), Long.parseLong(words[2])),
                "storm", words -> work.storm(Integer.parseInt(words[1]), Long.parseLong(words[2])));
        CommandLoop.run(commands);
        application.close();
    }
}
