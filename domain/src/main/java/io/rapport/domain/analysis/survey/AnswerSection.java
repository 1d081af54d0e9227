package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Scale;
import java.util.Arrays;
import java.util.List;

/**
 * How often each answer of an item was given.
 *
 * @param position of the item in the questionnaire
 * @param offset place of its first number
 */
record AnswerSection(Item item, int position, int offset) implements TallySection {

  @Override
  public int length() {
    return item.scale().answers().size();
  }

  @Override
  public void add(AnswerSheet sheet, long[] numbers) {
    if (sheet.chosen()[position] >= 0) {
      numbers[offset + sheet.chosen()[position]]++;
    }
  }

  /** Counts in the order of the scale. */
  long[] counts(long[] numbers) {
    return Arrays.copyOfRange(numbers, offset, offset + length());
  }

  /** Counts by kind, reversal taken into account. */
  Tally.ItemCounts byKind(long[] numbers) {
    List<Scale.Answer> answers = item.scale().answers();
    long[] counts = counts(numbers);
    long favourable = 0;
    long neutral = 0;
    long unfavourable = 0;
    long notApplicable = 0;
    double[] codes = new double[counts.length];
    long[] scored = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      Scale.Answer answer = answers.get(i);
      switch (item.kind(answer)) {
        case FAVOURABLE -> favourable += counts[i];
        case NEUTRAL -> neutral += counts[i];
        case UNFAVOURABLE -> unfavourable += counts[i];
        case NOT_APPLICABLE -> notApplicable += counts[i];
      }
      if (answer.kind() != Scale.Kind.NOT_APPLICABLE) {
        codes[i] = item.aligned(answer.code());
        scored[i] = counts[i];
      }
    }
    return new Tally.ItemCounts(
        favourable, neutral, unfavourable, notApplicable, Moments.ofTally(codes, scored));
  }
}
