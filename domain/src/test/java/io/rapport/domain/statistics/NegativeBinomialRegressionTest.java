package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NegativeBinomialRegressionTest {
  private final NegativeBinomialRegression regression = NegativeBinomialRegression.withDefaults();

  /** Computed with R 4.2.2, MASS 7.3-58.2, {@code glm.nb}. */
  @Test
  @DisplayName("40 units, treated × after with exposure, as R's MASS gives them")
  void glmNb() {
    long[] events = {
      2, 1, 2, 0, 8, 12, 9, 1, 8, 2, 0, 5, 1, 4, 0, 2, 9, 3, 1, 1,
      4, 2, 2, 1, 5, 5, 2, 8, 0, 1, 7, 4, 6, 1, 0, 0, 0, 1, 1, 1
    };
    double[] months = {12, 10, 8, 6};
    List<EventRate> rates = new ArrayList<>();
    double[][] covariates = new double[40][];
    for (int i = 0; i < 40; i++) {
      rates.add(new EventRate(events[i], months[i % 4]));
      double treated = i < 20 ? 0 : 1;
      double after = i % 2;
      covariates[i] = new double[] {treated, after, treated * after};
    }
    NegativeBinomialRegression.Result result = found(rates, covariates);
    assertThat(result.units()).isEqualTo(40);
    assertThat(1 / result.dispersion()).isCloseTo(1.49469677761539, within(1e-8));
    like(result.intercept(), -.9464788171032684, .305672406307);
    like(result.coefficients().get(0), -.3511278064027799, .444877051007663);
    like(result.coefficients().get(1), -.0315232416339784, .441617968888456);
    like(result.coefficients().get(2), .1914265659729467, .637971456614888);
    NegativeBinomialRegression.Coefficient both = result.coefficients().get(2);
    assertThat(both.pValue()).isCloseTo(.764135154816662, within(1e-7));
    assertThat(both.interval().low()).isCloseTo(.346811278784898, within(1e-7));
    assertThat(both.interval().high()).isCloseTo(4.228416800271294, within(1e-6));
    assertThat(both.ratio()).isCloseTo(Math.exp(.1914265659729467), within(1e-7));
    assertThat(
            regression
                .with(new Confidence(.5))
                .of(rates, covariates)
                .value()
                .orElseThrow()
                .intercept()
                .interval()
                .width())
        .isLessThan(result.intercept().interval().width());
  }

  private static void like(
      NegativeBinomialRegression.Coefficient coefficient, double estimate, double error) {
    assertThat(coefficient.estimate()).isCloseTo(estimate, within(1e-8));
    assertThat(coefficient.standardError()).isCloseTo(error, within(1e-8));
  }

  /** Computed with R 4.2.2, {@code glm} with Poisson errors. */
  @Test
  @DisplayName("counts that scatter less than Poisson's are fitted as Poisson's")
  void poisson() {
    long[] events = {
      1, 2, 1, 0, 2, 1, 1, 2, 1, 1, 2, 0, 1, 1, 2, 1, 1, 0, 2, 1, 1, 1, 2, 1, 2, 0, 1, 1, 1, 2, 2, 1
    };
    List<EventRate> rates = new ArrayList<>();
    double[][] covariates = new double[32][];
    for (int i = 0; i < 32; i++) {
      rates.add(new EventRate(events[i], 1));
      covariates[i] = new double[] {i % 2};
    }
    NegativeBinomialRegression.Result result = found(rates, covariates);
    assertThat(result.dispersion()).isZero();
    like(result.intercept(), .362905493689368, .208514414057022);
    like(result.coefficients().get(0), -.427444014826936, .331880884839798);
  }

  @Test
  @DisplayName("one group or two: the ratio is that of the rates where exposures are equal")
  void closedForm() {
    List<EventRate> rates = new ArrayList<>();
    double[][] covariates = new double[30][];
    double[][] none = new double[30][0];
    for (int i = 0; i < 30; i++) {
      rates.add(new EventRate(i % 5 == 0 ? 9 + i % 2 : i % 3, 6));
      covariates[i] = new double[] {i % 2 == 0 ? 0 : 1};
    }
    long even = 0;
    long odd = 0;
    for (int i = 0; i < 30; i++) {
      even += i % 2 == 0 ? rates.get(i).events() : 0;
      odd += i % 2 == 0 ? 0 : rates.get(i).events();
    }
    NegativeBinomialRegression.Result result = found(rates, covariates);
    assertThat(result.dispersion()).isPositive();
    assertThat(result.coefficients().get(0).ratio()).isCloseTo((double) odd / even, within(1e-9));
    assertThat(result.intercept().ratio()).isCloseTo(even / 90.0, within(1e-9));
    assertThat(found(rates, none).intercept().ratio())
        .isCloseTo((even + odd) / 180.0, within(1e-9));
  }

  @Test
  @DisplayName("order does not matter, the unit of exposure only to the rate (seed 591)")
  void properties() {
    Random random = new Random(591);
    for (int round = 0; round < 10; round++) {
      List<EventRate> rates = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        double exposure = 1 + 11 * random.nextDouble();
        double covariate = random.nextGaussian();
        rates.add(new EventRate(draw(.5 * exposure, 1.5, random), exposure));
        rows.add(new double[] {covariate});
        order.add(i);
      }
      Collections.shuffle(order, random);
      NegativeBinomialRegression.Result result = found(rates, rows.toArray(double[][]::new));
      NegativeBinomialRegression.Result moved =
          found(
              order.stream()
                  .map(i -> new EventRate(rates.get(i).events(), 30 * rates.get(i).exposure()))
                  .toList(),
              order.stream()
                  .map(i -> new double[] {1_000 * rows.get(i)[0] + 7})
                  .toArray(double[][]::new));
      assertThat(moved.dispersion()).isCloseTo(result.dispersion(), within(1e-6));
      NegativeBinomialRegression.Coefficient slope = result.coefficients().get(0);
      assertThat(moved.coefficients().get(0).estimate() * 1_000)
          .isCloseTo(slope.estimate(), within(1e-6));
      assertThat(moved.coefficients().get(0).standardError() * 1_000)
          .isCloseTo(slope.standardError(), within(1e-6));
    }
  }

  @Test
  @DisplayName("the interval covers where Poisson's would not (seed 592)")
  void coverage() {
    Random random = new Random(592);
    int held = 0;
    int poisson = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      List<EventRate> rates = new ArrayList<>();
      double[][] covariates = new double[60][];
      EventRate[] sums = new EventRate[2];
      for (int i = 0; i < 60; i++) {
        EventRate rate = new EventRate(draw(6 * (i % 2 == 0 ? 1 : .5), 1, random), 12);
        rates.add(rate);
        covariates[i] = new double[] {i % 2};
        sums[i % 2] = i < 2 ? rate : sums[i % 2].plus(rate);
      }
      held += found(rates, covariates).coefficients().get(0).interval().contains(.5) ? 1 : 0;
      poisson +=
          RateRatio.withDefaults().of(sums[1], sums[0]).orElseThrow().interval().contains(.5)
              ? 1
              : 0;
    }
    assertThat((double) held / rounds).isBetween(.89, .98);
    assertThat((double) poisson / rounds).isLessThan(.75);
  }

  /** A Poisson count whose mean is gamma, by sums of exponentials where the shape is 1. */
  private static long draw(double mean, double shape, Random random) {
    double rate = 0;
    int parts = (int) Math.round(shape * 2);
    for (int i = 0; i < parts; i++) {
      double normal = random.nextGaussian();
      rate += normal * normal;
    }
    rate *= mean / parts;
    long events = 0;
    for (double at = -Math.log(random.nextDouble()); at < rate; events++) {
      at -= Math.log(random.nextDouble());
    }
    return events;
  }

  @Test
  void saysWhatItCannotSay() {
    List<EventRate> some = new ArrayList<>();
    double[][] half = new double[30][];
    double[][] constant = new double[30][];
    double[][] twice = new double[30][];
    for (int i = 0; i < 30; i++) {
      some.add(new EventRate(i % 2 == 0 ? 0 : 1 + i % 4, 12));
      half[i] = new double[] {i % 2};
      constant[i] = new double[] {3};
      twice[i] = new double[] {i % 7, 3 - 2.0 * (i % 7)};
    }
    assertThat(reason(some.subList(0, 29), Arrays.copyOf(half, 29)))
        .isEqualTo(Finding.Reason.TOO_FEW_UNITS);
    assertThat(reason(Collections.nCopies(30, new EventRate(0, 12)), half))
        .isEqualTo(Finding.Reason.TOO_FEW_EVENTS);
    assertThat(reason(some, constant)).isEqualTo(Finding.Reason.COLLINEAR);
    assertThat(reason(some, new double[30][1])).isEqualTo(Finding.Reason.COLLINEAR);
    assertThat(reason(some, twice)).isEqualTo(Finding.Reason.COLLINEAR);
    assertThat(reason(some, half))
        .as("no events in one half: the ratio has no end")
        .isEqualTo(Finding.Reason.NOT_CONVERGED);
    assertThatIllegalArgumentException().isThrownBy(() -> regression.of(some, new double[29][1]));
    half[3] = new double[] {Double.NaN};
    assertThatIllegalArgumentException().isThrownBy(() -> regression.of(some, half));
    half[3] = new double[] {1, 2};
    assertThatIllegalArgumentException().isThrownBy(() -> regression.of(some, half));
  }

  private Finding.Reason reason(List<EventRate> rates, double[][] covariates) {
    return regression.of(rates, covariates).reason().orElseThrow();
  }

  private NegativeBinomialRegression.Result found(List<EventRate> rates, double[][] covariates) {
    return regression.of(rates, covariates).value().orElseThrow();
  }
}
