package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which counts a questionnaire's tallies hold: answers of each item's scale, and for each dimension
 * sums of respondents' scores in whole steps.
 *
 * <p>A dimension's step is 1/{@code resolution} of the way from the worst to the best answer, the
 * finest that makes every score of its items a whole number. So all sums are integers, and adding
 * them in any order gives the same bits.
 */
final class TallyShape {
  private final List<Item> items;
  private final List<DimensionShape> dimensions;
  private final int[][] steps;

  TallyShape(Questionnaire questionnaire) {
    items = questionnaire.items();
    steps = items.stream().map(TallyShape::steps).toArray(int[][]::new);
    Map<String, Integer> positions = questionnaire.positions();
    dimensions =
        questionnaire.dimensions().stream().map(dimension -> shape(dimension, positions)).toList();
  }

  /**
   * A dimension.
   *
   * @param positions positions of its items
   * @param weights how many of the dimension's steps a step of each item's scale is
   * @param resolution steps from the worst to the best answer
   * @param needed how many answers a respondent needs to be scored
   */
  record DimensionShape(int[] positions, long[] weights, long resolution, int needed) {}

  /** Steps of an answer from the worst one of its scale, -1 if it is not scored. */
  int steps(int item, int answer) {
    return steps[item][answer];
  }

  List<Item> items() {
    return items;
  }

  List<DimensionShape> dimensions() {
    return dimensions;
  }

  /** Length of the array that holds a tally. */
  int length() {
    int length = 1;
    for (Item item : items) {
      length += item.scale().answers().size();
    }
    for (DimensionShape dimension : dimensions) {
      length += 3 * (dimension.positions().length + 1);
    }
    return length;
  }

  /** Position of an answer on an item's scale, -1 if the code is none of its answers. */
  static int answerIndex(Item item, int code) {
    List<Scale.Answer> answers = item.scale().answers();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).code() == code) {
        return i;
      }
    }
    return -1;
  }

  private DimensionShape shape(Dimension dimension, Map<String, Integer> positions) {
    int[] at = dimension.items().stream().mapToInt(id -> positions.getOrDefault(id, -1)).toArray();
    long resolution = 1;
    for (int position : at) {
      Scale scale = items.get(position).scale();
      resolution = leastCommonMultiple(resolution, scale.highest() - scale.lowest());
    }
    long finest = resolution;
    long[] weights =
        Arrays.stream(at)
            .mapToObj(position -> items.get(position).scale())
            .mapToLong(scale -> finest / (scale.highest() - scale.lowest()))
            .toArray();
    return new DimensionShape(at, weights, resolution, (at.length + 1) / 2);
  }

  private static int[] steps(Item item) {
    return item.scale().answers().stream()
        .mapToInt(
            answer ->
                answer.kind() == Scale.Kind.NOT_APPLICABLE
                    ? -1
                    : item.aligned(answer.code()) - item.scale().lowest())
        .toArray();
  }

  private static long leastCommonMultiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return a / x * b;
  }
}
