package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.BlandAltman;
import io.rapport.domain.statistics.IntraclassAgreement;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.WilcoxonSignedRank;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * S14: the consultant's score less the client's in the same relationship and wave, 1 to 5. Expected
 * above zero; smaller counts as better.
 */
final class PerceptionFigures implements FigureFamily {
  private static final double ONE_POINT = 1;

  /** Means of answers fall short of one point by rounding. */
  private static final double ROUNDING = 1e-9;

  private static final Measurement<PulsePair> GAP =
      new Measurement<>(
          Indicator.mean(Statistic.S14, "gap", Quantity.RATING).better(Indicator.Better.LOWER),
          pair -> Observed.of(pair.gap()));

  private static final Measurement<PulsePair> APART =
      new Measurement<>(
          Indicator.share(Statistic.S14, "apart").better(Indicator.Better.LOWER),
          pair -> Observed.of(Math.abs(pair.gap()) >= ONE_POINT - ROUNDING));

  private static final Subjects<PulsePair> SUBJECTS =
      new Subjects<>(pair -> pair.client().managerId(), pair -> List.of());

  private final Respondents respondents;
  private final PooledFigures figures;
  private final PooledChanges changes;

  PerceptionFigures(PartnershipMethod method, Respondents respondents) {
    this.respondents = respondents;
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.pulse().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.PULSE);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<PulsePair> pairs = PulsePair.of(cell.pulse());
    Support.Pulse support = support(pairs);
    List<Figure> all = new ArrayList<>();
    for (Measurement<PulsePair> each : List.of(GAP, APART)) {
      Sample sample = sample(pairs, each);
      Figure level = figures.level(cell.scope(), cell.period(), each.indicator(), sample, support);
      all.add(each.equals(GAP) ? withSide(tested(level, sample), pairs) : level);
    }
    all.addAll(agreement(cell, pairs, support));
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    List<PulsePair> now = PulsePair.of(recent.pulse());
    List<PulsePair> then = PulsePair.of(before.pulse());
    List<Figure> all = new ArrayList<>();
    for (Measurement<PulsePair> each : List.of(GAP, APART)) {
      Figure change =
          changes.change(
              recent.scope(),
              recent.window().periodAgainst(before.window()),
              each.indicator(),
              sample(now, each),
              sample(then, each),
              Supports.weaker(support(now), support(then)));
      all.add(each.equals(GAP) ? withSide(change, then) : change);
    }
    return all;
  }

  private static Sample sample(List<PulsePair> pairs, Measurement<PulsePair> each) {
    return Sample.of(pairs, SUBJECTS, each.field());
  }

  /** With p of the signed ranks of managers' mean gaps: gaps of one manager are alike. */
  private static Figure tested(Figure level, Sample gaps) {
    if (!(level instanceof Figure.Computed gap)) {
      return level;
    }
    Map<Measure, Double> values = new EnumMap<>(gap.values());
    WilcoxonSignedRank.withDefaults()
        .of(gaps.clusterMoments().stream().mapToDouble(Moments::mean).toArray())
        .value()
        .ifPresent(found -> values.put(Measure.P, found.pValue()));
    return new Figure.Computed(
        gap.key(), gap.quantity(), values, gap.support(), gap.recorded(), gap.reading());
  }

  /**
   * With the mean of the consultants, of a change that before: how a gap is coded depends on both
   * of its sides.
   */
  private static Figure withSide(Figure figure, List<PulsePair> pairs) {
    if (!(figure instanceof Figure.Computed gap)) {
      return figure;
    }
    Map<Measure, Double> values = new EnumMap<>(gap.values());
    values.put(
        Measure.MEAN,
        pairs.stream().mapToDouble(PulsePair::consultantScore).average().orElseThrow());
    return new Figure.Computed(
        gap.key(), gap.quantity(), values, gap.support(), gap.recorded(), gap.reading());
  }

  /** Limits of agreement and ICC(A,1), which need two pairs. */
  private static List<Figure> agreement(Cell cell, List<PulsePair> pairs, Support.Pulse support) {
    if (pairs.size() < 2) {
      return List.of(
          agreement(cell, "limitsLow", OptionalDouble.empty(), support),
          agreement(cell, "limitsHigh", OptionalDouble.empty(), support),
          agreement(cell, "icc", OptionalDouble.empty(), support));
    }
    double[] consultants = pairs.stream().mapToDouble(PulsePair::consultantScore).toArray();
    double[] clients = pairs.stream().mapToDouble(PulsePair::clientScore).toArray();
    BlandAltman.Result limits = BlandAltman.withDefaults().ofPairs(consultants, clients);
    return List.of(
        agreement(cell, "limitsLow", OptionalDouble.of(limits.limits().low()), support),
        agreement(cell, "limitsHigh", OptionalDouble.of(limits.limits().high()), support),
        agreement(cell, "icc", IntraclassAgreement.ofPairs(consultants, clients), support));
  }

  private static Figure agreement(
      Cell cell, String part, OptionalDouble value, Support.Pulse support) {
    CellKey key = new CellKey(Statistic.S14, cell.period(), cell.scope(), part);
    if (value.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Quantity quantity = part.equals("icc") ? Quantity.NUMBER : Quantity.RATING;
    return new Figure.Computed(
        key, quantity, Map.of(Measure.VALUE, value.getAsDouble()), support, 1, Reading.NONE);
  }

  /** The side with fewer people decides, since a gap tells of both. */
  Support.Pulse support(List<PulsePair> pairs) {
    return Supports.weaker(
        respondents.of(side(pairs, Side.CLIENT)), respondents.of(side(pairs, Side.CONSULTANT)));
  }

  private static List<PulseForm> side(List<PulsePair> pairs, Side side) {
    return pairs.stream()
        .map(pair -> side == Side.CLIENT ? pair.client() : pair.consultant())
        .toList();
  }
}
