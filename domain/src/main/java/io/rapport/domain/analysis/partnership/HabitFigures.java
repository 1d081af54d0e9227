package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.RequestPairs.Pair;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.NewcombeDifference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * S32: whether managers ask for collaboration more often after work that was played so. A pair of
 * requests belongs to the window, department and level of its second one.
 *
 * <p>The interval of the difference resamples relationships; below {@value #FEWEST_RELATIONSHIPS},
 * or with fewer than {@value #FEWEST_EACH_WAY} pairs of one of the four kinds, it is Newcombe's
 * with sizes that allow for managers.
 */
final class HabitFigures implements FigureFamily {
  private static final int FEWEST_RELATIONSHIPS = 10;
  private static final int FEWEST_EACH_WAY = 5;

  private final PartnershipMethod method;
  private final PooledFigures figures;
  private final RequestPairs requests;

  HabitFigures(PartnershipMethod method, History history) {
    this.method = method;
    this.figures = new PooledFigures(method);
    this.requests = new RequestPairs(history);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Pair> pairs = requests.ending(cell.engagements());
    Sample after = Sample.of(pairs, Pair.SUBJECTS, pair -> pair.askedAfter(true));
    Sample other = Sample.of(pairs, Pair.SUBJECTS, pair -> pair.askedAfter(false));
    return List.of(
        share(cell, "afterCollaborative", after),
        share(cell, "afterOther", other),
        carryOver(cell, pairs, after, other),
        HabitOdds.figure(key(cell, "conditionalOddsRatio"), pairs, figures));
  }

  private Figure share(Cell cell, String part, Sample sample) {
    return figures.level(cell.scope(), cell.period(), Indicator.share(Statistic.S32, part), sample);
  }

  private Figure carryOver(Cell cell, List<Pair> pairs, Sample after, Sample other) {
    CellKey key = key(cell, "carryOver");
    Optional<Figure.Reason> missing =
        figures.reasonMissing(after).or(() -> figures.reasonMissing(other));
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    NewcombeDifference.Result simple =
        NewcombeDifference.withDefaults()
            .ofCounts(after.count(), after.size(), other.count(), other.size());
    Interval printed =
        resampled(key, pairs, after, other)
            .orElseGet(
                () ->
                    NewcombeDifference.of(
                            PooledChanges.clusteredWilson(after),
                            PooledChanges.clusteredWilson(other))
                        .interval());
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, simple.difference());
    values.put(Measure.LOW, Math.min(printed.low(), simple.difference()));
    values.put(Measure.HIGH, Math.max(printed.high(), simple.difference()));
    PooledFigures.put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, simple.interval());
    return new Figure.Computed(
        key,
        Quantity.SHARE_DIFFERENCE,
        values,
        Supports.weaker(after.support(), other.support()),
        after.recordedShare(),
        Reading.NONE);
  }

  private Optional<Interval> resampled(CellKey key, List<Pair> pairs, Sample after, Sample other) {
    Map<Relationship, double[]> sums = new TreeMap<>();
    for (Pair pair : pairs) {
      add(sums, pair, pair.askedAfter(true), 0);
      add(sums, pair, pair.askedAfter(false), 2);
    }
    if (sums.size() < FEWEST_RELATIONSHIPS
        || fewestEachWay(after) < FEWEST_EACH_WAY
        || fewestEachWay(other) < FEWEST_EACH_WAY) {
      return Optional.empty();
    }
    return ClusterBootstrap.withDefaults()
        .withReplications(method.bootstrapReplicates())
        .of(sums, sum -> sum[0] / sum[1] - sum[2] / sum[3], Seeds.random(key, method))
        .map(ClusterBootstrap.Result::interval);
  }

  /** Adds to the requests for collaboration and to all requests. */
  private static void add(
      Map<Relationship, double[]> sums, Pair pair, Observed observed, int place) {
    if (observed.kind() == Observed.Kind.COUNTED) {
      double[] sum = sums.computeIfAbsent(pair.relationship(), key -> new double[4]);
      sum[place] += observed.value();
      sum[place + 1]++;
    }
  }

  private static long fewestEachWay(Sample sample) {
    return Math.min(sample.count(), sample.size() - sample.count());
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S32, cell.period(), cell.scope(), part);
  }
}
