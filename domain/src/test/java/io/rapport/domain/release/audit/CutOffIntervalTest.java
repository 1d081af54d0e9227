package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The nearest ends that may stand beside a number cut off, and those one step nearer. */
class CutOffIntervalTest {

  @ParameterizedTest(name = "{0}: {1} people of {2}, at least {3}: {4}, not {5}")
  @CsvSource({
    // Wilson's lower end of 95 % of 40 is 83.5, of 98 % of 200 it is 95.0 (94.97).
    "item/A/Q, 40, 5000, 95, LOW_UNCORRECTED, 80, 85",
    "item/A/Q, 200, 5000, 98, LOW_UNCORRECTED, 94, 95",
    // With the correction for 300, 98 % of 590 answers: 96.5.
    "item/A/Q, 200, 300, 98, LOW, 96, 97",
    "item/A/Q, 200, 200, 98, LOW, 98, 0",
    // Of 17, 80 % of 22.9 answers: 59.9.
    "item/A/Q, 10, 17, 80, LOW, 55, 60",
    // More answers than people: no correction.
    "item/A/Q, 200, 199, 98, LOW, 94, 95",
    "theme/A/PAY, 200, 300, 98, LOW, 94, 95",
    // Of a rate, 95 % of 1,000 invited: 93.5.
    "response/A/, 200, 1000, 95, LOW, 93, 94",
    "response/A/, 200, 1000, 95, LOW_UNCORRECTED, 93, 94",
    // An index of 97.5 varies by 15.7 at most: of 200, 95.3; of 200 of 300, 96.2.
    "index/A/D, 200, 5000, 98, LOW_UNCORRECTED, 95, 96",
    "index/A/D, 200, 300, 98, LOW, 96, 97",
    "index/A/D, 200, 200, 98, LOW, 97, 98",
    "index/A/D, 24, 5000, 90, LOW_UNCORRECTED, 70, 75",
    // Of 13, 77.5 less 1.96 · √(77.5 · 22.5 / 12) is 53.9.
    "index/A/D, 13, 5000, 80, LOW_UNCORRECTED, 50, 55",
    // Of a group nobody knows how many were asked.
    "item/A+gender:F/Q, 200, 300, 98, LOW, 98, 0",
    "item/A+gender:F/Q, 200, 300, 98, LOW_UNCORRECTED, 94, 95",
    "index/A+gender:F/D, 200, 300, 98, LOW, 97, 98"
  })
  void theLowerEndBelowTheHighestNumber(
      String cell, int people, int invited, String value, String end, String wide, int narrow) {
    ToldUnit unit = ToldUnit.of(people, invited);
    String told = "VALUE=" + value + " " + end + "=";

    assertThat(unit.faults(cell, Bound.AT_LEAST, told + wide)).isEmpty();
    if (narrow > 0) {
      assertThat(unit.faults(cell, Bound.AT_LEAST, told + narrow)).containsExactly(Fault.INTERVAL);
    }
  }

  @ParameterizedTest(name = "{0}: {1} people of {2}, at most {3}: {4}, not {5}")
  @CsvSource({
    "item/A/Q, 40, 5000, 5, HIGH_UNCORRECTED, 20, 15",
    "item/A/Q, 200, 5000, 2, HIGH_UNCORRECTED, 6, 5",
    "item/A/Q, 200, 300, 2, HIGH, 4, 3",
    "item/A/Q, 200, 200, 2, HIGH, 2, 0",
    "response/A/, 200, 1000, 5, HIGH, 7, 6",
    "index/A/D, 200, 5000, 2, HIGH_UNCORRECTED, 5, 4",
    "index/A/D, 200, 300, 2, HIGH, 4, 3",
    "index/A/D, 200, 200, 2, HIGH, 3, 2",
    "item/A+gender:F/Q, 200, 300, 2, HIGH, 2, 0"
  })
  void theUpperEndAboveTheLowestNumber(
      String cell, int people, int invited, String value, String end, String wide, int narrow) {
    ToldUnit unit = ToldUnit.of(people, invited);
    String told = "VALUE=" + value + " " + end + "=";

    assertThat(unit.faults(cell, Bound.AT_MOST, told + wide)).isEmpty();
    if (narrow > 0) {
      assertThat(unit.faults(cell, Bound.AT_MOST, told + narrow)).containsExactly(Fault.INTERVAL);
    }
  }

  @ParameterizedTest(name = "{0} beyond the highest number: {1}")
  @CsvSource({
    "item/A/Q, HIGH",
    "item/A/Q, HIGH_UNCORRECTED",
    "item/A+gender:F/Q, HIGH",
    "index/A/D, HIGH",
    "index/A/D, HIGH_UNCORRECTED",
    "theme/A/PAY, HIGH",
    "index/A+gender:F/D, HIGH"
  })
  void theIntervalIsOpenBeyondTheHighestNumber(String cell, String end) {
    ToldUnit unit = ToldUnit.of(200, 300);

    assertThat(unit.faults(cell, Bound.AT_LEAST, "VALUE=98 " + end + "=100")).isEmpty();
    assertThat(unit.faults(cell, Bound.AT_LEAST, "VALUE=98 " + end + "=98"))
        .containsExactly(Fault.INTERVAL);
  }

  @ParameterizedTest(name = "{0} beyond the lowest number: {1}")
  @CsvSource({
    "item/A/Q, LOW",
    "item/A/Q, LOW_UNCORRECTED",
    "item/A+gender:F/Q, LOW",
    "index/A/D, LOW",
    "index/A/D, LOW_UNCORRECTED",
    "theme/A/PAY, LOW",
    "index/A+gender:F/D, LOW"
  })
  void theIntervalIsOpenBeyondTheLowestNumber(String cell, String end) {
    ToldUnit unit = ToldUnit.of(200, 300);

    assertThat(unit.faults(cell, Bound.AT_MOST, "VALUE=2 " + end + "=0")).isEmpty();
    assertThat(unit.faults(cell, Bound.AT_MOST, "VALUE=2 " + end + "=2"))
        .containsExactly(Fault.INTERVAL);
  }

  @Test
  void aRateOfAGroupHasNoInterval() {
    ToldUnit unit = ToldUnit.of(200, 300);

    assertThat(unit.faults("response/A+gender:F/", Bound.AT_LEAST, "VALUE=95 LOW=0 HIGH=100"))
        .isEmpty();
    assertThat(unit.faults("response/A+gender:F/", Bound.AT_LEAST, "VALUE=95 LOW=5"))
        .containsExactly(Fault.INTERVAL);
  }

  @Test
  void eachWrongEndCounts() {
    ToldUnit unit = ToldUnit.of(200, 5000);

    assertThat(
            unit.faults(
                "item/A/Q",
                Bound.AT_LEAST,
                "VALUE=98 LOW=97 HIGH=98 LOW_UNCORRECTED=97 HIGH_UNCORRECTED=98"))
        .isEqualTo(Collections.nCopies(4, Fault.INTERVAL));
  }

  @Test
  void aNumberInsideHasAnyInterval() {
    assertThat(ToldUnit.of(200, 300).faults("item/A/Q", Bound.EXACT, "VALUE=97 LOW=97 HIGH=97"))
        .isEqualTo(List.of());
  }
}
