package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SpearmanTest {
  private static final double[] X = {3, 1, 4, 1, 5, 9, 2};
  private static final double[] Y = {2, 7, 1, 8, 2, 8, 1};

  private final SpearmanCorrelation spearman = SpearmanCorrelation.withDefaults();
  private final PartialSpearman partial = PartialSpearman.withDefaults();

  @Test
  @DisplayName("G:linkage, plain and with the size of the department held constant")
  void reference() {
    JsonNode linkage = Reference.formulas().get("linkage");
    double[] exposure = Reference.doubles(linkage.get("dPHI"));
    double[] outcome = Reference.doubles(linkage.get("dEng_next_wave"));
    double[] size = Reference.doubles(linkage.get("size"));
    SpearmanCorrelation.Result plain = found(exposure, outcome);
    assertSixDecimals(plain.rho(), linkage.get("spearman"));
    assertSixDecimals(plain.pValue(), linkage.get("spearman_p_t"));
    assertThat(plain.permutation().allOrders()).isFalse();
    assertThat(plain.permutation().orders()).isEqualTo(PermutedOrders.DRAWS);
    assertThat(plain.permutation().pValue()).isBetween(.0001, .0015);
    PartialSpearman.Result given =
        partial.of(exposure, outcome, new double[][] {size}, seeded()).value().orElseThrow();
    assertSixDecimals(given.rho(), linkage.get("partial_spearman"));
    assertSixDecimals(given.pValue(), linkage.get("partial_p"));
    assertThat(given.df()).isEqualTo(7);
    assertThat(given.covariates()).isEqualTo(1);
    assertThat(given.permutation().pValue()).isCloseTo(given.pValue(), within(.03));
  }

  @Test
  @DisplayName("equal values: SciPy's ρ and p, and its share of all 5,040 orders")
  void equalValues() {
    SpearmanCorrelation.Result result = found(X, Y);
    assertThat(result.rho()).isCloseTo(-0.08334762598987158, within(1e-14));
    assertThat(result.pValue()).isCloseTo(0.8589956347099457, within(1e-12));
    assertThat(result.permutation())
        .isEqualTo(new PermutedOrders.Result(4_320 / 5_040.0, 5_040, true));
  }

  @Test
  @DisplayName("a rising line of eight has two of 40,320 orders as extreme, itself and its reverse")
  void perfect() {
    double[] line = {1, 2, 3, 4, 5, 6, 7, 8};
    SpearmanCorrelation.Result result = found(line, line);
    assertThat(result.rho()).isEqualTo(1);
    assertThat(result.t()).isInfinite();
    assertThat(result.pValue()).isZero();
    assertThat(result.permutation().pValue()).isEqualTo(2 / 40_320.0);
    assertThat(result.interval()).isEmpty();
  }

  @Test
  @DisplayName("|ρ| that one order in twenty reaches, as simulated for the method (seed 501)")
  void criticalValues() {
    JsonNode critical = Reference.formulas().get("spearman_critical_two_sided_5pct_simulated");
    RandomGenerator random = new SplittableRandom(501);
    for (int n : new int[] {8, 10, 12, 15, 20, 30}) {
      double[] ranks = new double[n];
      Arrays.setAll(ranks, i -> i);
      List<Double> shuffled = new ArrayList<>();
      for (double rank : ranks) {
        shuffled.add(rank);
      }
      double[] found = new double[20_000];
      Random order = new Random(501 + n);
      for (int round = 0; round < found.length; round++) {
        Collections.shuffle(shuffled, order);
        double square = 0;
        for (int i = 0; i < n; i++) {
          square += Math.pow(shuffled.get(i) - i, 2);
        }
        found[round] = Math.abs(1 - 6 * square / (n * (n * n - 1.0)));
      }
      double limit = critical.get(String.valueOf(n)).asDouble();
      Reference.simulated(Quantiles.of(found, .95), critical.get(String.valueOf(n)), .025);
      double[] reaching = reaching(n, limit);
      double p = spearman.of(ranks, reaching, random).value().orElseThrow().permutation().pValue();
      assertThat(p).as("p of |ρ| near %s, n = %s", limit, n).isBetween(.03, .075);
    }
  }

  /** An order of 0..n − 1 whose ρ is as near to the limit as exchanges of neighbours take it. */
  private static double[] reaching(int n, double limit) {
    double[] order = new double[n];
    Arrays.setAll(order, i -> i);
    Random random = new Random(n);
    double rho = 1;
    while (rho > limit + .005) {
      int i = random.nextInt(n - 1);
      double kept = order[i];
      order[i] = order[i + 1];
      order[i + 1] = kept;
      double square = 0;
      for (int j = 0; j < n; j++) {
        square += (order[j] - j) * (order[j] - j);
      }
      rho = 1 - 6 * square / (n * (n * n - 1.0));
    }
    return order;
  }

  @Test
  @DisplayName("rows in any order give the same bits, rising curves change nothing (seed 502)")
  void properties() {
    Random random = new Random(502);
    for (int round = 0; round < 60; round++) {
      int n = 4 + random.nextInt(12);
      double[] x = random.ints(n, -5, 6).asDoubleStream().toArray();
      double[] y = random.ints(n, -5, 6).asDoubleStream().toArray();
      double[] weights = random.ints(n, 1, 9).asDoubleStream().toArray();
      x[0] = -6;
      y[n - 1] = 6;
      SpearmanCorrelation.Result result = weighted(x, y, weights);
      int[] order = shuffled(n, random);
      assertThat(weighted(dealt(x, order), dealt(y, order), dealt(weights, order)))
          .isEqualTo(result);
      double[] curved = Arrays.stream(x).map(v -> Math.exp(v) + v * v * v).toArray();
      assertThat(weighted(curved, y, weights)).isEqualTo(result);
      double[] falling = Arrays.stream(x).map(v -> -2 * v).toArray();
      assertThat(weighted(falling, y, weights).rho()).isCloseTo(-result.rho(), within(1e-12));
      assertThat(weighted(y, x, weights).rho()).isCloseTo(result.rho(), within(1e-12));
      assertThat(result.rho()).isBetween(-1.0, 1.0);
      result.interval().ifPresent(i -> assertThat(i.contains(result.rho())).isTrue());
    }
  }

  @Test
  @DisplayName("whole weights give ρ of the rows repeated, equal weights that without (seed 503)")
  void weightsRepeatRows() {
    Random random = new Random(503);
    for (int round = 0; round < 60; round++) {
      int n = 5 + random.nextInt(8);
      double[] x = random.ints(n, 0, 7).asDoubleStream().toArray();
      double[] y = random.ints(n, 0, 7).asDoubleStream().toArray();
      double[] z = random.doubles(n).toArray();
      double[] weights = random.ints(n, 1, 5).asDoubleStream().toArray();
      x[0] = -1;
      y[1] = -1;
      assertThat(weighted(x, y, weights).rho())
          .isCloseTo(found(repeated(x, weights), repeated(y, weights)).rho(), within(1e-12));
      partial
          .of(x, y, new double[][] {z}, weights, seeded())
          .value()
          .ifPresent(
              given ->
                  assertThat(given.rho())
                      .isCloseTo(
                          partial
                              .of(
                                  repeated(x, weights),
                                  repeated(y, weights),
                                  new double[][] {repeated(z, weights)},
                                  seeded())
                              .value()
                              .orElseThrow()
                              .rho(),
                          within(1e-9)));
      double[] threes = new double[n];
      Arrays.fill(threes, 3);
      assertThat(weighted(x, y, threes).rho()).isCloseTo(found(x, y).rho(), within(1e-12));
      assertThat(weighted(x, y, threes).permutation().pValue())
          .isEqualTo(found(x, y).permutation().pValue());
    }
  }

  @Test
  @DisplayName("one covariate: (r_xy − r_xz·r_yz)/√((1 − r_xz²)(1 − r_yz²)) (seed 504)")
  void oneCovariate() {
    Random random = new Random(504);
    for (int round = 0; round < 40; round++) {
      int n = 5 + random.nextInt(20);
      double[] x = random.doubles(n).toArray();
      double[] y = random.doubles(n).toArray();
      double[] z = random.doubles(n).toArray();
      double xy = found(x, y).rho();
      double xz = found(x, z).rho();
      double yz = found(y, z).rho();
      if (Math.max(Math.abs(xz), Math.abs(yz)) > .99) {
        continue;
      }
      assertThat(partial.of(x, y, new double[][] {z}, seeded()).value().orElseThrow().rho())
          .isCloseTo((xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz)), within(1e-12));
    }
  }

  @Test
  @Tag("coverage")
  @DisplayName(
      "departments of 10 to 100 respondents without a link that differ truly: both p-values stay"
          + " below 5 % in 3 to 8 of 100 samples, the classical t would in 10 (seed 505)")
  void size() {
    Random random = new Random(505);
    int samples = 250;
    int n = 20;
    int byOrders = 0;
    int byT = 0;
    int classical = 0;
    for (int s = 0; s < samples; s++) {
      double[] z = random.doubles(n).toArray();
      double[] x = new double[n];
      double[] y = new double[n];
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        weights[i] = Math.floor(10 * Math.pow(10, random.nextDouble()));
        x[i] = 2 * z[i] + random.nextGaussian();
        y[i] = 2 * z[i] + random.nextGaussian() + random.nextGaussian() / Math.sqrt(weights[i]);
      }
      PartialSpearman.Result result =
          partial.of(x, y, new double[][] {z}, weights, seeded()).value().orElseThrow();
      byOrders += result.permutation().pValue() <= .05 ? 1 : 0;
      byT += result.pValue() <= .05 ? 1 : 0;
      double t = result.rho() * Math.sqrt(result.df() / (1 - result.rho() * result.rho()));
      classical += Distributions.studentTwoSided(t, result.df()) <= .05 ? 1 : 0;
    }
    assertThat(byOrders / (double) samples).isBetween(.02, .085);
    assertThat(byT / (double) samples).isBetween(.02, .085);
    assertThat(classical).isGreaterThan(byT);
  }

  @Test
  void saysWhatItCannotSay() {
    double[] ones = {1, 1, 1, 1};
    double[] some = {1, 2, 3, 5};
    double[] other = {4, 1, 2, 2};
    assertThat(spearman.of(new double[] {1, 2}, new double[] {2, 1}, seeded()).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(spearman.of(ones, some, seeded()).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThat(spearman.of(some, new double[] {0.0, -0.0, 0, 0}, seeded()).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(partial.of(some, other, new double[][] {ones}, seeded()).reason())
        .contains(Finding.Reason.COLLINEAR);
    assertThat(partial.of(some, other, new double[][] {{2, 4, 6, 9}}, seeded()).reason())
        .as("the covariate orders the units as x does")
        .contains(Finding.Reason.COLLINEAR);
    assertThat(partial.of(some, other, new double[][] {other, some}, seeded()).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThatIllegalArgumentException().isThrownBy(() -> found(ones, new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> found(some, new double[] {1, 2, 3, Double.NaN}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> weighted(some, other, new double[] {1, 1, 0, 1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> partial.of(some, other, new double[][] {{1, 2}}, seeded()));
  }

  private SpearmanCorrelation.Result found(double[] x, double[] y) {
    return spearman.of(x, y, seeded()).value().orElseThrow();
  }

  private SpearmanCorrelation.Result weighted(double[] x, double[] y, double[] weights) {
    return spearman.of(x, y, weights, seeded()).value().orElseThrow();
  }

  private static RandomGenerator seeded() {
    return new SplittableRandom(7);
  }

  private static void assertSixDecimals(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }

  private static int[] shuffled(int n, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] dealt(double[] values, int[] order) {
    return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
  }

  private static double[] repeated(double[] values, double[] times) {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      all.addAll(Collections.nCopies((int) times[i], values[i]));
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
