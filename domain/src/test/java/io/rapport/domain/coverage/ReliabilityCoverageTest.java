package io.rapport.domain.coverage;

import io.rapport.domain.coverage.Companies.Answers;
import io.rapport.domain.statistics.CronbachAlpha;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Feldt's interval of Cronbach's α assumes normal answers to items that measure one thing equally
 * well. That is how the rows are made; cut into five points that are about equally frequent they
 * still do, but not where most answers lie at one end.
 */
@Tag("coverage")
@ExtendWith(CoverageTable.class)
class ReliabilityCoverageTest {
  private static final int SAMPLES = 20_000;
  private static final int EVERYBODY = 1_000_000;

  @ParameterizedTest(name = "{0} people, {1} items, loading {2} (seed {3})")
  @CsvSource({"10, 4, .7, 201", "30, 4, .7, 202", "60, 3, .6, 203", "400, 6, .5, 204"})
  void normal(int n, int items, double loading, long seed) {
    double share = loading * loading;
    double truth = items * share / (1 + (items - 1) * share);
    CoverageTable.covers(
        "alpha, Feldt",
        "n %d, items %d, loading %.1f, normal".formatted(n, items, loading),
        seed,
        Simulation.count(
            SAMPLES, seed, random -> holds(Companies.latent(random, n, items, loading), truth)));
  }

  @ParameterizedTest(name = "{0} people, {1} items, loading {2}, {3} (seed {4})")
  @CsvSource({"30, 4, .7, EVEN, 211", "60, 3, .6, EVEN, 212", "400, 6, .5, EVEN, 213"})
  void fivePoints(int n, int items, double loading, Answers kind, long seed) {
    CoverageTable.covers(
        "alpha, Feldt",
        "n %d, items %d, loading %.1f, answers %s".formatted(n, items, loading, kind),
        seed,
        cut(n, items, loading, kind, seed));
  }

  @ParameterizedTest(name = "{0} people, {1} items, loading {2}, {3} (seed {4})")
  @CsvSource({
    "30, 4, .7, USUAL, 221",
    "120, 5, .7, USUAL, 222",
    "400, 6, .5, USUAL, 223",
    "30, 4, .7, SKEWED, 224",
    "120, 5, .7, SKEWED, 225",
    "400, 5, .8, SKEWED, 226"
  })
  void nearTheCeiling(int n, int items, double loading, Answers kind, long seed) {
    CoverageTable.knownWeakness(
        "alpha, Feldt",
        "n %d, items %d, loading %.1f, answers %s".formatted(n, items, loading, kind),
        seed,
        cut(n, items, loading, kind, seed),
        86,
        "Feldt's F needs symmetric answers, more people do not help; no test rests on it");
  }

  private static Simulation.Count cut(int n, int items, double loading, Answers kind, long seed) {
    double truth =
        CronbachAlpha.withDefaults()
            .ofRows(
                Companies.answers(new SplittableRandom(-seed), EVERYBODY, items, loading, kind, 0))
            .orElseThrow()
            .alpha();
    return Simulation.count(
        SAMPLES,
        seed,
        random -> holds(Companies.answers(random, n, items, loading, kind, 0), truth));
  }

  private static boolean holds(double[][] rows, double truth) {
    return CronbachAlpha.withDefaults()
        .ofRows(rows)
        .map(result -> result.interval().contains(truth))
        .orElse(false);
  }
}
