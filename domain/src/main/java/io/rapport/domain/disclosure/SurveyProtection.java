package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Decides over the survey figures of one wave.
 *
 * <p>A unit that is hidden by its number of respondents is hidden in every figure. An item may hide
 * further units, where fewer people answered it. An index is hidden where exactly one of its items
 * is, because that item could be worked out from the others. A response rate speaks of those who
 * were invited, so it needs enough of them as well. A score of promoters shares the fate of its
 * item; coefficients are for {@link CoefficientProtection}.
 */
final class SurveyProtection {
  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final int threshold;
  private final Map<String, HideReason> everywhere;
  private final Map<String, HideReason> response;
  private final Map<String, Map<String, HideReason>> byItem = new HashMap<>();
  private final Map<String, Map<String, HideReason>> byDimension = new HashMap<>();
  private final CoefficientProtection coefficients;

  SurveyProtection(Questionnaire questionnaire, WaveResults wave, DisclosurePolicy policy) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.threshold = policy.answers();
    everywhere = protect(code -> wave.ownOf(code).respondents(), Map.of());
    response = protect(this::invited, everywhere);
    protectItems();
    protectDimensions();
    coefficients = new CoefficientProtection(questionnaire, wave, threshold, byItem, byDimension);
  }

  /** Why a unit's figure is hidden, by unit; units that are not named may be shown. */
  Map<String, HideReason> hidden(Statistic statistic, String part) {
    return switch (statistic) {
      case ITEM, ITEM_VS_REST, ITEM_CHANGE, ENPS -> byItem.getOrDefault(part, everywhere);
      case INDEX, INDEX_VS_REST, INDEX_CHANGE, AGGREGATION ->
          byDimension.getOrDefault(part, everywhere);
      case RESPONSE -> response;
      case RELIABILITY -> coefficients.reliability(part);
      case ITEM_RELIABILITY -> coefficients.ofItem(part);
      case DRIVER, EXPLAINED -> coefficients.drivers();
      default -> everywhere;
    };
  }

  /** Decides over one figure of this wave, its own cell only. */
  Decision decide(CellKey key) {
    if (key.scope() instanceof Scope.Group) {
      return new Decision.Hide(HideReason.COUPLED);
    }
    if (!(key.scope() instanceof Scope.Unit unit)) {
      throw new IllegalArgumentException("survey figures are about units: " + key);
    }
    if (wave.organisation().unit(unit.code()).isEmpty()) {
      return new Decision.Hide(HideReason.TOO_FEW);
    }
    HideReason reason = hidden(key.statistic(), key.part()).get(unit.code());
    return reason == null ? Decision.Show.SHOW : new Decision.Hide(reason);
  }

  /** Decides over a comparison with the rest: both sides must be shown, or showable. */
  Decision decideAgainstRest(Figure figure, long restAnswers) {
    CellKey key = figure.key();
    Organisation tree = wave.organisation();
    boolean wholeHidden = hidden(key.statistic(), key.part()).containsKey(tree.root().code());
    if (wholeHidden || restAnswers < threshold) {
      return new Decision.Hide(HideReason.COUPLED);
    }
    return decide(key);
  }

  /**
   * Decides over what several units answered together, for a later wave to be compared with. What
   * is left of each shown unit without the shown ones below it is a block; the units are shown if
   * they are whole blocks, because then their sum follows from figures that are shown anyway.
   *
   * @param units codes of units, each with its own people only
   */
  Decision decideTogether(Statistic statistic, String part, Set<String> units) {
    Map<String, HideReason> hidden = hidden(statistic, part);
    Map<String, String> blocks = new HashMap<>();
    Map<String, Boolean> within = new HashMap<>();
    for (Unit unit : wave.organisation().inOrder()) {
      String block =
          hidden.containsKey(unit.code())
              ? unit.parent().map(parent -> blocks.getOrDefault(parent, "")).orElse("")
              : unit.code();
      blocks.put(unit.code(), block);
      boolean inside = units.contains(unit.code());
      if (wave.ownOf(unit.code()).respondents() > 0
          && (inside && block.isEmpty() || within.getOrDefault(block, inside) != inside)) {
        return new Decision.Hide(HideReason.COUPLED);
      }
      if (wave.ownOf(unit.code()).respondents() > 0) {
        within.put(block, inside);
      }
    }
    return Decision.Show.SHOW;
  }

  private void protectItems() {
    for (int i = 0; i < questionnaire.items().size(); i++) {
      int position = i;
      byItem.put(
          questionnaire.items().get(i).id(),
          protect(code -> wave.ownOf(code).item(position).base(), everywhere));
    }
  }

  private void protectDimensions() {
    List<Dimension> dimensions = questionnaire.dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      int position = d;
      Dimension dimension = dimensions.get(d);
      Map<String, HideReason> coupled = new TreeMap<>(everywhere);
      for (Unit unit : wave.organisation().inOrder()) {
        long hiddenItems =
            dimension.items().stream()
                .filter(item -> byItem.getOrDefault(item, Map.of()).containsKey(unit.code()))
                .count();
        if (hiddenItems == 1) {
          coupled.putIfAbsent(unit.code(), HideReason.COUPLED);
        }
      }
      byDimension.put(dimension.id(), protect(code -> scored(wave.ownOf(code), position), coupled));
    }
  }

  private long invited(String code) {
    return wave.organisation().unit(code).map(Unit::headcount).orElse(0);
  }

  private static long scored(Tally tally, int dimension) {
    return tally.scores(dimension).n();
  }

  private Map<String, HideReason> protect(
      ToLongFunction<String> own, Map<String, HideReason> alreadyHidden) {
    return new TreeProtection(wave.organisation(), own, threshold).hidden(alreadyHidden);
  }
}
