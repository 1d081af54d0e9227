package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.organisation.UnitsBefore;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemPair;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.QuestionnaireLineage.DimensionPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wave as far as a later one can be compared with it: its answers counted in the units of the
 * later wave, its items and dimensions under the later names. NOT thread safe.
 */
public final class EarlierWave {
  private final WaveResults results;
  private final QuestionnaireLineage questions;
  private final UnitsBefore units;
  private final Optional<LinkedPeople> linked;
  private final Map<String, Integer> positions;
  private final Map<String, Tally> tallies = new HashMap<>();

  /**
   * An earlier wave.
   *
   * @param results its tallies, in its own organisation
   * @param questions how its version of the questionnaire compares with the later wave's
   * @param units what the units of the later wave were in its organisation
   */
  public EarlierWave(WaveResults results, QuestionnaireLineage questions, UnitsBefore units) {
    this(results, questions, units, Optional.empty());
  }

  private EarlierWave(
      WaveResults results,
      QuestionnaireLineage questions,
      UnitsBefore units,
      Optional<LinkedPeople> linked) {
    this.results = results;
    this.questions = questions;
    this.units = units;
    this.linked = linked;
    this.positions = questions.older().positions();
  }

  /** An earlier wave of the same questionnaire, with no unit renamed, split, merged or closed. */
  public static EarlierWave alike(
      WaveResults results, QuestionnaireLineage questions, WaveResults later) {
    return new EarlierWave(
        results,
        questions,
        UnitsBefore.of(
            results.organisation(),
            results.wave().closed(),
            later.organisation(),
            later.wave().closed(),
            List.of()));
  }

  /** The same with the people who answered in both waves. */
  public EarlierWave linkedBy(LinkedPeople people) {
    return new EarlierWave(results, questions, units, Optional.of(people));
  }

  /** Those who answered in both waves; empty if people are not known from wave to wave. */
  public Optional<LinkedPeople> linked() {
    return linked;
  }

  /** Its tallies, in its own organisation. */
  public WaveResults results() {
    return results;
  }

  /** How its version of the questionnaire compares with the later wave's. */
  public QuestionnaireLineage questions() {
    return questions;
  }

  /** What the units of the later wave were in its organisation. */
  public UnitsBefore units() {
    return units;
  }

  /** Id in this wave of what is an item of the later wave; empty if it is new. */
  public Optional<String> idOfItem(String later) {
    return questions.items().of(later).map(ItemPair::older);
  }

  /** Id in this wave of what is a dimension of the later wave; empty if there is none alike. */
  public Optional<String> idOfDimension(String later) {
    return questions
        .newer()
        .dimension(later)
        .flatMap(dimension -> questions.dimension(dimension).older());
  }

  /** Why an item of a unit cannot be compared; empty if it can. */
  Optional<Figure.Reason> obstacle(String unit, Item item) {
    Optional<Figure.Reason> ofUnit = obstacle(unit);
    Optional<ItemPair> pair = questions.items().of(item.id());
    if (ofUnit.isPresent() || pair.isEmpty()) {
      return ofUnit.or(() -> Optional.of(Figure.Reason.NOT_ASKED));
    }
    return obstacle(pair.get().comparability());
  }

  /** Why a dimension of a unit cannot be compared; empty if it can. */
  Optional<Figure.Reason> obstacle(String unit, Dimension dimension) {
    return obstacle(unit).or(() -> obstacle(questions.dimension(dimension).comparability()));
  }

  /** Answers to what is an item of the later wave, from what is a unit of the later wave. */
  Tally.ItemCounts item(String unit, Item item) {
    return tally(unit).item(position(item));
  }

  /** Scores of what is a dimension of the later wave, from what is a unit of the later wave. */
  SkewedMoments scores(String unit, Dimension dimension) {
    return tally(unit).skewedScores(position(dimension));
  }

  /**
   * Position in this wave's tallies of what is an item of the later wave.
   *
   * @throws java.util.NoSuchElementException if it is new
   */
  public int position(Item item) {
    ItemPair pair = questions.items().of(item.id()).orElseThrow();
    return positions.getOrDefault(pair.older(), -1);
  }

  /**
   * Position in this wave's tallies of what is a dimension of the later wave.
   *
   * @throws java.util.NoSuchElementException if it cannot be compared
   */
  public int position(Dimension dimension) {
    DimensionPair pair = questions.dimension(dimension);
    List<String> ids = questions.older().dimensions().stream().map(Dimension::id).toList();
    return ids.indexOf(pair.older().orElseThrow());
  }

  /** Tally of what is a unit of the later wave; empty if nobody can tell what it was. */
  public Tally tally(String unit) {
    return tallies.computeIfAbsent(
        unit,
        code ->
            units.of(code) instanceof UnitBefore.Together together
                ? results.ofAll(together.units())
                : results.ofAll(List.of()));
  }

  private Optional<Figure.Reason> obstacle(String unit) {
    UnitBefore before = units.of(unit);
    if (before instanceof UnitBefore.New) {
      return Optional.of(Figure.Reason.NOT_ASKED);
    }
    return before instanceof UnitBefore.NotComparable
        ? Optional.of(Figure.Reason.NOT_COMPARABLE)
        : Optional.empty();
  }

  private static Optional<Figure.Reason> obstacle(Comparability comparability) {
    return comparability == Comparability.NOT_COMPARABLE
        ? Optional.of(Figure.Reason.NOT_COMPARABLE)
        : Optional.empty();
  }
}
