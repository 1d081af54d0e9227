package io.rapport.domain.release.audit;

import static io.rapport.domain.release.audit.SmallWave.UNTOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All sets that somebody could ask for, written as numbers of profiles, from 0. */
class FixedSetsTest {

  @Test
  void unitsPeopleAlikeAndPeopleOfAUnitItself() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "A1 A")
            .by("gender")
            .with(5, "A1", "F")
            .with(6, "A", "F")
            .with(7, "A", "M");

    assertThat(sets(wave))
        .containsExactly(
            // A1 and its women; A, and so ALL, and its women and men, who are of A itself.
            "CELL [0]", "CELL [0, 1, 2]", "CELL [0, 1]", "CELL [2]", "ALIKE [1]", "UNION [1, 2]");
  }

  @Test
  void peopleWhoDidNotTellADemographic() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .by("gender", "site")
            .with(5, "A", UNTOLD, "x")
            .with(6, "A", "F", UNTOLD)
            .with(7, "B", UNTOLD, UNTOLD)
            .with(8, "B", "F", "x");

    assertThat(sets(wave))
        .containsExactly(
            "CELL [0, 1]",
            "CELL [0]",
            "CELL [0, 1, 2, 3]",
            "CELL [0, 3]",
            "CELL [1]",
            "CELL [1, 3]",
            "CELL [2, 3]",
            "CELL [3]",
            "ALIKE [2]",
            "UNION [0, 2]",
            "UNION [1, 2]");
  }

  @Test
  void twoDemographicsAtOnce() {
    SmallWave wave =
        SmallWave.of("ALL -")
            .by("gender", "grade", "site")
            .with(5, "ALL", "F", "a", "x")
            .with(6, "ALL", "F", "a", "y")
            .with(7, "ALL", "F", "b", "y")
            .with(8, "ALL", "M", "a", "x")
            .with(9, "ALL", "M", UNTOLD, "x");

    assertThat(sets(wave))
        .containsExactly(
            "CELL [0, 1, 2, 3, 4]",
            "CELL [0, 1, 2]",
            "CELL [0, 1, 3]",
            "CELL [0, 3, 4]",
            "CELL [1, 2]",
            "CELL [2]",
            "CELL [3, 4]",
            "ALIKE [0]",
            "ALIKE [1]",
            "ALIKE [3]",
            "ALIKE [4]",
            "CROSSING [0, 1]",
            "CROSSING [0, 3]");
  }

  @Test
  void whoCameAndWhoWentBetweenTwoStands() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL")
            .again()
            .with(20, "A")
            .with(20, "B")
            .came(3, "A")
            .came(4, "A")
            .went(5, "A")
            .went(6, "A");

    assertThat(sets(wave))
        .containsExactlyInAnyOrder(
            // A and ALL as they were and as they are, and B, which did not change.
            "CELL [0, 4, 5]",
            "CELL [0, 1, 4, 5]",
            "CELL [1]",
            "CELL [0, 2, 3]",
            "CELL [0, 1, 2, 3]",
            "ALIKE [0]",
            "ALIKE [2]",
            "ALIKE [3]",
            "ALIKE [4]",
            "ALIKE [5]",
            "REVISION [2, 3] - [4, 5]",
            "REVISION [2, 3]",
            "REVISION [4, 5]");
  }

  @Test
  void aUnitThatIsNewAndOneThatIsGone() {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL", "C ALL")
            .again()
            .with(20, "A")
            .came(3, "B")
            .went(5, "C");

    assertThat(sets(wave))
        .containsExactlyInAnyOrder(
            "CELL [0]", "CELL [0, 2]", "CELL [2]", "CELL [0, 1]", "CELL [1]", "REVISION [1] - [2]");
  }

  private static List<String> sets(SmallWave wave) {
    return FixedSets.of(new WaveCells(wave.wave().profiles())).stream()
        .map(
            people ->
                people.kind().name()
                    + " "
                    + Arrays.toString(people.in())
                    + (people.out().length == 0 ? "" : " - " + Arrays.toString(people.out())))
        .toList();
  }
}
