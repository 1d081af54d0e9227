package io.rapport.domain.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The door between statistics and reports, and what the domain may not use. */
class DomainArchitectureTest {
  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.rapport.domain");

  @Test
  void aShownCellIsMadeInPackageReleaseOnly() {
    assertThat(ReleasedCell.Shown.class.getDeclaredConstructors())
        .isNotEmpty()
        .allMatch(
            constructor ->
                !Modifier.isPublic(constructor.getModifiers())
                    && !Modifier.isProtected(constructor.getModifiers()));
    assertThat(Arrays.stream(ReleasedCell.Shown.class.getDeclaredMethods()))
        .filteredOn(method -> Modifier.isStatic(method.getModifiers()))
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
        .extracting(Method::getName)
        .containsExactly("restored");
    noClasses()
        .that()
        .resideOutsideOfPackage("io.rapport.domain.release")
        .should()
        .callMethod(
            ReleasedCell.Shown.class,
            "restored",
            CellKey.class,
            Quantity.class,
            Map.class,
            ReleasedCell.Base.class,
            ReleasedCell.Bound.class,
            Optional.class,
            Reading.class)
        .because("released cells are restored by the store of the jobs alone")
        .check(DOMAIN);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.rapport.domain.release")
        .should()
        .callMethod(ReleasedCell.Shown.class, "standingFor", CellKey.class)
        .because("which figures stay as told is decided with the release")
        .check(DOMAIN);
  }

  @Test
  void reportsSeeReleasedCellsAndNothingBehindThem() {
    noClasses()
        .that()
        .resideInAPackage("io.rapport.domain.report..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.rapport.domain.analysis..",
            "io.rapport.domain.disclosure..",
            "io.rapport.domain.release.audit..",
            "io.rapport.domain.survey..",
            "io.rapport.domain.engagement..",
            "io.rapport.domain.intake..")
        .check(DOMAIN);
  }

  @Test
  void theAuditSharesNothingWithTheProtectionItChecks() {
    noClasses()
        .that()
        .resideInAPackage("io.rapport.domain.release.audit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.rapport.domain.disclosure", "io.rapport.domain.disclosure.lattice..")
        .check(DOMAIN);
    noClasses()
        .that()
        .resideInAPackage("io.rapport.domain.release.audit..")
        .should()
        .dependOnClassesThat(
            describe(
                "make releases, and are not released cells themselves",
                type ->
                    type.getPackageName().equals("io.rapport.domain.release")
                        && !type.getName().startsWith(ReleasedCell.class.getName())))
        .check(DOMAIN);
  }
}
