package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.statistics.AdjustedWaldNps;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.OverlappingShare;
import io.rapport.domain.statistics.WilsonInterval;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals of shares hold the truth in 93 to 97 of 100 samples. */
@Tag("coverage")
@ExtendWith(CoverageTable.class)
class ShareCoverageTest {
  /** The standard error of a coverage of .95 is 0.15 points. */
  private static final int SAMPLES = 20_000;

  @ParameterizedTest(name = "{0} answers, shares {1} to {2} (seed {3})")
  @CsvSource({
    "10, .2, .8, 1",
    "30, .08, .2, 2",
    "30, .2, .8, 3",
    "100, .05, .2, 4",
    "100, .2, .8, 5",
    "100, .8, .95, 6",
    "400, .02, .1, 7",
    "400, .1, .9, 8"
  })
  void share(int n, double from, double to, long seed) {
    CoverageTable.covers(
        "share, Wilson",
        "n %d, truth %.2f–%.2f".formatted(n, from, to),
        seed,
        Simulation.count(
            SAMPLES,
            seed,
            random -> {
              double truth = from + (to - from) * random.nextDouble();
              int favourable = Companies.successes(random, n, truth);
              return WilsonInterval.withDefaults()
                  .ofCounts(favourable, n)
                  .interval()
                  .contains(truth);
            }));
  }

  /** At a single truth the coverage of any interval of a count jumps; it is computed exactly. */
  @ParameterizedTest(name = "{0} answers")
  @CsvSource({"10, .90", "30, .92", "100, .93"})
  void worstSingleShare(int n, double least) {
    double worst = 1;
    for (int percent = 5; percent <= 95; percent++) {
      double truth = percent / 100.0;
      BinomialDistribution favourable = new BinomialDistribution(null, n, truth);
      double held = 0;
      for (int x = 0; x <= n; x++) {
        Interval interval = WilsonInterval.withDefaults().ofCounts(x, n).interval();
        held += interval.contains(truth) ? favourable.probability(x) : 0;
      }
      worst = Math.min(worst, held);
    }
    CoverageTable.knownWeakness(
        "share, Wilson",
        "n %d, the worst single truth of .05 … .95".formatted(n),
        0,
        new Simulation.Count(1, worst, 0),
        100 * least,
        "exact; jumps with the truth, as any interval of a count does; right on average");
    assertThat(worst).isLessThan(.95);
  }

  @ParameterizedTest(name = "{0} of {1} answer, shares {2} to {3} (seed {4})")
  @CsvSource({
    "12, 20, .2, .8, 11",
    "30, 50, .2, .8, 12",
    "60, 80, .2, .8, 13",
    "120, 200, .1, .9, 14",
    "375, 500, .1, .9, 15",
    "400, 4000, .05, .95, 16"
  })
  void shareOfACompany(int n, int population, double from, double to, long seed) {
    WilsonInterval wilson = WilsonInterval.withDefaults().withPopulation(population);
    CoverageTable.covers(
        "share, Wilson, finite population",
        "%d of %d, truth %.2f–%.2f".formatted(n, population, from, to),
        seed,
        Simulation.count(
            SAMPLES,
            seed,
            random -> {
              int favourable =
                  (int) Math.round(population * (from + (to - from) * random.nextDouble()));
              int among = 0;
              for (int person : Companies.drawn(random, n, population)) {
                among += person < favourable ? 1 : 0;
              }
              return wilson
                  .ofCounts(among, n)
                  .interval()
                  .contains((double) favourable / population);
            }));
  }

  @ParameterizedTest(name = "{0} in a parent of {1}, {2} against {3} (seed {4})")
  @CsvSource({
    "10, 100, .7, .55, 21",
    "30, 100, .7, .55, 22",
    "40, 100, .6, .6, 23",
    "60, 900, .45, .6, 24",
    "200, 400, .8, .7, 25"
  })
  void unitAgainstParent(int unit, int parent, double unitShare, double restShare, long seed) {
    double truth = (1 - (double) unit / parent) * (unitShare - restShare);
    CoverageTable.covers(
        "unit less parent, share",
        "%d of %d, %.2f and rest %.2f".formatted(unit, parent, unitShare, restShare),
        seed,
        Simulation.count(
            SAMPLES,
            seed,
            random -> {
              int inUnit = Companies.successes(random, unit, unitShare);
              int inRest = Companies.successes(random, parent - unit, restShare);
              return OverlappingShare.withDefaults()
                  .ofCounts(inUnit, unit, inUnit + inRest, parent)
                  .interval()
                  .contains(truth);
            }));
  }

  @ParameterizedTest(name = "{0} at {2} against {1} at {3} (seed {4})")
  @CsvSource({"10, 60, .6, .7, 31", "30, 500, .85, .7, 32", "60, 2000, .5, .5, 33"})
  void unitAgainstRest(int unit, int rest, double unitShare, double restShare, long seed) {
    CoverageTable.covers(
        "unit less rest, share, Newcombe",
        "%d at %.2f, %d at %.2f".formatted(unit, unitShare, rest, restShare),
        seed,
        Simulation.count(
            SAMPLES,
            seed,
            random ->
                NewcombeDifference.withDefaults()
                    .ofCounts(
                        Companies.successes(random, unit, unitShare),
                        unit,
                        Companies.successes(random, rest, restShare),
                        rest)
                    .interval()
                    .contains(unitShare - restShare)));
  }

  @ParameterizedTest(name = "{0} answers, promoters {1}, detractors {2} (seed {3})")
  @CsvSource({"20, .4, .3, 41", "50, .4, .25, 42", "100, .6, .1, 43", "400, .25, .45, 44"})
  void netPromoters(int n, double promoters, double detractors, long seed) {
    CoverageTable.covers(
        "eNPS, adjusted Wald",
        "n %d, promoters %.2f, detractors %.2f".formatted(n, promoters, detractors),
        seed,
        Simulation.count(
            SAMPLES,
            seed,
            random -> {
              int[] counts = new int[3];
              for (int person = 0; person < n; person++) {
                double answer = random.nextDouble();
                counts[answer < promoters ? 0 : answer < promoters + detractors ? 2 : 1]++;
              }
              return AdjustedWaldNps.withDefaults()
                  .ofCounts(counts[0], counts[1], counts[2])
                  .interval()
                  .contains(100 * (promoters - detractors));
            }));
  }
}
