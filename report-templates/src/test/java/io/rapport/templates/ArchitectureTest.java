package io.rapport.templates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.rapport.templates");

  @Test
  void renderersSeeNothingOfTheDomainButReportsReleasedCellsAndLanguages() {
    DescribedPredicate<JavaClass> behindTheDoor =
        JavaClass.Predicates.resideInAPackage("io.rapport.domain..")
            .and(
                JavaClass.Predicates.resideOutsideOfPackages(
                    "io.rapport.domain.report..",
                    "io.rapport.domain.release",
                    "io.rapport.domain.language"))
            .as("behind the door of release");

    noClasses().should().dependOnClassesThat(behindTheDoor).allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void renderersKnowNoDatabaseNoBatchAndNoNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.rapport.jobs..",
            "java.sql..",
            "javax.sql..",
            "org.springframework..",
            "java.net.http..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
