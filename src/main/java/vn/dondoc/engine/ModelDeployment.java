package vn.dondoc.engine;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, tables and forms together when the application starts, if any of them has changed. Their names are
 * folder and file, not where the build has put them: the same release from a jar is the same deployment.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    private static final String[] PATTERNS = {
        "classpath*:bpmn/*/*.bpmn", "classpath*:bpmn/*/*.dmn", "classpath*:forms/*/*.form"
    };

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("dondoc")
                .source("application")
                .enableDuplicateFiltering(false);
        for (String pattern : PATTERNS) {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (InputStream stream = model.getInputStream()) {
                    deployment.addInputStream(nameOf(model), stream);
                }
            }
        }
        deployment.deploy();
    }

    /** The last two parts of the path, e.g. directive/directive.bpmn. */
    private static String nameOf(Resource model) throws IOException {
        String[] parts = model.getURL().getPath().split("/");
        return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
