package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.SumOfSides.Term;
import io.rapport.domain.release.audit.interval.Steps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a unit does not differ from the rest of 300 to 3000 people, p of what is printed is .05 or
 * less in hardly more than 5 of 100 samples.
 */
class PrintedTestLevelTest {
  private static final int SAMPLES = 2_000;
  private static final double LEVEL = 0.05;
  private static final double MOST = 0.055;

  @ParameterizedTest(name = "{0} to {1} people in steps {2}, seed {3}")
  @CsvSource({
    "10, 14, usual, 1",
    "15, 19, usual, 2",
    "20, 39, usual, 3",
    "40, 99, usual, 4",
    "100, 400, usual, 5",
    "10, 14, coarser, 6",
    "15, 19, coarser, 7",
    "20, 39, coarser, 8",
    "40, 99, coarser, 9",
    "100, 400, coarser, 10"
  })
  void whereNothingDiffersFewAreFound(int fewest, int most, String steps, long seed) {
    for (double share : new double[] {0.5, 0.75, 0.85}) {
      SplittableRandom random = new SplittableRandom(seed);
      int found = 0;
      for (int i = 0; i < SAMPLES; i++) {
        int n = random.nextInt(fewest, most + 1);
        int others = random.nextInt(300, 3001);
        found += p(n, others, share, steps.equals("coarser"), random) <= LEVEL ? 1 : 0;
      }

      assertThat((double) found / SAMPLES)
          .as("favourable: %s", share)
          .isLessThanOrEqualTo(MOST + 2 * Math.sqrt(MOST * (1 - MOST) / SAMPLES));
    }
  }

  private static double p(
      int n, int others, double share, boolean coarser, SplittableRandom random) {
    long unit = favourable(n, share, random);
    long rest = favourable(others, share, random);
    PrintedSide first = printed(unit, n, coarser);
    PrintedSide whole = printed(unit + rest, n + others, false);
    return new PrintedTest(
            first, new SumOfSides(List.of(new Term(whole, 1), new Term(first, -1))).side(), 10)
        .ofShares()
        .orElseThrow()
        .ofTest();
  }

  private static PrintedSide printed(long favourable, long n, boolean coarser) {
    Coding coding =
        Coding.of(
            Steps.of(
                n, coarser ? Optional.of(BigDecimal.valueOf(n < 100 ? 15 : 5)) : Optional.empty()));
    return Sides.printed(favourable, n, coding);
  }

  private static long favourable(int n, double share, SplittableRandom random) {
    long favourable = 0;
    for (int i = 0; i < n; i++) {
      favourable += random.nextDouble() < share ? 1 : 0;
    }
    return favourable;
  }
}
