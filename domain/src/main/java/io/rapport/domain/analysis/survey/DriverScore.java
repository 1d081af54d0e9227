package io.rapport.domain.analysis.survey;

/**
 * A respondent's score of a dimension as a whole number, whatever number of items was answered:
 * exact as long as the least common multiple of the possible denominators is at most {@value
 * #MOST_STEPS}, else rounded to the nearest of {@value #MOST_STEPS} steps, an error of at most
 * 0.00005 points of 100. Two scores' product stays below 2⁴⁰, so sums hold for eight million
 * people.
 *
 * @param steps steps from 0 to 100 points
 */
record DriverScore(DimensionSteps dimension, long steps) {
  static final long MOST_STEPS = 1 << 20;

  static DriverScore of(DimensionSteps dimension) {
    long common = dimension.resolution();
    for (int answered = dimension.needed(); answered <= dimension.items(); answered++) {
      common =
          WholeNumbers.leastCommonMultiple(
              common, Math.multiplyExact(dimension.resolution(), answered));
      if (common > MOST_STEPS) {
        return new DriverScore(dimension, MOST_STEPS);
      }
    }
    return new DriverScore(dimension, common);
  }

  /** The score in steps; -1 if too few items are answered. */
  long of(AnswerSheet sheet) {
    int answered = dimension.answered(sheet);
    if (answered < dimension.needed()) {
      return -1;
    }
    long most = dimension.resolution() * answered;
    return (2 * steps * dimension.score(sheet) + most) / (2 * most);
  }
}
