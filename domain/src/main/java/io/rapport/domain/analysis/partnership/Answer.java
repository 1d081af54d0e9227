package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one of the ten questions in a month.
 *
 * @param figure that answers it; empty if it cannot be computed
 * @param comparison with the time before, or with elsewhere; empty if there is nothing to compare
 *     with
 * @param beside figures that stand beside it, of those that can be computed
 */
public record Answer(
    Question question,
    Optional<Figure.Computed> figure,
    Optional<Figure.Computed> comparison,
    List<Figure.Computed> beside) {
  public Answer {
    beside = List.copyOf(beside);
  }

  /** The answers to all questions, in their order. */
  public static List<Answer> of(Collection<Figure> figures, YearMonth month) {
    Map<CellKey, Figure.Computed> byKey = new HashMap<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed) {
        byKey.put(computed.key(), computed);
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (Question question : Question.values()) {
      answers.add(
          new Answer(
              question,
              Optional.ofNullable(byKey.get(question.key(month))),
              Optional.ofNullable(byKey.get(question.comparisonKey(month))),
              question.besideKeys(month).stream()
                  .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                  .toList()));
    }
    return List.copyOf(answers);
  }

  /** Better, worse, no visible change or not enough records: from the interval, never the value. */
  public Reading reading() {
    return comparison.map(Figure.Computed::reading).orElse(Reading.NOT_TESTED);
  }
}
