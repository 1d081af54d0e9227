package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
  private static final double MARGIN = .05;

  private static Indicator indicator(Quantity quantity, Better better) {
    return Indicator.mean(Statistic.S01, "any", quantity).better(better);
  }

  @ParameterizedTest(name = "{1} in {2}..{3} of a {0}, better {4}: {5}")
  @CsvSource({
    "SHARE, .06, .01, .11, HIGHER, BETTER",
    "SHARE, .06, .01, .11, LOWER, WORSE",
    "SHARE, .06, .01, .11, NEITHER, NONE",
    "SHARE, -.06, -.11, -.01, HIGHER, WORSE",
    "SHARE, -.06, -.11, -.01, LOWER, BETTER",
    "SHARE, .06, 0, .12, HIGHER, NO_VISIBLE_CHANGE",
    "SHARE, -.06, -.12, 0, HIGHER, NO_VISIBLE_CHANGE",
    "SHARE, .06, -.01, .13, HIGHER, NO_VISIBLE_CHANGE",
    "SHARE, .05, .01, .09, HIGHER, BETTER",
    "SHARE, -.05, -.09, -.01, HIGHER, WORSE",
    "SHARE, .0499, .01, .09, HIGHER, NO_VISIBLE_CHANGE",
    "SCORE, 5, 1, 9, HIGHER, BETTER",
    "SCORE, 4.9, 1, 9, HIGHER, NO_VISIBLE_CHANGE",
    "RATING, .21, .1, .3, HIGHER, BETTER",
    "RATING, .19, .1, .3, HIGHER, NO_VISIBLE_CHANGE"
  })
  @DisplayName("a word needs an interval clear of zero and five parts of a hundred of the scale")
  void words(
      Quantity quantity, double value, double low, double high, Better better, Reading expected) {
    Map<Measure, Double> values =
        Map.of(Measure.VALUE, value, Measure.LOW, low, Measure.HIGH, high);
    assertThat(Changes.reading(values, indicator(quantity, better), MARGIN)).isEqualTo(expected);
  }

  @Test
  @DisplayName("without an interval nothing was tested")
  void withoutInterval() {
    Indicator share = indicator(Quantity.SHARE, Better.HIGHER);
    assertThat(Changes.reading(Map.of(Measure.VALUE, .3), share, MARGIN))
        .isEqualTo(Reading.NOT_TESTED);
    assertThat(Changes.reading(Map.of(Measure.VALUE, .3, Measure.LOW, .1), share, MARGIN))
        .isEqualTo(Reading.NOT_TESTED);
    assertThat(Changes.reading(Map.of(Measure.HIGH, .3, Measure.LOW, .1), share, MARGIN))
        .isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  @DisplayName("seen in four of five cases: 1.959964 + .841621 standard errors")
  void smallestVisible() {
    assertThat(Changes.smallestVisible(.1)).isCloseTo(.2801585, within(1e-6));
  }

  @Test
  @DisplayName("a change of shares is points of a percentage, a change of anything else its own")
  void quantities() {
    assertThat(Changes.difference(Quantity.SHARE)).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(Changes.difference(Quantity.SCORE)).isEqualTo(Quantity.SCORE_DIFFERENCE);
    assertThat(Changes.difference(Quantity.NUMBER)).isEqualTo(Quantity.NUMBER);
  }
}
