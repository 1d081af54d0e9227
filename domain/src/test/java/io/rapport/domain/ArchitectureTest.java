package io.rapport.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  /** The way data goes: a package knows those before it, never one after it. */
  private static final List<String> ORDER =
      List.of(
          "organisation",
          "survey",
          "engagement",
          "comment",
          "intake",
          "statistics",
          "analysis",
          "disclosure",
          "release",
          "report");

  /** Facts that stand side by side. */
  private static final int FACTS = 4;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.rapport.domain");

  static List<String> packages() {
    return ORDER;
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageNeverReachesBackToOneThatComesAfterIt(String name) {
    int after = Math.max(ORDER.indexOf(name) + 1, FACTS);
    String[] later =
        ORDER.subList(after, ORDER.size()).stream()
            .map(each -> "io.rapport.domain." + each + "..")
            .toArray(String[]::new);
    if (later.length > 0) {
      noClasses()
          .that()
          .resideInAPackage("io.rapport.domain." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theDomainIsPureJavaAndMathematics() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "io.rapport.domain..",
            "java.lang..",
            "java.math..",
            "java.text..",
            "java.time..",
            "java.util..",
            "java.io",
            "java.nio",
            "java.nio.charset",
            "java.security..",
            "com.ibm.icu.text..",
            "org.apache.commons.math3..",
            "org.ojalgo..",
            "org.jspecify..")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theDomainTouchesNoFileAndNoThread() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile|Console)|java\\.nio\\.file\\..*")
        .orShould()
        .dependOnClassesThat()
        // A map that several threads may read starts none.
        .haveNameMatching("java\\.util\\.concurrent\\.(?!ConcurrentHashMap$).*")
        .orShould()
        .accessTargetWhere(ownedBy("java\\.lang\\.(Thread|ProcessBuilder|Runtime)"))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theDomainHasNoClockAndNoRandomSourceOfItsOwn() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Date|Calendar)|java\\.security\\.SecureRandom")
        .orShould()
        .accessTargetWhere(named("now").and(ownedBy("java\\.time\\..*")))
        .orShould()
        .accessTargetWhere(named("currentTimeMillis|nanoTime").and(ownedBy("java\\.lang\\.System")))
        .orShould()
        .accessTargetWhere(
            named("random").and(ownedBy("java\\.lang\\.Math|java\\.lang\\.StrictMath")))
        .orShould()
        .accessTargetWhere(named("randomUUID").and(ownedBy("java\\.util\\.UUID")))
        .orShould()
        .callConstructor(Random.class)
        .orShould()
        .callConstructor(Random.class, long.class)
        .orShould()
        // With a seed it is a function of its seed.
        .callConstructor(SplittableRandom.class)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaAccess<?>> named(String pattern) {
    return DescribedPredicate.describe(
        "named " + pattern, access -> access.getTarget().getName().matches(pattern));
  }

  private static DescribedPredicate<JavaAccess<?>> ownedBy(String pattern) {
    return DescribedPredicate.describe(
        "of " + pattern, access -> access.getTargetOwner().getName().matches(pattern));
  }
}
