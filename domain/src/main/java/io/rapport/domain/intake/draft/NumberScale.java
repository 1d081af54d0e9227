package io.rapport.domain.intake.draft;

import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A scale of numbers without words. Surveys use few ranges; the narrowest that holds all values is
 * taken, and it is a guess: nobody may have chosen its end.
 *
 * @param lowest lowest code
 * @param highest highest code
 */
record NumberScale(int lowest, int highest) {
  private static final List<NumberScale> USUAL =
      List.of(
          new NumberScale(1, 4),
          new NumberScale(1, 5),
          new NumberScale(0, 4),
          new NumberScale(1, 6),
          new NumberScale(1, 7),
          new NumberScale(1, 10),
          new NumberScale(0, 10));

  /** The narrowest usual range that holds all values; fewer than four steps are no scale. */
  static Optional<NumberScale> holding(int lowest, int highest) {
    return highest - lowest < 2
        ? Optional.empty()
        : USUAL.stream()
            .filter(scale -> scale.lowest <= lowest && highest <= scale.highest)
            .findFirst();
  }

  /** The scale, numbers in place of labels. */
  Scale scale() {
    return new Scale(
        "from-" + lowest + "-to-" + highest,
        IntStream.rangeClosed(lowest, highest)
            .mapToObj(code -> new Answer(code, String.valueOf(code), kind(code, lowest, highest)))
            .toList());
  }

  /**
   * How an answer usually counts: on a scale from 0 to 10 as detractors, passives and promoters,
   * otherwise the two answers at each end, and of four answers all.
   */
  static Kind kind(int code, int lowest, int highest) {
    if (highest - lowest == 10) {
      return code > lowest + 8
          ? Kind.FAVOURABLE
          : code < lowest + 7 ? Kind.UNFAVOURABLE : Kind.NEUTRAL;
    }
    int ends = highest - lowest > 7 ? 3 : 2;
    return code < lowest + ends
        ? Kind.UNFAVOURABLE
        : code > highest - ends ? Kind.FAVOURABLE : Kind.NEUTRAL;
  }
}
