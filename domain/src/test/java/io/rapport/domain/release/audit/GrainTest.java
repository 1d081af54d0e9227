package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.WilsonInterval;
import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit's own writing of the policy's tables. */
class GrainTest {

  @ParameterizedTest(name = "{0} answers: ends at {1}, steps of {2}; in the pulse steps of {3}")
  @CsvSource({
    "0, 20, 5, 5",
    "10, 20, 5, 5",
    "19, 20, 5, 5",
    "20, 10, 5, 5",
    "29, 10, 5, 5",
    "30, 10, 5, 1",
    "39, 10, 5, 1",
    "40, 5, 5, 1",
    "99, 5, 5, 1",
    "100, 2, 1, 1",
    "299, 2, 1, 1",
    "300, 1, 1, 1",
    "9000, 1, 1, 1"
  })
  void dependsOnHowManyAnswered(long people, int margin, int step, int stepOfPulse) {
    assertThat(Grain.of(people)).isEqualTo(new Grain(margin, 100 - margin, step));
    assertThat(Grain.ofPulse(people)).isEqualTo(new Grain(margin, 100 - margin, stepOfPulse));
  }

  @ParameterizedTest(name = "{0} people are told as {1}")
  @CsvSource({
    "5, 5–9",
    "9, 5–9",
    "10, 10–14",
    "14, 10–14",
    "15, 15–19",
    "19, 15–19",
    "20, 20–29",
    "29, 20–29",
    "30, 30",
    "31, 31"
  })
  void fewPeopleAreToldInBands(long people, String text) {
    assertThat(Grain.base(people).text()).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}: told {1}, as a lower end {2}, as an upper end {3}, bound {4}")
  @CsvSource({
    "0, false, true, false, AT_MOST",
    "5, false, false, false, AT_MOST",
    "10, true, true, true, AT_MOST",
    "12, false, false, false, EXACT",
    "15, true, true, true, EXACT",
    "85.5, false, false, false, EXACT",
    "90, true, true, true, AT_LEAST",
    "95, false, false, false, AT_LEAST",
    "100, false, false, true, AT_LEAST"
  })
  void whatOfTwentyAnswersMayBeTold(
      BigDecimal number, boolean told, boolean low, boolean high, Bound bound) {
    Grain grain = Grain.of(20);

    assertThat(grain.allows(number)).isEqualTo(told);
    assertThat(grain.allowsLow(number)).isEqualTo(low);
    assertThat(grain.allowsHigh(number)).isEqualTo(high);
    assertThat(grain.bound(number)).isEqualTo(bound);
  }

  @Test
  void ratesAreToldFromFiveToNinetyFive() {
    assertThat(Grain.RATE.allows(new BigDecimal("95.0"))).isTrue();
    assertThat(Grain.RATE.allows(new BigDecimal("96"))).isFalse();
    assertThat(Grain.RATE.allows(new BigDecimal("4"))).isFalse();
    assertThat(Grain.RATE.allows(new BigDecimal("61.5"))).isFalse();
  }

  @ParameterizedTest(name = "Wilson''s interval of {0} among {1}")
  @CsvSource({"0.9, 24", "0.5, 100", "0.05, 61.5", "0.98, 140"})
  void intervalsAreThoseOfTheStatistics(double share, double size) {
    Interval interval = WilsonInterval.withDefaults().ofShare(share, size).interval();

    assertThat(WilsonEnds.of(share, size).low()).isCloseTo(interval.low(), Offset.offset(1e-12));
    assertThat(WilsonEnds.of(share, size).high()).isCloseTo(interval.high(), Offset.offset(1e-12));
    assertThat(WilsonEnds.of(share, Double.POSITIVE_INFINITY))
        .isEqualTo(new WilsonEnds(share, share));
  }

  @ParameterizedTest(name = "{0} of {1} people is told as {2}")
  @CsvSource({
    "47.5, 40, 50",
    "47.49, 40, 45",
    "52.5, 40, 55",
    "3, 40, 5",
    "-20, 40, 5",
    "97, 40, 95",
    "120, 40, 95",
    "46.5, 400, 47",
    "46.49, 400, 46",
    "0, 400, 1",
    "99.6, 400, 99"
  })
  void theNearestThatMayBeTold(double points, long people, double nearest) {
    assertThat(Grain.of(people).nearest(points)).isEqualTo(nearest);
  }
}
