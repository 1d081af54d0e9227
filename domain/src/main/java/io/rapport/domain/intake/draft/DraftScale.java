package io.rapport.domain.intake.draft;

import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import java.util.List;

/**
 * A scale and how sure it is.
 *
 * @param name name for it, if no other scale has it
 * @param answers its answers, from the lowest to the highest code that counts
 */
record DraftScale(String name, List<Answer> answers, Guess guess) {
  DraftScale {
    answers = List.copyOf(answers);
  }

  Scale scale(String id) {
    return new Scale(id, answers);
  }

  /**
   * How an answer usually counts by its place: of eleven as detractors, passives and promoters,
   * otherwise the answers at each end, one of three, two up to eight, then three.
   *
   * @param place from 0
   * @param of how many answers that count
   */
  static Scale.Kind kind(int place, int of) {
    if (of == 11) {
      return place > 8
          ? Scale.Kind.FAVOURABLE
          : place < 7 ? Scale.Kind.UNFAVOURABLE : Scale.Kind.NEUTRAL;
    }
    int ends = of < 4 ? 1 : of > 8 ? 3 : 2;
    return place < ends
        ? Scale.Kind.UNFAVOURABLE
        : place >= of - ends ? Scale.Kind.FAVOURABLE : Scale.Kind.NEUTRAL;
  }
}
