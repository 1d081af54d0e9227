package io.rapport.domain.analysis.survey;

import java.util.List;

/**
 * Sums and cross-products of respondents' scores across dimensions, over those who have a score of
 * every one of them: drivers first, the outcome last.
 */
record DriverSection(List<DriverScore> scores, ProductSums sums) implements TallySection {
  DriverSection {
    scores = List.copyOf(scores);
  }

  DriverSection(List<DriverScore> scores, int offset) {
    this(scores, new ProductSums(scores.size(), offset));
  }

  @Override
  public int length() {
    return sums.length();
  }

  @Override
  public void add(AnswerSheet sheet, long[] numbers) {
    long[] values = new long[scores.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores.get(i).of(sheet);
      if (values[i] < 0) {
        return;
      }
    }
    sums.add(values, numbers);
  }
}
