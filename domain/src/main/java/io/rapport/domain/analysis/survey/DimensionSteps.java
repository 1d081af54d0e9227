package io.rapport.domain.analysis.survey;

/**
 * How a dimension's items are scored in whole steps. A step is 1/{@code resolution} of the way from
 * the worst to the best answer, the finest that makes every item's answers whole numbers of steps.
 *
 * @param positions positions of its items
 * @param weights how many of the dimension's steps a step of each item's scale is
 * @param resolution steps from the worst to the best answer
 * @param needed how many answers a respondent needs to be scored
 */
record DimensionSteps(int[] positions, long[] weights, long resolution, int needed) {

  /** Number of items. */
  int items() {
    return positions.length;
  }

  /** How many of the items a sheet answers. */
  int answered(AnswerSheet sheet) {
    int answered = 0;
    for (int position : positions) {
      answered += sheet.steps()[position] >= 0 ? 1 : 0;
    }
    return answered;
  }

  /** Sum of the steps of the answered items, from 0 to resolution times answered. */
  long score(AnswerSheet sheet) {
    long score = 0;
    for (int i = 0; i < positions.length; i++) {
      score += Math.max(0, sheet.steps()[positions[i]]) * weights[i];
    }
    return score;
  }
}
