package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NestingTest {
  private static final int[] COMPANY = {0, 1, 2};
  private static final int[] UNIT = {0, 1};
  private static final int[] TEAM = {0};

  @Test
  void aTeamLiesInItsUnitAndInTheCompany() {
    Nesting nesting = new Nesting(List.of(COMPANY, UNIT, TEAM), 3);
    assertThat(nesting.around(0)).isEmpty();
    assertThat(nesting.around(1)).containsExactly(0);
    assertThat(nesting.around(2)).containsExactly(0, 1);
  }

  @Test
  void cellsOfTheSameProfilesDoNotLieInEachOther() {
    Nesting nesting = new Nesting(List.of(UNIT, UNIT, COMPANY), 3);
    assertThat(nesting.around(0)).containsExactly(2);
    assertThat(nesting.around(1)).containsExactly(2);
  }

  @Test
  void cellsThatOnlyOverlapDoNotLieInEachOther() {
    int[] first = {0, 1};
    int[] larger = {0, 2, 3};
    Nesting nesting = new Nesting(List.of(first, larger), 4);
    assertThat(nesting.around(0)).isEmpty();
    assertThat(nesting.around(1)).isEmpty();
  }

  @Test
  void aCellOfNobodyLiesNowhere() {
    Nesting nesting = new Nesting(List.of(COMPANY, new int[0]), 3);
    assertThat(nesting.around(1)).isEmpty();
  }
}
