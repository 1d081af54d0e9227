package io.rapport.domain.analysis.survey;

/**
 * Sums and cross-products of a dimension's items over the sheets that answer all of them, in steps
 * of each item's scale from its worst answer.
 */
record ItemSection(DimensionSteps dimension, ProductSums sums) implements TallySection {

  ItemSection(DimensionSteps dimension, int offset) {
    this(dimension, new ProductSums(dimension.items(), offset));
  }

  @Override
  public int length() {
    return sums.length();
  }

  @Override
  public void add(AnswerSheet sheet, long[] numbers) {
    if (dimension.answered(sheet) == dimension.items()) {
      long[] steps = new long[dimension.items()];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = sheet.steps()[dimension.positions()[i]];
      }
      sums.add(steps, numbers);
    }
  }
}
