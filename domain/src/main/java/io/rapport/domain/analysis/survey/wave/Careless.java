package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.CarelessScreen.Sign;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How far the results rest on answers that may have been given without reading the questions. */
public sealed interface Careless {

  /** Nobody could be screened. */
  record None(String reason) implements Careless {}

  /**
   * What screening found. Nobody is left out of any other figure.
   *
   * @param screened people who were screened
   * @param tooFewAnswers people with too few answers for that
   * @param flagged people with two signs or more
   * @param share of those screened
   * @param reasons how many of the flagged show each sign
   * @param signs how many of all screened show each sign
   * @param outcome id of the outcome
   * @param effects for each dimension what leaving the flagged out would change
   */
  record Screened(
      long screened,
      long tooFewAnswers,
      long flagged,
      Value share,
      Map<Sign, Value> reasons,
      Map<Sign, Value> signs,
      String outcome,
      List<Effect> effects)
      implements Careless {
    public Screened {
      reasons = Collections.unmodifiableMap(new EnumMap<>(reasons));
      signs = Collections.unmodifiableMap(new EnumMap<>(signs));
      effects = List.copyOf(effects);
    }

    /** The effect on the outcome. */
    public Effect onOutcome() {
      return effects.stream()
          .filter(effect -> effect.dimension().equals(outcome))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * An index with and without the flagged.
   *
   * @param dimension id of the dimension
   * @param everybody index of everybody, 0–100
   * @param without index without the flagged
   * @param change the second less the first, in points
   */
  record Effect(String dimension, Value everybody, Value without, Value change) {}
}
