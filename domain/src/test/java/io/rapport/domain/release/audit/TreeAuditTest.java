package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreeAuditTest {

  @Test
  void aSmallUnitThatIsShownIsFound() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 30", "B ALL 4");

    assertThat(derivable(tree, "B")).isEqualTo(1);
    assertThat(derivable(tree, "A")).isZero();
    assertThat(derivable(tree, "ALL")).isZero();
  }

  @Test
  void aSmallUnitIsFoundByTakingItsSiblingsFromTheParent() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 30", "B ALL 4", "C ALL 12");

    assertThat(derivable(tree, "ALL", "A", "C")).isEqualTo(1);
    assertThat(derivable(tree, "ALL", "A")).isZero();
  }

  @Test
  void aUnionOfSmallUnitsIsFound() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 30", "B ALL 4", "C ALL 3");

    assertThat(derivable(tree, "ALL", "A")).isEqualTo(1);
  }

  @Test
  void fewPeopleOfTheParentItselfAreFound() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 3", "A1 A 20", "B ALL 20");

    assertThat(derivable(tree, "A", "A1")).isEqualTo(1);
    assertThat(derivable(tree, "ALL", "B", "A1")).isEqualTo(1);
    assertThat(derivable(tree, "ALL", "A1")).isZero();
  }

  @Test
  void aHiddenDivisionDoesNotHideWhatItsDepartmentsGiveAway() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 0", "A1 A 20", "A2 A 3", "B ALL 20");

    assertThat(derivable(tree, "ALL", "B", "A1")).isEqualTo(1);
  }

  @Test
  void aUnitOfTheSamePeopleAsTheOneBelowCountsOnce() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 0", "A1 A 4", "B ALL 30");

    assertThat(derivable(tree, "A", "A1")).isEqualTo(1);
    assertThat(derivable(tree, "ALL", "B")).isEqualTo(1);
  }

  @Test
  void aUnitAndEachPartOfItThatFollowsCount() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 3", "A1 A 5", "B ALL 30");

    assertThat(derivable(tree, "A", "A1", "B")).isEqualTo(3);
    assertThat(derivable(tree, "A", "B")).isEqualTo(1);
  }

  @Test
  void tenAreEnough() {
    assertThat(derivable(Organisations.of("ALL - 0", "A ALL 9", "B ALL 30"), "A")).isEqualTo(1);
    assertThat(derivable(Organisations.of("ALL - 0", "A ALL 10", "B ALL 30"), "A")).isZero();
  }

  private static long derivable(Organisation tree, String... shown) {
    return new TreeAudit(tree, code -> tree.unit(code).orElseThrow().headcount(), 10)
        .derivable(Set.of(shown));
  }
}
