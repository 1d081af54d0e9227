package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Bound;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikePeopleTest {

  @ParameterizedTest(name = "{0} of {1} people: {2} to {3} of them, steps of {4}")
  @CsvSource({
    // 47.5 to under 52.5 % of 50.
    "VALUE=50, 50, 24, 26, 5",
    // 42.5 to under 57.5 %.
    "VALUE=50 STEP=15, 50, 22, 28, 15",
    "VALUE=20 STEP=15, 50, 0, 13, 15",
    "VALUE=80 STEP=15, 50, 37, 50, 15",
    // Just half a step above, 23 of 40, is printed as the next.
    "VALUE=50 STEP=50, 40, 0, 22, 15",
    "VALUE=65 STEP=50, 40, 23, 40, 15",
    "VALUE=50 STEP=5, 200, 95, 104, 5"
  })
  void sharesStandForWholePeople(String numbers, long people, long fewest, long most, int step) {
    AlikePeople alike = AlikePeople.ofShare(cell(numbers), people);

    assertThat(alike.step()).isEqualTo(step);
    assertThat(alike.people()).isEqualTo(people);
    assertThat(alike.low() * people / 100).isCloseTo(fewest, Offset.offset(1e-9));
    assertThat(alike.high() * people / 100).isCloseTo(most, Offset.offset(1e-9));
  }

  @ParameterizedTest(name = "a score of {0}: {1} to {2}")
  @CsvSource({
    "VALUE=50, 47.5, 52.5",
    "VALUE=95, 92.5, 100",
    "VALUE=5, 0, 7.5",
    "VALUE=35 STEP=15, 27.5, 42.5",
    "VALUE=80 STEP=15, 72.5, 100",
    "VALUE=20 STEP=15, 0, 27.5",
    "VALUE=50 STEP=50, 0, 57.5",
    "VALUE=65 STEP=50, 57.5, 100"
  })
  void scoresLieHalfAStepAround(String numbers, double low, double high) {
    AlikePeople alike = AlikePeople.ofScore(cell(numbers), 50);

    assertThat(alike.low()).isEqualTo(low);
    assertThat(alike.high()).isEqualTo(high);
  }

  @Test
  void numbersMayBeTheSameWhereWhatTheyStandForMeets() {
    AlikePeople half = AlikePeople.ofScore(cell("VALUE=50 STEP=50"), 50);
    AlikePeople more = AlikePeople.ofScore(cell("VALUE=60"), 50);

    assertThat(half.maySame(more)).isTrue();
    assertThat(more.maySame(half)).isTrue();
    assertThat(half.maySame(AlikePeople.ofScore(cell("VALUE=65"), 50))).isFalse();
    assertThat(AlikePeople.ofScore(cell("VALUE=65"), 50).maySame(half)).isFalse();
    assertThat(more.less(half)).isEqualByComparingTo("10");
  }

  private static ReleasedCell.Shown cell(String numbers) {
    return ToldCells.of(
        CellKey.parse("item/2026-05/unit:A/Q"),
        Quantity.SHARE,
        Grain.base(50),
        Bound.EXACT,
        numbers.split(" "));
  }
}
