package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrganisationTest {
  private static final Organisation TREE =
      Organisations.of("B1 B 4", "B ALL 3", "ALL - 2", "A ALL 10", "B2 B 5");

  @Test
  void unitsStandBeforeTheirSubUnitsSortedByCode() {
    assertThat(TREE.inOrder()).extracting(Unit::code).containsExactly("ALL", "A", "B", "B1", "B2");
    assertThat(TREE.subtree("B")).extracting(Unit::code).containsExactly("B", "B1", "B2");
    assertThat(TREE.children("ALL")).extracting(Unit::code).containsExactly("A", "B");
    assertThat(TREE.children("A")).isEmpty();
    assertThat(TREE.root().code()).isEqualTo("ALL");
    assertThat(TREE.names().keySet()).containsExactly("ALL", "A", "B", "B1", "B2");
  }

  @Test
  void aHeadcountIsThatOfTheWholeSubtree() {
    assertThat(TREE.headcount("ALL")).isEqualTo(24);
    assertThat(TREE.headcount("B")).isEqualTo(12);
    assertThat(TREE.headcount("B1")).isEqualTo(4);
    assertThat(TREE.headcount("elsewhere")).isZero();
  }

  @Test
  void depthCountsFromTheRoot() {
    assertThat(TREE.depth("ALL")).isZero();
    assertThat(TREE.depth("B")).isEqualTo(1);
    assertThat(TREE.depth("B2")).isEqualTo(2);
  }

  @Test
  void unknownUnitsHaveNothing() {
    assertThat(TREE.unit("elsewhere")).isEmpty();
    assertThat(TREE.subtree("elsewhere")).isEmpty();
    assertThat(TREE.children("elsewhere")).isEmpty();
  }

  @Test
  void whatIsNoTreeIsRefusedWithItsReason() {
    assertThatThrownBy(() -> Organisations.of("ALL - 1", "A ALL 1", "A ALL 2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit A stands twice");
    assertThatThrownBy(() -> Organisations.of("ALL - 1", "A X 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit A belongs to unknown unit X");
    assertThatThrownBy(() -> Organisations.of("ALL - 1", "B - 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exactly one unit must have no parent, but 2 have none");
    assertThatThrownBy(() -> Organisation.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 have none");
    assertThatThrownBy(() -> Organisations.of("ALL - 1", "A B 1", "B A 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("some units form a circle and do not reach the root");
  }

  @Test
  void aUnitNeedsACodeAndNoNegativeHeadcount() {
    assertThatThrownBy(() -> new Unit(" ", "A", Optional.empty(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unit("A", "A", Optional.empty(), -1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
