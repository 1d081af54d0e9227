package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;

/**
 * Number, sum and sums of squares and cubes of respondents' scores of a dimension, kept apart by
 * how many of its items they answered, so that each is a whole number of steps.
 *
 * @param offset place of its first number
 */
record ScoreSection(DimensionSteps dimension, int offset) implements TallySection {
  private static final int SUMS = 4;

  @Override
  public int length() {
    return SUMS * (dimension.items() + 1);
  }

  @Override
  public void add(AnswerSheet sheet, long[] numbers) {
    int at = offset + SUMS * dimension.answered(sheet);
    long score = dimension.score(sheet);
    numbers[at]++;
    numbers[at + 1] = Math.addExact(numbers[at + 1], score);
    long square = Math.multiplyExact(score, score);
    numbers[at + 2] = Math.addExact(numbers[at + 2], square);
    numbers[at + 3] = Math.addExact(numbers[at + 3], Math.multiplyExact(square, score));
  }

  /** Moments, 0–100, over those who answered at least as many items as needed. */
  Moments moments(long[] numbers) {
    Moments all = Moments.NONE;
    for (int answered = dimension.needed(); answered <= dimension.items(); answered++) {
      all = all.plus(ofThose(numbers, answered));
    }
    return all;
  }

  /** The same with the third moment. */
  SkewedMoments skewedMoments(long[] numbers) {
    SkewedMoments all = SkewedMoments.NONE;
    for (int answered = dimension.needed(); answered <= dimension.items(); answered++) {
      int at = offset + SUMS * answered;
      all =
          all.plus(
              WholeNumbers.skewedScores(
                  numbers[at],
                  numbers[at + 1],
                  numbers[at + 2],
                  numbers[at + 3],
                  dimension.resolution() * answered));
    }
    return all;
  }

  /** Moments, 0–100, over those who answered every item. */
  Moments complete(long[] numbers) {
    return ofThose(numbers, dimension.items());
  }

  private Moments ofThose(long[] numbers, int answered) {
    int at = offset + SUMS * answered;
    return WholeNumbers.scores(
        numbers[at], numbers[at + 1], numbers[at + 2], dimension.resolution() * answered);
  }
}
