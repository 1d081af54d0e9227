package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.interval.Steps;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {

  @ParameterizedTest(name = "n = {0}: {1} to {2} in steps of {3}")
  @CsvSource({
    "5, 20, 80, 5",
    "10, 20, 80, 5",
    "19, 20, 80, 5",
    "20, 10, 90, 5",
    "39, 10, 90, 5",
    "40, 5, 95, 5",
    "99, 5, 95, 5",
    "100, 2, 98, 1",
    "299, 2, 98, 1",
    "300, 1, 99, 1",
    "100000, 1, 99, 1"
  })
  void endsAndStepsFollowTheNumberOfAnswers(long n, int floor, int ceiling, int step) {
    Coding coding = Coding.of(n);

    assertThat(coding).isEqualTo(new Coding(floor, ceiling, step));
    assertThat(coding.value(100)).isEqualByComparingTo(Integer.toString(ceiling));
    assertThat(coding.value(0)).isEqualByComparingTo(Integer.toString(floor));
    assertThat(coding.bound(100)).isEqualTo(Bound.AT_LEAST);
    assertThat(coding.bound(ceiling)).isEqualTo(Bound.AT_LEAST);
    assertThat(coding.bound(ceiling - step)).isEqualTo(Bound.EXACT);
    assertThat(coding.bound(floor)).isEqualTo(Bound.AT_MOST);
    assertThat(coding.bound(0)).isEqualTo(Bound.AT_MOST);
  }

  @Test
  void coarserCodingsPrintWhatTheAuditTakesThemToPrint() {
    for (long n = 5; n <= 400; n++) {
      Steps finest = Steps.of(n);
      assertThat(Coding.of(finest)).isEqualTo(Coding.of(n));
      assertThat(Coding.of(n).isCoarserThan(Coding.of(finest))).isFalse();
      Optional<Steps> steps = finest.coarser(n);
      while (steps.isPresent()) {
        Coding coding = Coding.of(steps.get());
        assertThat(coding.isCoarserThan(Coding.of(n))).isTrue();
        assertThat(Coding.of(n).isCoarserThan(coding)).isFalse();
        assertThat(coding.told()).isEqualTo(steps.get().told());
        for (long count = 0; count <= n; count++) {
          double points = 100.0 * count / n;
          assertThat(coding.value(points).intValueExact())
              .as("%s of %s", count, n)
              .isEqualTo(steps.get().printed(Coding.of(n).value(points).intValueExact()));
        }
        steps = steps.get().coarser(n);
      }
    }
  }

  @ParameterizedTest(name = "{0} to {1} in halves: {2} to {3}")
  @CsvSource({
    "10, 49, 0, 50",
    "49.9, 50.1, 0, 65",
    "50, 65, 50, 65",
    "64.9, 66, 50, 100",
    "70, 90, 65, 100"
  })
  void intervalsInHalves(double low, double high, String shownLow, String shownHigh) {
    Coding halves = new Coding(50, 65, 15);

    assertThat(halves.low(low)).isEqualByComparingTo(shownLow);
    assertThat(halves.high(high)).isEqualByComparingTo(shownHigh);
    assertThat(halves.bound(57.49)).isEqualTo(Bound.AT_MOST);
    assertThat(halves.bound(57.5)).isEqualTo(Bound.AT_LEAST);
    assertThat(halves.told()).isEqualTo(50);
  }

  @ParameterizedTest(name = "{0} respondents of the pulse: steps of {1}")
  @CsvSource({"5, 5", "29, 5", "30, 1", "400, 1"})
  void thePulseHasWholePointsFromThirty(long respondents, int step) {
    assertThat(Coding.ofPulse(respondents).step()).isEqualTo(step);
    assertThat(Coding.ofPulse(respondents).ceiling()).isEqualTo(Coding.of(respondents).ceiling());
  }

  @ParameterizedTest(name = "{0} is shown as {1}")
  @CsvSource({"52.4, 50", "52.5, 55", "57.49, 55", "47.499999999999996, 50", "77.6, 80"})
  void stepsAreRoundedHalfUpOnce(double points, String shown) {
    assertThat(Coding.of(12).value(points)).isEqualByComparingTo(shown);
  }

  @ParameterizedTest(name = "{0}–{1} is shown as {2}–{3}")
  @CsvSource({
    "41, 62, 40, 65",
    "40, 65, 40, 65",
    "12, 88, 0, 100",
    "79, 83, 75, 100",
    "100, 100, 80, 100",
    "0, 0, 0, 20",
    "15.0000000000001, 79.9999999999999, 0, 80"
  })
  void intervalsAreRoundedOutwardsAndOpenAtTheEnds(
      double low, double high, String shownLow, String shownHigh) {
    assertThat(Coding.of(12).low(low)).isEqualByComparingTo(shownLow);
    assertThat(Coding.of(12).high(high)).isEqualByComparingTo(shownHigh);
  }

  @Test
  void anIntervalKeepsAStepApartFromItsValue() {
    assertThat(Coding.of(50).lowApart(50, 50)).isEqualByComparingTo("45");
    assertThat(Coding.of(50).highApart(50, 50)).isEqualByComparingTo("55");
    assertThat(Coding.of(50).lowApart(50, 31)).isEqualByComparingTo("30");
    assertThat(Coding.of(500).highApart(50, 50.2)).isEqualByComparingTo("51");
  }

  @ParameterizedTest(name = "{0} answers: base {1}")
  @CsvSource({
    "5, 5–9, true", "9, 5–9, true", "10, 10–14, true", "14, 10–14, true", "15, 15–19, true",
    "19, 15–19, true", "20, 20–29, true", "29, 20–29, true", "30, 30, false", "1234, 1234, false"
  })
  void basesAreBandedBelowThirty(long n, String text, boolean low) {
    assertThat(Coding.base(n).text()).isEqualTo(text);
    assertThat(Coding.base(n).isLow()).isEqualTo(low);
  }
}
