package io.rapport.jobs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.jobs.store.RendererLedger;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.rapport.jobs");

  @Test
  void onlyTheStoreSpeaksJdbc() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.rapport.jobs.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
        .check(CLASSES);
  }

  @Test
  void whoeverDrawsReportsReachesTheDatabaseByTheNarrowAccountAlone() {
    noClasses()
        .that()
        .resideInAPackage("io.rapport.jobs.publish..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.rapport.jobs.store..")
                .and(DescribedPredicate.not(JavaClass.Predicates.type(RendererLedger.class))))
        .check(CLASSES);
  }

  @Test
  void onlyMainExits() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.rapport.jobs.Rapport")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.rapport.jobs.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void timeIsJavaTimeAndComesFromTheClock() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.YearMonth.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
