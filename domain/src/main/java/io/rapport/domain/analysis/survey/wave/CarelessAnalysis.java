package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.AnswerProducts;
import io.rapport.domain.analysis.survey.CarelessTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.CarelessScreen;
import io.rapport.domain.statistics.CarelessScreen.Sign;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sensitivity of the results to careless answers: the indices of everybody beside those without the
 * people flagged by {@link CarelessScreen}.
 *
 * <p>Source: A. W. Meade, S. B. Craig (2012), <i>Psychological Methods</i> 17.
 */
public final class CarelessAnalysis {
  private CarelessAnalysis() {}

  /** Why nobody can be screened; empty if people can. */
  public static Optional<String> obstacle(Questionnaire questionnaire, AnswerProducts answers) {
    if (questionnaire.items().size() < CarelessScreen.LEAST_ANSWERS) {
      return Optional.of(
          "fewer than %d items: runs and deviations say nothing"
              .formatted(CarelessScreen.LEAST_ANSWERS));
    }
    return answers.complete() < 2
        ? Optional.of("fewer than two people answered every item: nothing to compare with")
        : Optional.empty();
  }

  /**
   * What screening found.
   *
   * @param everybody answers of everybody
   * @param screen the screen of the same people
   * @throws IllegalArgumentException if the people flagged are not within everybody
   */
  public static Careless of(Questionnaire questionnaire, Tally everybody, CarelessTally screen) {
    if (screen.screened() == 0) {
      return new Careless.None("nobody answered %d items".formatted(CarelessScreen.LEAST_ANSWERS));
    }
    Tally without = everybody.minus(screen.flagged());
    long flagged = screen.flagged().respondents();
    List<Careless.Effect> effects = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      effects.add(
          effect(questionnaire.dimensions().get(d).id(), everybody.scores(d), without.scores(d)));
    }
    return new Careless.Screened(
        screen.screened(),
        screen.tooFewAnswers(),
        flagged,
        Value.of((double) flagged / screen.screened()),
        counts(screen.reasons(), screen.timed()),
        counts(screen.signs(), screen.timed()),
        questionnaire.outcome(),
        effects);
  }

  private static Map<Sign, Value> counts(Map<Sign, Long> counted, long timed) {
    Map<Sign, Value> counts = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      counts.put(
          sign,
          sign == Sign.HASTE && timed == 0
              ? new Value.Missing("no duration is recorded")
              : Value.of((double) counted.getOrDefault(sign, 0L)));
    }
    return counts;
  }

  private static Careless.Effect effect(String dimension, Moments everybody, Moments without) {
    Value all = index(everybody, "nobody answered half of the items");
    Value rest = index(without, "nobody is left who answered half of the items");
    Value change =
        all instanceof Value.Known before && rest instanceof Value.Known after
            ? Value.of(after.number() - before.number())
            : all instanceof Value.Missing ? all : rest;
    return new Careless.Effect(dimension, all, rest, change);
  }

  private static Value index(Moments scores, String otherwise) {
    return scores.n() == 0 ? new Value.Missing(otherwise) : Value.of(scores.mean());
  }
}
