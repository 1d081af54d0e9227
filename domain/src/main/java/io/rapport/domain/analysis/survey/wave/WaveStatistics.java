package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.ScoreTest;
import io.rapport.domain.analysis.survey.ShareTest;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.OverlappingShare;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All statistics of one wave from its tallies. Units come in the order of the organisation, each
 * before its sub-units; everything is made when asked for.
 */
public final class WaveStatistics {
  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final Tally withoutUnit;
  private final SurveyMethod method;
  private final SmallUnits smallUnits;

  /**
   * The statistics of a wave.
   *
   * @param withoutUnit people of whom no unit is known: they count for everybody and are neither in
   *     a unit nor among those with whom a unit is compared
   */
  public WaveStatistics(
      Questionnaire questionnaire, WaveResults wave, Tally withoutUnit, SurveyMethod method) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.withoutUnit = withoutUnit;
    this.method = method;
    this.smallUnits = new SmallUnits(questionnaire, wave, whole());
  }

  SurveyMethod method() {
    return method;
  }

  /** Everybody. */
  public UnitStatistics everybody() {
    return of(wave.organisation().root(), whole());
  }

  /** Number of units below the whole. */
  public long unitCount() {
    return below().count();
  }

  /** Every unit below the whole, one after the other. */
  public Stream<UnitStatistics> units() {
    return below().map(unit -> of(unit, wave.of(unit.code())));
  }

  /**
   * Where a unit below the whole stands among the units of its parent and in the funnel of all.
   *
   * @throws java.util.NoSuchElementException if it is the whole
   */
  public Standing standing(Unit unit) {
    return smallUnits.of(unit, unit.parent().orElseThrow());
  }

  /** The drivers of the outcome, of everybody. */
  public Drivers drivers() {
    return drivers(wave.organisation().root());
  }

  /** The drivers of the outcome, of a unit with everything below it. */
  public Drivers drivers(Unit unit) {
    Map<String, Tally> own = new TreeMap<>();
    wave.organisation()
        .subtree(unit.code())
        .forEach(part -> own.put(part.code(), wave.ownOf(part.code())));
    boolean everybody = unit.parent().isEmpty();
    return new DriverAnalysis(questionnaire)
        .of(
            wave.wave().id(),
            everybody ? Optional.empty() : Optional.of(unit.code()),
            everybody ? whole() : wave.of(unit.code()),
            own);
  }

  /** Every unit against everybody else, item by item. */
  public List<ItemComparison> itemComparisons() {
    List<ItemComparison> comparisons = new ArrayList<>();
    below()
        .forEach(
            unit -> {
              Tally own = wave.of(unit.code());
              Tally rest = wave.restOf(unit.code());
              comparisons.addAll(itemsAgainst(unit.code(), own, rest));
            });
    return Family.ofShares(
        comparisons, method.falseDiscoveryRate(), ItemComparison::test, ItemComparison::with);
  }

  /** Every unit against everybody else, dimension by dimension. */
  public List<IndexComparison> indexComparisons() {
    List<IndexComparison> comparisons = new ArrayList<>();
    below()
        .forEach(
            unit -> {
              Tally own = wave.of(unit.code());
              Tally rest = wave.restOf(unit.code());
              comparisons.addAll(dimensionsAgainst(unit.code(), own, rest));
            });
    return Family.ofScores(
        comparisons, method.falseDiscoveryRate(), IndexComparison::test, IndexComparison::with);
  }

  /**
   * The demographic groups of the wave, and everybody weighted to the headcounts.
   *
   * @param tallies of the same answers
   * @param headcounts of the wave's organisation
   */
  public WaveDemographics demographics(WaveTallies tallies, DemographicHeadcounts headcounts) {
    return new WaveDemographics(this, questionnaire, wave, tallies, headcounts);
  }

  /** A group against others, item by item, p-values not yet adjusted. */
  List<ItemComparison> itemsAgainst(String group, Tally own, Tally rest) {
    List<ItemComparison> comparisons = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      comparisons.add(compare(group, questionnaire.items().get(i).id(), own.item(i), rest.item(i)));
    }
    return comparisons;
  }

  /** A group against others, dimension by dimension, p-values not yet adjusted. */
  List<IndexComparison> dimensionsAgainst(String group, Tally own, Tally rest) {
    List<IndexComparison> comparisons = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      comparisons.add(
          compare(
              group, questionnaire.dimensions().get(d), own.skewedScores(d), rest.skewedScores(d)));
    }
    return comparisons;
  }

  /** Every item as a group of people answered it. */
  List<ItemStatistics> items(Tally tally, Eligible eligible) {
    List<ItemStatistics> items = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      items.add(ItemStatistics.of(questionnaire.items().get(i), i, tally, eligible));
    }
    return items;
  }

  /**
   * Every dimension as a group of people answered it.
   *
   * @param groups tallies of the units in which these people answered
   */
  List<DimensionStatistics> dimensions(Tally tally, List<Tally> groups, Eligible eligible) {
    List<DimensionStatistics> dimensions = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      dimensions.add(DimensionStatistics.of(questionnaire, d, tally, groups, eligible));
    }
    return dimensions;
  }

  private ItemComparison compare(
      String unit, String item, Tally.ItemCounts own, Tally.ItemCounts rest) {
    return ShareTest.of(own, rest, method.testItemFrom())
        .map(
            test ->
                ItemComparison.of(
                    unit,
                    item,
                    test,
                    method.testItemFrom(),
                    ItemComparison.VersusWhole.of(
                        OverlappingShare.withDefaults()
                            .ofCounts(
                                own.favourable(),
                                own.base(),
                                own.favourable() + rest.favourable(),
                                own.base() + rest.base()))))
        .orElseGet(() -> ItemComparison.missing(unit, item, own.base(), rest.base()));
  }

  private IndexComparison compare(
      String unit, Dimension dimension, SkewedMoments own, SkewedMoments rest) {
    int testedFrom =
        dimension.id().equals(questionnaire.outcome())
            ? method.testOutcomeFrom()
            : method.testDimensionFrom();
    return ScoreTest.of(own, rest, testedFrom)
        .map(test -> IndexComparison.of(unit, dimension.id(), test, testedFrom))
        .orElseGet(() -> IndexComparison.missing(unit, dimension.id(), own.n(), rest.n()));
  }

  private UnitStatistics of(Unit unit, Tally tally) {
    Eligible eligible = new Eligible(wave.organisation().headcount(unit.code()));
    List<Tally> groups =
        wave.organisation().subtree(unit.code()).stream()
            .map(part -> wave.ownOf(part.code()))
            .filter(own -> own.respondents() > 0)
            .toList();
    return new UnitStatistics(
        unit,
        eligible.response(tally.respondents()),
        items(tally, eligible),
        dimensions(tally, groups, eligible));
  }

  private Tally whole() {
    return wave.of(wave.organisation().root().code()).plus(withoutUnit);
  }

  private Stream<Unit> below() {
    return wave.organisation().inOrder().stream().filter(unit -> unit.parent().isPresent());
  }
}
