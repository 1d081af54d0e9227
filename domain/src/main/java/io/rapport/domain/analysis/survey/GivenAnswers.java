package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One person's answers as given: reversed items not turned round, not-applicable ones missing. */
final class GivenAnswers {
  private final List<Set<Integer>> scored;

  GivenAnswers(Questionnaire questionnaire) {
    scored =
        questionnaire.items().stream()
            .map(
                item ->
                    item.scale().answers().stream()
                        .filter(answer -> answer.kind() != Scale.Kind.NOT_APPLICABLE)
                        .map(Scale.Answer::code)
                        .collect(Collectors.toUnmodifiableSet()))
            .toList();
  }

  int items() {
    return scored.size();
  }

  /** Codes in the order of the items, not a number where missing. */
  double[] of(List<Optional<Short>> answers) {
    double[] given = new double[scored.size()];
    for (int i = 0; i < given.length; i++) {
      Set<Integer> codes = scored.get(i);
      given[i] =
          answers
              .get(i)
              .map(Short::intValue)
              .filter(codes::contains)
              .map(Integer::doubleValue)
              .orElse(Double.NaN);
    }
    return given;
  }
}
