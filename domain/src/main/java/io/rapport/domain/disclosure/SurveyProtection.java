package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Decides over the survey figures of one wave.
 *
 * <p>Items and indices are sums over people, so {@link SurveyCells} decides over them by what
 * follows from what. A score of promoters shares the fate of its item. A response rate speaks of
 * those who were invited, so it needs enough of them as well; coefficients are for {@link
 * CoefficientProtection}.
 */
final class SurveyProtection {
  private final WaveResults wave;
  private final int threshold;
  private final int today;
  private final SurveyLattice lattice;
  private final SurveyCells cells;
  private final Map<String, HideReason> everywhere;
  private final Map<String, HideReason> response;
  private final Map<String, Map<String, HideReason>> byItem = new HashMap<>();
  private final Map<String, Map<String, HideReason>> byDimension = new HashMap<>();
  private final CoefficientProtection coefficients;

  SurveyProtection(SurveyWave surveyed, DisclosurePolicy policy) {
    Questionnaire questionnaire = surveyed.questionnaire();
    wave = surveyed.results();
    threshold = policy.answers();
    WaveProfiles profiles =
        surveyed
            .profiles()
            .map(new UnitCounts(questionnaire, wave)::checked)
            .orElseGet(() -> WaveProfiles.ofUnits(wave, questionnaire));
    today = profiles.today();
    lattice = SurveyLattice.of(profiles);
    Withheld withheld = new Withheld(surveyed.withheld(), lattice, today);
    cells =
        new SurveyCells(
            questionnaire,
            lattice,
            profiles,
            offered(surveyed),
            new PublishedRows(surveyed.published(), lattice),
            withheld,
            threshold);
    everywhere =
        hidden(cells.everywhere(), new BitSet(), new BitSet(), code -> wave.of(code).respondents());
    response = new TreeProtection(wave.organisation(), this::invited, threshold).hidden(everywhere);
    List<Item> items = questionnaire.items();
    for (int i = 0; i < items.size(); i++) {
      int item = i;
      byItem.put(
          items.get(i).id(),
          hidden(
              cells.ofItem(items.get(i).id()),
              withheld.ofItem(items.get(i).id()),
              new BitSet(),
              code -> wave.of(code).item(item).base()));
    }
    List<Dimension> dimensions = questionnaire.dimensions();
    for (int d = 0; d < dimensions.size(); d++) {
      int dimension = d;
      String id = dimensions.get(d).id();
      byDimension.put(
          id,
          hidden(
              cells.ofDimension(id),
              withheld.ofDimension(id),
              cells.withOneItemHidden(id),
              code -> wave.of(code).scores(dimension).n()));
    }
    coefficients = new CoefficientProtection(questionnaire, wave, threshold, byItem, byDimension);
  }

  /** All units, and the groups that there are figures of. */
  private BitSet offered(SurveyWave surveyed) {
    BitSet offered = new BitSet();
    for (Unit unit : wave.organisation().inOrder()) {
      lattice.position(today, new Scope.Unit(unit.code())).ifPresent(offered::set);
    }
    for (Figure figure : surveyed.figures()) {
      if (figure.key().scope() instanceof Scope.Group group) {
        lattice.position(today, group).ifPresent(offered::set);
      }
    }
    return offered;
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
    if (key.scope() instanceof Scope.Group group) {
      return decide(key.statistic(), group, key.part());
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

  /** Groups have items and indices, and nothing else. */
  private Decision decide(Statistic statistic, Scope.Group group, String part) {
    OptionalInt position = lattice.position(today, group);
    BitSet shown =
        switch (statistic) {
          case ITEM -> cells.ofItem(part);
          case INDEX -> cells.ofDimension(part);
          default -> new BitSet();
        };
    return position.isPresent() && shown.get(position.getAsInt())
        ? Decision.Show.SHOW
        : new Decision.Hide(HideReason.REVEALS_OTHERS);
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
      if (wave.ownOf(unit.code()).respondents() > 0) {
        boolean inside = units.contains(unit.code());
        if (inside && block.isEmpty() || within.getOrDefault(block, inside) != inside) {
          return new Decision.Hide(HideReason.COUPLED);
        }
        within.put(block, inside);
      }
    }
    return Decision.Show.SHOW;
  }

  private Map<String, HideReason> hidden(
      BitSet shown, BitSet withheld, BitSet coupled, ToLongFunction<String> people) {
    Map<String, HideReason> hidden = new TreeMap<>();
    for (Unit unit : wave.organisation().inOrder()) {
      OptionalInt position = lattice.position(today, new Scope.Unit(unit.code()));
      if (position.isEmpty() || !shown.get(position.getAsInt())) {
        HideReason reason = HideReason.REVEALS_OTHERS;
        if (people.applyAsLong(unit.code()) < threshold) {
          reason = HideReason.TOO_FEW;
        } else if (position.isPresent() && withheld.get(position.getAsInt())) {
          reason = HideReason.NARROWS_OTHERS;
        } else if (position.isPresent() && coupled.get(position.getAsInt())) {
          reason = HideReason.COUPLED;
        }
        hidden.put(unit.code(), reason);
      }
    }
    return hidden;
  }

  private long invited(String code) {
    return wave.organisation().unit(code).map(Unit::headcount).orElse(0);
  }
}
