package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.DriverModel;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Decides over coefficients, which are made of several items or dimensions at once: each is shown
 * only where all figures that it depends on are, where enough people gave everything it needs, and
 * where what remains of its people beside shown units below is none or enough.
 */
final class CoefficientProtection {
  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final int threshold;
  private final Map<String, Map<String, HideReason>> byItem;
  private final Map<String, Map<String, HideReason>> byDimension;
  private final Map<String, Map<String, HideReason>> reliability = new HashMap<>();
  private final Map<String, HideReason> drivers;

  /**
   * @param byItem by item why units are hidden
   * @param byDimension by dimension why units are hidden
   */
  CoefficientProtection(
      Questionnaire questionnaire,
      WaveResults wave,
      int threshold,
      Map<String, Map<String, HideReason>> byItem,
      Map<String, Map<String, HideReason>> byDimension) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.threshold = threshold;
    this.byItem = byItem;
    this.byDimension = byDimension;
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int position = d;
      String dimension = questionnaire.dimensions().get(d).id();
      reliability.put(
          dimension, protect(tally -> tally.completeScores(position).n(), ofDimension(dimension)));
    }
    drivers = protect(tally -> tally.driverScores().n(), ofModel());
  }

  /** Why a unit's reliability of a dimension is hidden. */
  Map<String, HideReason> reliability(String dimension) {
    return reliability.getOrDefault(dimension, ofDimension(dimension));
  }

  /** Why what is said of an item in its dimension is hidden. */
  Map<String, HideReason> ofItem(String part) {
    Map<String, HideReason> hidden = new TreeMap<>();
    ItemPart.parse(part)
        .ifPresent(
            item -> {
              hidden.putAll(reliability(item.dimension()));
              coupled(byItem.getOrDefault(item.item(), Map.of()), hidden);
            });
    return hidden;
  }

  /** Why a unit's drivers are hidden, all of them together. */
  Map<String, HideReason> drivers() {
    return drivers;
  }

  private Map<String, HideReason> ofDimension(String dimension) {
    Map<String, HideReason> hidden = new TreeMap<>();
    coupled(byDimension.getOrDefault(dimension, Map.of()), hidden);
    return hidden;
  }

  private Map<String, HideReason> ofModel() {
    Map<String, HideReason> hidden = ofDimension(questionnaire.outcome());
    DriverModel model = DriverModel.of(questionnaire);
    for (int driver : model.drivers()) {
      coupled(ofDimension(questionnaire.dimensions().get(driver).id()), hidden);
    }
    return hidden;
  }

  private Map<String, HideReason> protect(
      ToLongFunction<Tally> people, Map<String, HideReason> dependent) {
    Map<String, Long> own = new HashMap<>();
    Map<String, HideReason> hidden = new TreeMap<>(dependent);
    for (Unit unit : wave.organisation().inOrder()) {
      own.put(unit.code(), people.applyAsLong(wave.ownOf(unit.code())));
      int fewest =
          unit.parent().isEmpty()
              ? DisclosurePolicy.COEFFICIENT_OF_ALL
              : DisclosurePolicy.COEFFICIENT;
      if (people.applyAsLong(wave.of(unit.code())) < fewest) {
        hidden.putIfAbsent(unit.code(), HideReason.TOO_FEW);
      }
    }
    return new TreeProtection(wave.organisation(), code -> own.getOrDefault(code, 0L), threshold)
        .hidden(hidden);
  }

  private static void coupled(Map<String, HideReason> from, Map<String, HideReason> to) {
    from.keySet().forEach(code -> to.putIfAbsent(code, HideReason.COUPLED));
  }
}
