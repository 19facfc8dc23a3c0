package vn.dondoc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules modules = ApplicationModules.of(
                DondocApplication.class, DescribedPredicate.describe("the rehearsal", type -> type.getPackageName()
                        .startsWith("vn.dondoc.rehearsal")));
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(9);
        modules.verify();
    }

    @Test
    void theEnginesApiIsReachedOnlyInProcessAdaptersAndTheEngineModule() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("..process..", "vn.dondoc.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void theEnginesInternalsAreNotReachedAtAll() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("vn.dondoc..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.camunda.bpm.engine.impl..")
                        // What the public IdentityService itself returns.
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Authentication"))))
                .check(CLASSES);
    }

    @Test
    void rowsArePackagePrivate() {
        ArchRuleDefinition.classes()
                .that()
                .haveSimpleNameEndingWith("Rows")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("vn.dondoc..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.lang.System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(CLASSES);
    }
}
