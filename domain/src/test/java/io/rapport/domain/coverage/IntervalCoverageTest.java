package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.statistics.CronbachAlpha;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.OverlappingShare;
import io.rapport.domain.statistics.WelchTest;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 95 % intervals hold the truth in 93 to 97 of 100 samples. */
@Tag("coverage")
class IntervalCoverageTest {
  /** The standard error of a coverage of .95 is 0.15 points. */
  private static final int SAMPLES = 20_000;

  @ParameterizedTest(name = "{0} of {1} answer (seed {2})")
  @DisplayName("favourable share of a company: Wilson with the finite-population correction")
  @CsvSource({"12, 20, 1", "30, 50, 2", "60, 80, 3", "120, 200, 4", "375, 500, 5", "400, 4000, 6"})
  void share(int n, int population, long seed) {
    Random random = new Random(seed);
    WilsonInterval wilson = WilsonInterval.withDefaults().withPopulation(population);
    int held = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int favourable = (int) Math.round(population * (.15 + .7 * random.nextDouble()));
      int among = 0;
      for (int person : Companies.drawn(random, n, population)) {
        among += person < favourable ? 1 : 0;
      }
      Interval interval = wilson.ofCounts(among, n).interval();
      held += interval.contains((double) favourable / population) ? 1 : 0;
    }
    covers(held, SAMPLES);
  }

  @ParameterizedTest(name = "{0} of {1} answer {2} items (seed {3})")
  @DisplayName("index of a company: t with the finite-population correction")
  @CsvSource({"10, 25, 4, 11", "30, 50, 4, 12", "120, 200, 3, 13", "300, 3000, 6, 14"})
  void index(int n, int population, int items, long seed) {
    Random random = new Random(seed);
    MeanInterval interval = MeanInterval.withDefaults().withPopulation(population);
    int samples = SAMPLES / 4;
    int held = 0;
    for (int sample = 0; sample < samples; sample++) {
      double shift = random.nextGaussian() / 3;
      double[] scores = Companies.scores(Companies.answers(random, population, items, .7, shift));
      double[] answered =
          Arrays.stream(Companies.drawn(random, n, population))
              .mapToDouble(i -> scores[i])
              .toArray();
      held += interval.ofValues(answered).interval().contains(Moments.of(scores).mean()) ? 1 : 0;
    }
    covers(held, samples);
  }

  @ParameterizedTest(name = "{0} people, {1} items, loading {2} (seed {3})")
  @DisplayName("Cronbach's α of five-point answers: Feldt")
  @CsvSource({"30, 4, .7, 21", "60, 3, .6, 22", "120, 5, .7, 23", "400, 6, .5, 24"})
  void alpha(int n, int items, double loading, long seed) {
    Random random = new Random(seed);
    double truth =
        CronbachAlpha.withDefaults()
            .ofRows(Companies.answers(random, 400_000, items, loading, 0))
            .orElseThrow()
            .alpha();
    int samples = SAMPLES / 2;
    int held = 0;
    for (int sample = 0; sample < samples; sample++) {
      double[][] rows = Companies.answers(random, n, items, loading, 0);
      Interval interval = CronbachAlpha.withDefaults().ofRows(rows).orElseThrow().interval();
      held += interval.contains(truth) ? 1 : 0;
    }
    covers(held, samples);
  }

  @ParameterizedTest(name = "{0} in a parent of {1}, {2} against {3} (seed {4})")
  @DisplayName("share of a unit against its parent, which contains it")
  @CsvSource({
    "30, 100, .7, .55, 31",
    "40, 100, .6, .6, 32",
    "60, 900, .45, .6, 33",
    "200, 400, .8, .7, 34"
  })
  void unitAgainstParent(int unit, int parent, double unitShare, double restShare, long seed) {
    Random random = new Random(seed);
    double truth = (1 - (double) unit / parent) * (unitShare - restShare);
    int held = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int inUnit = successes(random, unit, unitShare);
      int inRest = successes(random, parent - unit, restShare);
      Interval interval =
          OverlappingShare.withDefaults()
              .ofCounts(inUnit, unit, inUnit + inRest, parent)
              .interval();
      held += interval.contains(truth) ? 1 : 0;
    }
    covers(held, SAMPLES);
  }

  @ParameterizedTest(name = "{0} people against {1}, {2} steps apart (seed {3})")
  @DisplayName("index of a unit against everybody else: Welch")
  @CsvSource({"10, 60, 0, 41", "20, 400, .5, 42", "50, 1500, -.3, 43"})
  void unitIndexAgainstRest(int unit, int rest, double apart, long seed) {
    Random random = new Random(seed);
    double truth =
        mean(Companies.answers(random, 400_000, 4, .7, apart))
            - mean(Companies.answers(random, 400_000, 4, .7, 0));
    int samples = SAMPLES / 4;
    int held = 0;
    for (int sample = 0; sample < samples; sample++) {
      double[] first = Companies.scores(Companies.answers(random, unit, 4, .7, apart));
      double[] second = Companies.scores(Companies.answers(random, rest, 4, .7, 0));
      Interval interval = WelchTest.withDefaults().test(first, second).orElseThrow().interval();
      held += interval.contains(truth) ? 1 : 0;
    }
    covers(held, samples);
  }

  private static double mean(double[][] answers) {
    return Moments.of(Companies.scores(answers)).mean();
  }

  private static int successes(Random random, int n, double share) {
    int successes = 0;
    for (int i = 0; i < n; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }

  private static void covers(int held, int samples) {
    double coverage = (double) held / samples;
    System.out.printf("coverage %.4f of %d samples%n", coverage, samples);
    assertThat(coverage).isBetween(.93, .97);
  }
}
