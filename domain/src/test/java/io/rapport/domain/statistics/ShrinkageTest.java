package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkageTest {
  private final EmpiricalBayesMeans means = EmpiricalBayesMeans.withDefaults();
  private final BetaBinomialShares shares = BetaBinomialShares.withDefaults();

  @Test
  @DisplayName("λ of τ² .04, σ² .64, n 6 (survey method, golden numbers)")
  void goldenReliance() {
    assertThat(EmpiricalBayesMeans.reliance(.04, .64, 6)).isCloseTo(.272727, within(5e-7));
  }

  @Test
  void relianceAtItsLimits() {
    assertThat(EmpiricalBayesMeans.reliance(0, .64, 6)).isZero();
    assertThat(EmpiricalBayesMeans.reliance(.04, 0, 6)).isEqualTo(1);
    assertThat(EmpiricalBayesMeans.reliance(0, 0, 6)).isEqualTo(1);
    assertThat(EmpiricalBayesMeans.reliance(.04, .64, 1_000_000)).isCloseTo(1, within(1e-4));
  }

  @Test
  @DisplayName("three units, worked by hand")
  void meansByHand() {
    // MSW 4, MSB 364 of sizes 2, 2, 2.
    EmpiricalBayesMeans.Result result =
        means
            .of(
                List.of(
                    Moments.ofVariance(2, 50, 4),
                    Moments.ofVariance(2, 63, 4),
                    Moments.ofVariance(2, 76, 4)))
            .value()
            .orElseThrow();
    assertThat(result.parent()).isCloseTo(63, within(1e-12));
    assertThat(result.within()).isCloseTo(4, within(1e-12));
    assertThat(result.between()).isCloseTo((338 - 4) / 2.0, within(1e-9));
    EmpiricalBayesMeans.Shrunk first = result.units().get(0);
    assertThat(first.reliance()).isCloseTo(167 / 169.0, within(1e-12));
    assertThat(first.score()).isCloseTo(63 - 13 * 167 / 169.0, within(1e-9));
    // g₁, Var s₀ = 169/3, Var τ² = 2·169²/2 + 2·4/3.
    double unknown = 4.0 / 169 / 169 / 169 * (169 * 169 + 8 / 3.0);
    assertThat(first.standardError())
        .isCloseTo(
            Math.sqrt(2 * 167 / 169.0 + 4.0 / 169 / 169 * 169 / 3 + 2 * unknown), within(1e-9));
    assertThat(first.interval().halfWidth())
        .isCloseTo(1.959964 * first.standardError(), within(1e-5));
    assertThat(result.units().get(1).score()).isCloseTo(63, within(1e-12));
    assertThat(
            means
                .with(new Confidence(.5))
                .ofValues(List.of(new double[] {1, 2}, new double[] {5, 7}))
                .value()
                .orElseThrow()
                .units()
                .get(0)
                .interval()
                .halfWidth())
        .isLessThan(
            means
                .ofValues(List.of(new double[] {1, 2}, new double[] {5, 7}))
                .value()
                .orElseThrow()
                .units()
                .get(0)
                .interval()
                .halfWidth());
  }

  @Test
  @DisplayName(
      "scores lie between the unit's and the parent's, small units nearer to it (seed 141)")
  void meansProperties() {
    Random random = new Random(141);
    for (int round = 0; round < 100; round++) {
      List<Moments> units = new ArrayList<>();
      int groups = 3 + random.nextInt(15);
      for (int g = 0; g < groups; g++) {
        double level = 60 + 10 * random.nextGaussian();
        units.add(
            Moments.of(random.doubles(2 + random.nextInt(30)).map(u -> level + 40 * u).toArray()));
      }
      EmpiricalBayesMeans.Result result = means.of(units).value().orElseThrow();
      for (int g = 0; g < groups; g++) {
        EmpiricalBayesMeans.Shrunk shrunk = result.units().get(g);
        double own = units.get(g).mean();
        assertThat(shrunk.score())
            .isBetween(
                Math.min(own, result.parent()) - 1e-9, Math.max(own, result.parent()) + 1e-9);
        assertThat(shrunk.n()).isEqualTo(units.get(g).n());
        for (int other = 0; other < groups; other++) {
          if (units.get(other).n() < units.get(g).n()) {
            assertThat(result.units().get(other).reliance()).isLessThanOrEqualTo(shrunk.reliance());
          }
        }
      }
      List<Moments> reversed = new ArrayList<>(units);
      Collections.reverse(reversed);
      assertThat(means.of(reversed).value().orElseThrow().units().get(groups - 1).score())
          .isCloseTo(result.units().get(0).score(), within(1e-9));
    }
  }

  @Test
  @DisplayName("true scores are covered, and nearer than the raw ones (seed 142)")
  void meansCoverage() {
    Random random = new Random(142);
    int covered = 0;
    int all = 0;
    double raw = 0;
    double shrunken = 0;
    for (int sample = 0; sample < 200; sample++) {
      List<Moments> units = new ArrayList<>();
      double[] truth = new double[25];
      for (int g = 0; g < truth.length; g++) {
        truth[g] = 60 + 6 * random.nextGaussian();
        double[] scores = new double[4 + random.nextInt(12)];
        for (int i = 0; i < scores.length; i++) {
          scores[i] = truth[g] + 20 * random.nextGaussian();
        }
        units.add(Moments.of(scores));
      }
      EmpiricalBayesMeans.Result result = means.of(units).value().orElseThrow();
      for (int g = 0; g < truth.length; g++) {
        EmpiricalBayesMeans.Shrunk shrunk = result.units().get(g);
        covered += shrunk.interval().contains(truth[g]) ? 1 : 0;
        all++;
        raw += Math.pow(units.get(g).mean() - truth[g], 2);
        shrunken += Math.pow(shrunk.score() - truth[g], 2);
      }
    }
    assertThat((double) covered / all).isBetween(.91, .97);
    assertThat(shrunken).isLessThan(.7 * raw);
  }

  @Test
  void unitsThatDifferNoMoreThanByChanceGetTheParentsScore() {
    Moments half = Moments.ofCounts(4, 8);
    EmpiricalBayesMeans.Result result =
        means.of(List.of(half, half, Moments.NONE)).value().orElseThrow();
    assertThat(result.between()).isZero();
    assertThat(result.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.score()).isEqualTo(.5);
              assertThat(unit.reliance()).isZero();
              assertThat(unit.interval().width()).isPositive();
            });
    BetaBinomialShares.Result counts = shares(new long[] {4, 4, 0}, new long[] {8, 8, 0});
    assertThat(counts.intraclass()).isZero();
    assertThat(counts.units())
        .allSatisfy(
            unit -> {
              assertThat(unit.share()).isEqualTo(.5);
              assertThat(unit.reliance()).isZero();
              assertThat(unit.interval().width()).isPositive();
            });
  }

  @Test
  void aUnitWithoutScoresIsAnyUnitOfTheParent() {
    EmpiricalBayesMeans.Result result =
        means
            .ofValues(List.of(new double[] {1, 1}, new double[] {5, 5}, new double[0]))
            .value()
            .orElseThrow();
    assertThat(result.units().get(0).score()).isEqualTo(1);
    assertThat(result.units().get(0).interval()).isEqualTo(Interval.point(1));
    EmpiricalBayesMeans.Shrunk silent = result.units().get(2);
    assertThat(silent.score()).isEqualTo(3);
    // τ² 8, as the two units differ by 4, and half of it for the parent's mean.
    assertThat(silent.standardError()).isCloseTo(Math.sqrt(12), within(1e-12));
    BetaBinomialShares.Result counts = shares(new long[] {6, 1, 0}, new long[] {8, 8, 0});
    assertThat(counts.units().get(2).share()).isEqualTo(counts.parent());
    assertThat(counts.units().get(2).interval().width())
        .isGreaterThan(counts.units().get(0).interval().width());
  }

  @Test
  @DisplayName("five units as NumPy gives them")
  void sharesOfFiveUnits() {
    long[] n = {20, 40, 30, 60, 10};
    BetaBinomialShares.Result result = shares(new long[] {12, 30, 9, 45, 2}, n);
    assertThat(result.parent()).isEqualTo(.6125);
    assertThat(result.intraclass()).isCloseTo(.19167200997778805, within(1e-12));
    double[] expected = {
      .6021767782152422, .7368858565447718, .3385153538036965, .7409701623352716, .3223594171171574
    };
    for (int unit = 0; unit < n.length; unit++) {
      BetaBinomialShares.Shrunk shrunk = result.units().get(unit);
      assertThat(shrunk.share()).isCloseTo(expected[unit], within(1e-12));
      assertThat(shrunk.interval().contains(shrunk.share())).isTrue();
      assertThat(shrunk.reliance())
          .as("as of means with the same variances")
          .isCloseTo(
              EmpiricalBayesMeans.reliance(.04811273344651953, .20290322580645162, n[unit]),
              within(1e-12));
      BetaDistribution truth = beta(shrunk.share(), shrunk.standardError());
      assertThat(truth.cumulativeProbability(shrunk.interval().low()))
          .isCloseTo(.025, within(1e-9));
      assertThat(truth.cumulativeProbability(shrunk.interval().high()))
          .isCloseTo(.975, within(1e-9));
    }
    assertThat(
            shares
                .with(new Confidence(.8))
                .ofCounts(new long[] {12, 30, 9, 45, 2}, n)
                .value()
                .orElseThrow()
                .units()
                .get(0)
                .interval()
                .width())
        .isLessThan(.7 * result.units().get(0).interval().width());
  }

  @Test
  void unitsThatAreAllOrNothingKeepTheirShare() {
    BetaBinomialShares.Result result = shares(new long[] {8, 0}, new long[] {8, 8});
    assertThat(result.intraclass()).isEqualTo(1);
    assertThat(result.units().get(0).share()).isEqualTo(1);
    assertThat(result.units().get(1).share()).isZero();
    assertThat(result.units().get(0).interval()).isEqualTo(Interval.point(1));
  }

  @Test
  void saysWhyThereIsNothingToShrink() {
    assertThat(means.of(List.of(Moments.of(1, 2))).reason()).contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(means.of(List.of(Moments.of(1), Moments.of(2))).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(shares.ofCounts(new long[] {0, 0}, new long[] {5, 9}).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(shares.ofCounts(new long[] {3, 0}, new long[] {5, 0}).reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
  }

  @ParameterizedTest(name = "p {0}, n {1}")
  @CsvSource({
    ".6, 10, .05691162109374992, .22991816767939804, .8529818561702992, .9834618283120797",
    ".6, 100, .4414255123197959, .49796933932601256, .6898558406887295, .7430121278733575",
    ".95, 12, .6164665384688853, .7545818152211031, .9961445462370381, .9998457818494816",
    ".31, 1000, .2648722639668276, .2810218543875528, .3383517772749899, .3552177324373372"
  })
  @DisplayName("funnel of shares as SciPy's binomial gives it")
  void funnelOfShares(
      double share, long n, double action, double warning, double warningHigh, double actionHigh) {
    FunnelLimits.Result limits = FunnelLimits.ofShare(share, n);
    assertThat(limits.action().low()).isCloseTo(action, within(1e-10));
    assertThat(limits.warning().low()).isCloseTo(warning, within(1e-10));
    assertThat(limits.warning().high()).isCloseTo(warningHigh, within(1e-10));
    assertThat(limits.action().high()).isCloseTo(actionHigh, within(1e-10));
    assertThat(limits.zone(share)).isEqualTo(FunnelLimits.Zone.WITHIN);
  }

  @Test
  void funnelOfMeans() {
    FunnelLimits.Result limits = FunnelLimits.ofMean(60, 20, 16);
    assertThat(limits.warning().high()).isCloseTo(60 + 5 * 1.959964, within(1e-5));
    assertThat(limits.action().low()).isCloseTo(60 - 5 * 3.090232, within(1e-5));
    double[] values = {44, 46, 50.5, 60, 69.5, 71, 75.6};
    assertThat(Arrays.stream(values).mapToObj(limits::zone))
        .containsExactly(
            FunnelLimits.Zone.FAR_BELOW,
            FunnelLimits.Zone.BELOW,
            FunnelLimits.Zone.WITHIN,
            FunnelLimits.Zone.WITHIN,
            FunnelLimits.Zone.WITHIN,
            FunnelLimits.Zone.ABOVE,
            FunnelLimits.Zone.FAR_ABOVE);
    assertThat(FunnelLimits.ofMean(60, 0, 16).action()).isEqualTo(Interval.point(60));
    assertThat(FunnelLimits.ofShare(1, 16).warning()).isEqualTo(Interval.point(1));
    assertThat(FunnelLimits.ofShare(0, 16).action()).isEqualTo(Interval.point(0));
  }

  @Test
  @DisplayName("more answers narrow the funnel towards the normal limits (seed 143)")
  void funnelNarrows() {
    Random random = new Random(143);
    for (int round = 0; round < 50; round++) {
      double share = .05 + .9 * random.nextDouble();
      double width = 2;
      for (long n = 10; n <= 100_000; n *= 10) {
        Interval warning = FunnelLimits.ofShare(share, n).warning();
        assertThat(warning.width()).isLessThan(width);
        width = warning.width();
      }
      assertThat(width)
          .isCloseTo(2 * 1.959964 * Math.sqrt(share * (1 - share) / 100_000), within(1e-4));
    }
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException().isThrownBy(() -> EmpiricalBayesMeans.reliance(-1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> EmpiricalBayesMeans.reliance(1, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> EmpiricalBayesMeans.reliance(1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.ofCounts(new long[] {1}, new long[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shares.ofCounts(new long[] {1, 3}, new long[] {1, 2}));
    assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.ofShare(.5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.ofShare(1.1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.ofMean(1, -1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> FunnelLimits.ofMean(1, 1, 0));
  }

  @Test
  @DisplayName("true shares are covered, and nearer than the raw ones (seed 144)")
  void sharesCoverage() {
    Random random = new Random(144);
    int covered = 0;
    int all = 0;
    double raw = 0;
    double shrunken = 0;
    for (int sample = 0; sample < 200; sample++) {
      double[] truth = new double[25];
      long[] n = new long[25];
      long[] x = new long[25];
      for (int g = 0; g < truth.length; g++) {
        truth[g] = Math.max(.05, Math.min(.95, .65 + .12 * random.nextGaussian()));
        n[g] = 5 + random.nextInt(20);
        double share = truth[g];
        x[g] = random.doubles(n[g]).filter(u -> u < share).count();
      }
      BetaBinomialShares.Result result = shares(x, n);
      for (int g = 0; g < truth.length; g++) {
        BetaBinomialShares.Shrunk shrunk = result.units().get(g);
        covered += shrunk.interval().contains(truth[g]) ? 1 : 0;
        all++;
        raw += Math.pow((double) x[g] / n[g] - truth[g], 2);
        shrunken += Math.pow(shrunk.share() - truth[g], 2);
      }
    }
    assertThat((double) covered / all).isBetween(.91, .97);
    assertThat(shrunken).isLessThan(.8 * raw);
  }

  private static BetaDistribution beta(double mean, double standardError) {
    double strength = mean * (1 - mean) / (standardError * standardError) - 1;
    return new BetaDistribution(null, mean * strength, (1 - mean) * strength);
  }

  private BetaBinomialShares.Result shares(long[] successes, long[] n) {
    return shares.ofCounts(successes, n).value().orElseThrow();
  }
}
