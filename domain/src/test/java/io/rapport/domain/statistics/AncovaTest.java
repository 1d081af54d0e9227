package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AncovaTest {
  private static final double[] EXPOSURE = {4, -2, 7, 1, 9, -5, 3, 6, 0, 2};
  private static final double[] BASELINE = {3.4, 3.6, 3.2, 3.5, 3.1, 3.9, 3.3, 3.2, 3.7, 3.5};
  private static final double[] CHANGE = {1.5, -.5, 2.1, .2, 1.9, -1.8, .9, 2.4, .6, -.1};
  private static final double[] SIZE = {12, 30, 18, 25, 9, 40, 22, 15, 28, 33};
  private static final double[] RESPONDENTS = {10, 25, 14, 20, 8, 31, 17, 12, 20, 26};
  private static final double[] EQUAL = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  private static final double[][] NONE = {};

  private final Ancova ancova = Ancova.withDefaults();

  @Test
  @DisplayName("coefficients and both errors as NumPy's normal equations give them, plain")
  void plain() {
    Ancova.Result robust = found(ancova, EQUAL);
    assertThat(robust.effect()).isCloseTo(.019120217095871195, within(1e-11));
    assertThat(robust.baselineSlope()).isCloseTo(1.029829710981593, within(1e-10));
    assertThat(robust.standardError()).isCloseTo(.01747408715534899, within(1e-11));
    assertThat(robust.pValue()).isCloseTo(.3158357879547305, within(1e-9));
    assertThat(robust.df()).isEqualTo(6);
    assertThat(robust.interval().halfWidth())
        .isCloseTo(2.4469118511449786 * robust.standardError(), within(1e-12));
    Ancova.Result classical = found(ancova.with(Ancova.StandardError.CLASSICAL), EQUAL);
    assertThat(classical.effect()).isEqualTo(robust.effect());
    assertThat(classical.standardError()).isCloseTo(.015685197063759558, within(1e-11));
    assertThat(classical.pValue()).isCloseTo(.2685910028113147, within(1e-9));
  }

  @Test
  @DisplayName("coefficients and both errors as NumPy's normal equations give them, weighted")
  void weighted() {
    Ancova.Result robust = found(ancova, RESPONDENTS);
    assertThat(robust.effect()).isCloseTo(.02234141067494544, within(1e-11));
    assertThat(robust.baselineSlope()).isCloseTo(1.101018511504197, within(1e-10));
    assertThat(robust.standardError()).isCloseTo(.015078809886194854, within(1e-11));
    assertThat(robust.pValue()).isCloseTo(.1889445954917971, within(1e-9));
    Ancova.Result classical = found(ancova.with(Ancova.StandardError.CLASSICAL), RESPONDENTS);
    assertThat(classical.standardError()).isCloseTo(.012286632890782544, within(1e-11));
    assertThat(classical.pValue()).isCloseTo(.11889162920036352, within(1e-9));
  }

  @Test
  @DisplayName("units, level of the outcome and the size of weights carry over (seed 521)")
  void properties() {
    Random random = new Random(521);
    for (int round = 0; round < 50; round++) {
      int n = 8 + random.nextInt(20);
      double[] exposure = gaussian(n, random);
      double[] baseline = gaussian(n, random);
      double[] weights = random.doubles(n, 5, 60).toArray();
      double[] followUp = gaussian(n, random);
      double[] moved = new double[n];
      double[] larger = new double[n];
      double[] heavier = new double[n];
      double[] gain = new double[n];
      for (int i = 0; i < n; i++) {
        moved[i] = 7 + 10 * followUp[i];
        larger[i] = 4 * exposure[i] - 100;
        heavier[i] = 3 * weights[i];
        gain[i] = followUp[i] - baseline[i];
      }
      Ancova.Result result =
          ancova.of(exposure, baseline, followUp, NONE, weights).value().orElseThrow();
      Ancova.Result scaled =
          ancova.of(larger, baseline, moved, NONE, heavier).value().orElseThrow();
      assertThat(scaled.effect()).isCloseTo(2.5 * result.effect(), within(1e-9));
      assertThat(scaled.pValue()).isCloseTo(result.pValue(), within(1e-9));
      assertThat(scaled.rSquared()).isCloseTo(result.rSquared(), within(1e-9));
      Ancova.Result ofGain =
          ancova.of(exposure, baseline, gain, NONE, weights).value().orElseThrow();
      assertThat(ofGain.effect())
          .as("given the baseline, gain and follow-up say the same")
          .isCloseTo(result.effect(), within(1e-10));
      assertThat(ofGain.baselineSlope()).isCloseTo(result.baselineSlope() - 1, within(1e-10));
    }
  }

  @Test
  @DisplayName(
      "departments of 5 to 200 respondents without a link: HC3 claims one in 5 of 100, the"
          + " classical error in 10 (seed 522)")
  void size() {
    Random random = new Random(522);
    int samples = 1_000;
    int robust = 0;
    int classical = 0;
    for (int s = 0; s < samples; s++) {
      int n = 12;
      double[] weights = new double[n];
      double[] baseline = new double[n];
      double[] exposure = new double[n];
      double[] followUp = new double[n];
      for (int i = 0; i < n; i++) {
        weights[i] = Math.rint(5 * Math.pow(40, random.nextDouble()));
        baseline[i] = .3 * random.nextGaussian();
        exposure[i] = .3 * random.nextGaussian() - baseline[i];
        followUp[i] =
            .6 * baseline[i]
                + .2 * random.nextGaussian()
                + .8 * random.nextGaussian() / Math.sqrt(weights[i]);
      }
      robust += p(ancova, exposure, baseline, followUp, weights) < .05 ? 1 : 0;
      classical +=
          p(ancova.with(Ancova.StandardError.CLASSICAL), exposure, baseline, followUp, weights)
                  < .05
              ? 1
              : 0;
    }
    assertThat(robust / (double) samples).isBetween(.03, .065);
    assertThat(classical / (double) samples).isGreaterThan(.08);
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(reason(EXPOSURE, BASELINE, EQUAL)).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(EQUAL, BASELINE, CHANGE)).isEqualTo(Finding.Reason.NO_VARIATION);
    assertThat(reason(EXPOSURE, EXPOSURE, CHANGE)).isEqualTo(Finding.Reason.COLLINEAR);
    assertThat(reason(EXPOSURE, BASELINE, BASELINE))
        .as("the follow-up is the baseline again")
        .isEqualTo(Finding.Reason.COLLINEAR);
    double[] one = new double[10];
    one[3] = 1;
    assertThat(reason(one, BASELINE, CHANGE))
        .as("one department only was exposed")
        .isEqualTo(Finding.Reason.TOO_FEW_UNITS);
    assertThat(
            ancova
                .of(
                    Arrays.copyOf(EXPOSURE, 4),
                    Arrays.copyOf(BASELINE, 4),
                    Arrays.copyOf(CHANGE, 4),
                    NONE,
                    Arrays.copyOf(EQUAL, 4))
                .reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ancova.of(EXPOSURE, BASELINE, CHANGE, NONE, new double[10]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ancova.of(EXPOSURE, new double[9], CHANGE, NONE, EQUAL));
  }

  private Finding.Reason reason(double[] exposure, double[] baseline, double[] followUp) {
    return ancova.of(exposure, baseline, followUp, NONE, EQUAL).reason().orElseThrow();
  }

  private static double p(
      Ancova test, double[] exposure, double[] baseline, double[] followUp, double[] weights) {
    return test.of(exposure, baseline, followUp, NONE, weights).value().orElseThrow().pValue();
  }

  private static double[] gaussian(int n, Random random) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  private static Ancova.Result found(Ancova test, double[] weights) {
    double[] followUp = new double[10];
    Arrays.setAll(followUp, i -> BASELINE[i] + CHANGE[i] / 10);
    return test.of(EXPOSURE, BASELINE, followUp, new double[][] {SIZE}, weights)
        .value()
        .orElseThrow();
  }
}
