package io.rapport.domain.release.audit;

import static io.rapport.domain.release.audit.SmallWave.UNTOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Scope;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is hidden of wholes, written as numbers of profiles, from 0. */
class HiddenPartsTest {

  /** Two divisions of two teams, a division without, and somebody of the whole itself. */
  private static SmallWave divisions() {
    return SmallWave.of("ALL -", "P ALL", "P1 P", "P2 P", "Q ALL", "Q1 Q", "Q2 Q", "R ALL")
        .with(5, "P1")
        .with(5, "P2")
        .with(5, "Q1")
        .with(5, "Q2")
        .with(5, "R")
        .with(5, "ALL");
  }

  @Test
  void whereEverythingIsShownOnlyThoseOfTheWholeItselfAreLeft() {
    assertThat(hidden(divisions(), "ALL", "P", "P1", "P2", "Q", "Q1", "Q2", "R"))
        .containsExactly("[5]");
  }

  @Test
  void whereNothingIsShownAllPartsAreHiddenTogether() {
    assertThat(hidden(divisions()))
        .containsExactlyInAnyOrder("[0, 1, 2, 3, 4]", "[0, 1]", "[2, 3]");
  }

  @Test
  void hiddenUnitsTogetherWithAndWithoutThoseOfTheWholeItself() {
    assertThat(hidden(divisions(), "ALL", "P", "P1", "R"))
        .containsExactlyInAnyOrder("[2, 3, 5]", "[2, 3]", "[1]");
  }

  @Test
  void hiddenTeamsOfSeveralHiddenDivisionsTogether() {
    assertThat(hidden(divisions(), "ALL", "P1", "Q1", "R"))
        .containsExactlyInAnyOrder(
            // All but R, P and Q, and what the nearest shown ones leave.
            "[0, 1, 2, 3, 5]", "[0, 1, 2, 3]", "[1, 3, 5]", "[1]", "[3]");
  }

  @Test
  void hiddenTeamsWithinACategory() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("gender")
            .with(5, "A", "F")
            .with(5, "A", "M")
            .with(5, "B", "F")
            .with(5, "ALL", "F")
            .with(5, "B", "M");

    assertThat(hidden(wave, "ALL", "A", "B", "ALL+gender:F", "A+gender:F"))
        .containsExactlyInAnyOrder(
            // Of ALL itself; women who are not of A, and those of B; men of A, of ALL, all of B.
            "[3]", "[2, 3]", "[2]", "[1]", "[1, 4]", "[2, 4]");
  }

  @Test
  void hiddenCategoriesTogetherWithAndWithoutThoseWhoDidNotTell() {
    SmallWave wave =
        SmallWave.of("ALL -")
            .by("grade", "site")
            .with(5, "ALL", "a", "x")
            .with(5, "ALL", "b", "x")
            .with(5, "ALL", "c", "y")
            .with(5, "ALL", UNTOLD, "y");

    assertThat(hidden(wave, "ALL", "ALL+grade:a"))
        .containsExactlyInAnyOrder("[1, 2, 3]", "[1, 2]", "[0, 1, 2, 3]");
    assertThat(hidden(wave, "ALL", "ALL+site:x")).containsExactlyInAnyOrder("[0, 1, 2]", "[2, 3]");
  }

  @Test
  void eachStandHidesItsOwn() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .again()
            .with(5, "A")
            .with(5, "B")
            .came(5, "B")
            .went(5, "B");

    assertThat(hidden(wave, "A")).containsExactlyInAnyOrder("[1, 2]", "[1, 3]");
  }

  /** A profile's people are of one kind: that of hidden parts. */
  private static List<String> hidden(SmallWave wave, String... scopes) {
    WaveCells cells = new WaveCells(wave.wave().profiles());
    BitSet shown = new BitSet();
    for (String scope : scopes) {
      cells.number(cells.profiles().today(), Scope.parse("unit:" + scope)).ifPresent(shown::set);
    }
    return HiddenParts.of(cells, shown).stream()
        .peek(people -> assertThat(people.kind()).isEqualTo(People.Kind.UNION))
        .map(people -> Arrays.toString(people.in()))
        .toList();
  }
}
