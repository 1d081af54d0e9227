package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.BetaBinomialShares;
import io.rapport.domain.statistics.EmpiricalBayesMeans;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.FunnelLimits;
import io.rapport.domain.statistics.IntraclassCorrelation;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Shrinkage and funnel of every unit. A unit is drawn towards the unit above it by what the units
 * of one parent have in common; people of the parent itself count as one more of them. The funnel
 * is around the value of everybody, its width from the differences of people within the units in
 * which they answered. NOT thread safe.
 */
final class SmallUnits {
  private static final double HIGHEST_INDEX = 100;

  /** By what they hold: sums over units then have the same bits whatever the units are called. */
  private static final Comparator<Tally> BY_CONTENT =
      Comparator.comparing(Tally::numbers, Arrays::compare);

  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final Tally whole;
  private final List<Finding<IntraclassCorrelation.Result>> spreads = new ArrayList<>();
  private final Map<String, Siblings> byParent = new HashMap<>();

  /**
   * @param whole of everybody
   */
  SmallUnits(Questionnaire questionnaire, WaveResults wave, Tally whole) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.whole = whole;
    List<Tally> own =
        wave.organisation().inOrder().stream()
            .map(unit -> wave.ownOf(unit.code()))
            .sorted(BY_CONTENT)
            .toList();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int position = d;
      spreads.add(
          IntraclassCorrelation.of(own.stream().map(tally -> tally.scores(position)).toList()));
    }
  }

  /** The units of one parent, in one order. */
  private record Siblings(
      List<String> codes,
      List<Finding<BetaBinomialShares.Result>> items,
      List<Finding<EmpiricalBayesMeans.Result>> dimensions) {}

  /**
   * A unit's standing.
   *
   * @param parent code of the unit above it
   */
  Standing of(Unit unit, String parent) {
    Siblings siblings = byParent.computeIfAbsent(parent, this::siblings);
    int place = siblings.codes.indexOf(unit.code());
    Tally tally = wave.of(unit.code());
    List<Standing.Place> items = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      items.add(
          new Standing.Place(
              share(siblings.items.get(i), place), funnel(tally.item(i), whole.item(i))));
    }
    List<Standing.Place> dimensions = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      dimensions.add(
          new Standing.Place(
              score(siblings.dimensions.get(d), place),
              funnel(tally.scores(d), whole.scores(d), spreads.get(d))));
    }
    return new Standing(items, dimensions);
  }

  private Siblings siblings(String parent) {
    List<String> codes =
        wave.organisation().children(parent).stream()
            .map(Unit::code)
            .sorted(Comparator.comparing(wave::of, BY_CONTENT))
            .toList();
    List<Tally> tallies =
        Stream.concat(codes.stream().map(wave::of), Stream.of(wave.ownOf(parent))).toList();
    List<Finding<BetaBinomialShares.Result>> items = new ArrayList<>();
    for (int i = 0; i < questionnaire.items().size(); i++) {
      int position = i;
      List<Tally.ItemCounts> counts = tallies.stream().map(tally -> tally.item(position)).toList();
      items.add(
          BetaBinomialShares.withDefaults()
              .ofCounts(
                  counts.stream().mapToLong(Tally.ItemCounts::favourable).toArray(),
                  counts.stream().mapToLong(Tally.ItemCounts::base).toArray()));
    }
    List<Finding<EmpiricalBayesMeans.Result>> dimensions = new ArrayList<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int position = d;
      dimensions.add(
          EmpiricalBayesMeans.withDefaults()
              .of(tallies.stream().map(tally -> tally.scores(position)).toList()));
    }
    return new Siblings(codes, items, dimensions);
  }

  private static Shrunk share(Finding<BetaBinomialShares.Result> found, int place) {
    return found
        .value()
        .map(result -> result.units().get(place))
        .map(
            unit ->
                new Shrunk(
                    Value.of(unit.share()), Bounds.of(unit.interval()), Value.of(unit.reliance())))
        .orElseGet(() -> Shrunk.missing(Value.words(found)));
  }

  private static Shrunk score(Finding<EmpiricalBayesMeans.Result> found, int place) {
    return found
        .value()
        .map(result -> result.units().get(place))
        .map(
            unit ->
                new Shrunk(
                    Value.of(unit.score()),
                    Bounds.of(unit.interval().clamp(0, HIGHEST_INDEX)),
                    Value.of(unit.reliance())))
        .orElseGet(() -> Shrunk.missing(Value.words(found)));
  }

  private static Funnel funnel(Tally.ItemCounts own, Tally.ItemCounts all) {
    if (own.base() == 0) {
      return Funnel.missing("nobody in the unit answered");
    }
    double share = (double) own.favourable() / own.base();
    double target = (double) all.favourable() / all.base();
    return Funnel.of(FunnelLimits.ofShare(target, own.base()), share, 1);
  }

  private static Funnel funnel(
      Moments own, Moments all, Finding<IntraclassCorrelation.Result> spread) {
    if (own.n() == 0) {
      return Funnel.missing("nobody in the unit has a score");
    }
    if (spread.value().isEmpty()) {
      return Funnel.missing(Value.words(spread));
    }
    double within = spread.value().get().meanSquareWithin();
    return within == 0
        ? Funnel.missing("people of one unit do not differ")
        : Funnel.of(
            FunnelLimits.ofMean(all.mean(), Math.sqrt(within), own.n()), own.mean(), HIGHEST_INDEX);
  }
}
