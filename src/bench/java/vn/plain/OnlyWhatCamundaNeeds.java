package vn.plain;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Spring Boot's auto-configurations without those of libraries that only Đôn đốc brings onto the class path. */
class OnlyWhatCamundaNeeds extends AutoConfigurationImportSelector {

    private static final List<String> OF_DONDOC = List.of(
            "org.springdoc.",
            "org.springframework.modulith.",
            "org.springframework.boot.actuate.",
            "org.springframework.boot.autoconfigure.flyway.",
            "org.springframework.boot.autoconfigure.ldap.",
            "org.springframework.boot.autoconfigure.mail.",
            "org.springframework.boot.autoconfigure.security.",
            "org.springframework.boot.autoconfigure.session.",
            "org.springframework.boot.autoconfigure.thymeleaf.",
            "org.springframework.boot.autoconfigure.validation.",
            "org.springframework.boot.test.");

    @Override
    protected boolean isEnabled(AnnotationMetadata metadata) {
        return true;
    }

    @Override
    protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        return AnnotationAttributes.fromMap(Map.of("exclude", new String[0], "excludeName", new String[0]));
    }

    @Override
    protected List<String> getCandidateConfigurations(AnnotationMetadata metadata, AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name -> OF_DONDOC.stream().noneMatch(name::startsWith))
                .toList();
    }
}
