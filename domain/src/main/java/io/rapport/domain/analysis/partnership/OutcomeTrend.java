package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.CochranArmitage;
import io.rapport.domain.statistics.Interval;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * S10: how much the share of outcomes met rises with each further item of the contract that was
 * agreed, over engagements to which all four items apply and whose outcome is known. An association
 * between records, not a cause.
 *
 * <p>p is that of Cochran and Armitage. Where managers have more than two such engagements on
 * average it would be too small: an interval by a bootstrap over managers stands in its place, none
 * from fewer than {@value PooledInterval#FEWEST_CLUSTERS} of them.
 */
final class OutcomeTrend implements FigureFamily {
  private final PartnershipMethod method;
  private final PooledFigures figures;

  /** An engagement's agreed items, or why they do not count. */
  private record Counted(Engagement engagement, Observed agreed, boolean met) {}

  OutcomeTrend(PartnershipMethod method) {
    this.method = method;
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    CellKey key = new CellKey(Statistic.S10, cell.period(), cell.scope(), "outcomeTrend");
    List<Counted> all = cell.engagements().stream().map(OutcomeTrend::counted).toList();
    Sample sample =
        Sample.of(
            all,
            new Subjects<>(
                each -> each.engagement().managerId(),
                each -> Subjects.OF_ENGAGEMENT.consultants().apply(each.engagement()),
                each ->
                    List.of(Subjects.OF_ENGAGEMENT.name().apply(each.engagement()), each.met())),
            Counted::agreed);
    Optional<Figure.Reason> missing = figures.reasonMissing(sample);
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    List<Counted> counted =
        all.stream().filter(each -> each.agreed().kind() == Observed.Kind.COUNTED).toList();
    Optional<CochranArmitage.Result> trend = trend(counted);
    if (trend.isEmpty()) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, trend.get().slope());
    if (PooledInterval.isClustered(sample)) {
      interval(key, cell, counted)
          .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    } else {
      values.put(Measure.P, trend.get().pValue());
    }
    return List.of(
        new Figure.Computed(
            key,
            Quantity.SHARE_DIFFERENCE,
            values,
            sample.support(),
            sample.recordedShare(),
            Reading.NONE));
  }

  private static Counted counted(Engagement engagement) {
    Outcome outcome = engagement.result().outcomeMet();
    Observed agreed = AgreementMeasurements.agreedItems(engagement);
    if (outcome == null) {
      agreed = Observed.MISSING;
    } else if (outcome == Outcome.TOO_EARLY && agreed.kind() == Observed.Kind.COUNTED) {
      agreed = Observed.OUTSIDE;
    }
    return new Counted(engagement, agreed, outcome == Outcome.YES);
  }

  private static Optional<CochranArmitage.Result> trend(List<Counted> counted) {
    long[] met = new long[AgreementMeasurements.CONTRACT_ITEMS + 1];
    long[] all = new long[met.length];
    for (Counted each : counted) {
      int agreed = (int) Math.round(each.agreed().value());
      met[agreed] += each.met() ? 1 : 0;
      all[agreed]++;
    }
    return CochranArmitage.test(met, all);
  }

  private Optional<Interval> interval(CellKey key, Cell cell, List<Counted> counted) {
    Map<String, double[]> sums = new TreeMap<>();
    for (Counted each : counted) {
      double t = each.agreed().value();
      double y = each.met() ? 1 : 0;
      double[] own = sums.computeIfAbsent(each.engagement().managerId(), manager -> new double[5]);
      double[] more = {1, t, y, t * t, t * y};
      for (int i = 0; i < more.length; i++) {
        own[i] += more[i];
      }
    }
    if (sums.size() < PooledInterval.FEWEST_CLUSTERS
        || !PooledFigures.allowsForManagers(cell.scope())) {
      return Optional.empty();
    }
    return ClusterBootstrap.withDefaults()
        .withReplications(method.bootstrapReplicates())
        .of(sums, OutcomeTrend::slope, Seeds.random(key, method))
        .map(ClusterBootstrap.Result::interval);
  }

  /** The slope of the line through the outcomes; not a number where all agreed as many items. */
  private static double slope(double[] sums) {
    double spread = sums[3] - sums[1] * sums[1] / sums[0];
    return (sums[4] - sums[1] * sums[2] / sums[0]) / spread;
  }
}
