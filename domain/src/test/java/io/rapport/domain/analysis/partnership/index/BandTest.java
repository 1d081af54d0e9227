package io.rapport.domain.analysis.partnership.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.statistics.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
  @ParameterizedTest
  @CsvSource({
    "2, 8, .02, CLEARLY_ABOVE",
    "2, 8, .1, CLEARLY_ABOVE",
    "2, 8, .1001, NOT_SEPARABLE",
    "-8, -2, .1, CLEARLY_BELOW",
    "-8, -2, .2, NOT_SEPARABLE",
    "-2, 8, .02, NOT_SEPARABLE",
    "0, 8, .02, NOT_SEPARABLE",
    "-8, 0, .02, NOT_SEPARABLE"
  })
  @DisplayName("apart when 0 lies outside the interval and a tenth of finds at most may be false")
  void words(double low, double high, double adjustedP, Band expected) {
    DifferenceToOrganisation difference =
        new DifferenceToOrganisation((low + high) / 2, new Interval(low, high), adjustedP);
    assertThat(Band.of(difference, adjustedP)).isEqualTo(expected);
  }
}
