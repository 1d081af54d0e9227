package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
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

  TallyShape(Questionnaire questionnaire) {
    items = questionnaire.items();
    Map<String, Integer> positions = questionnaire.positions();
    dimensions =
        questionnaire.dimensions().stream().map(dimension -> shape(dimension, positions)).toList();
  }

  /**
   * A dimension: positions of its items, steps from worst to best, and how many answers a
   * respondent needs.
   */
  record DimensionShape(int[] positions, long resolution, int needed) {}

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
    return new DimensionShape(at, resolution, (at.length + 1) / 2);
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
