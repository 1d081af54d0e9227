package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.CohenKappa;
import io.rapport.domain.statistics.DesignEffect;
import io.rapport.domain.statistics.Interval;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * S35: whether those who label roles agree, the consultant's side with the client on the role
 * played, and the rule with people on the role asked for, by Cohen's κ; and whether roles and
 * owners fit together, which is a share over engagements.
 *
 * <p>Where managers have several records each, the interval resamples managers, or with fewer than
 * {@value #FEWEST_MANAGERS} is widened by the design effect of agreement, and the simple one stands
 * beside it.
 */
final class LabelFigures implements FigureFamily {
  private static final int ROLES = Role.values().length;
  private static final int FEWEST_MANAGERS = 10;

  private final PartnershipMethod method;
  private final PooledFigures figures;

  LabelFigures(PartnershipMethod method) {
    this.method = method;
    this.figures = new PooledFigures(method);
  }

  /** Roles and owners that fit together; one of the measurements over engagements. */
  static List<Measurement<Engagement>> consistency() {
    return List.of(
        new Measurement<>(
            Indicator.share(Statistic.S35, "consistent").better(Better.HIGHER),
            LabelFigures::fits));
  }

  private static Observed fits(Engagement engagement) {
    Role played = HumanRoles.played(engagement);
    return Optional.ofNullable(played)
        .flatMap(role -> engagement.ownership().fits(role))
        .map(Observed::of)
        .orElse(Observed.MISSING);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return List.of(
        kappa(cell, "kappa.client", HumanRoles::consultantView, HumanRoles::clientView),
        kappa(cell, "kappa.rule", each -> each.roles().suggested(), HumanRoles::requested));
  }

  private Figure kappa(
      Cell cell,
      String part,
      Function<Engagement, @Nullable Role> first,
      Function<Engagement, @Nullable Role> second) {
    CellKey key = new CellKey(Statistic.S35, cell.period(), cell.scope(), part);
    Map<String, double[]> byManager = new TreeMap<>();
    Sample pairs =
        Sample.of(
            cell.engagements(),
            Subjects.OF_ENGAGEMENT,
            each -> tally(each, first.apply(each), second.apply(each), byManager));
    Optional<Figure.Reason> missing = figures.reasonMissing(pairs);
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    double[] all = new double[ROLES * ROLES];
    byManager.values().forEach(counts -> add(counts, all));
    return CohenKappa.withDefaults()
        .ofTable(table(all))
        .<Figure>map(
            found ->
                new Figure.Computed(
                    key,
                    Quantity.NUMBER,
                    values(cell, key, found, pairs, byManager),
                    pairs.support(),
                    pairs.recordedShare(),
                    Reading.NONE))
        .orElseGet(() -> new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private Map<Measure, Double> values(
      Cell cell,
      CellKey key,
      CohenKappa.Result found,
      Sample pairs,
      Map<String, double[]> byManager) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, found.kappa());
    if (pairs.size() < method.limits().fewestCompared()) {
      return values;
    }
    if (PooledFigures.allowsForManagers(cell.scope()) && PooledInterval.isClustered(pairs)) {
      Interval robust =
          resampled(key, byManager)
              .orElseGet(() -> widened(found, DesignEffect.of(pairs.clusterMoments())));
      values.put(Measure.LOW, Math.min(robust.low(), found.kappa()));
      values.put(Measure.HIGH, Math.max(robust.high(), found.kappa()));
      PooledFigures.put(
          values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, found.interval());
    } else {
      PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.interval());
    }
    return values;
  }

  private Optional<Interval> resampled(CellKey key, Map<String, double[]> byManager) {
    return byManager.size() < FEWEST_MANAGERS
        ? Optional.empty()
        : ClusterBootstrap.withDefaults()
            .withReplications(method.bootstrapReplicates())
            .of(byManager, LabelFigures::kappa, Seeds.random(key, method))
            .map(ClusterBootstrap.Result::interval);
  }

  private static Interval widened(CohenKappa.Result found, DesignEffect.Result design) {
    double half = found.interval().high() - found.kappa();
    double other = found.kappa() - found.interval().low();
    return Interval.around(found.kappa(), Math.max(half, other) * Math.sqrt(design.effect()))
        .clamp(-1, 1);
  }

  private static double kappa(double[] counts) {
    return CohenKappa.withDefaults()
        .ofTable(table(counts))
        .map(CohenKappa.Result::kappa)
        .orElse(Double.NaN);
  }

  private static Observed tally(
      Engagement engagement,
      @Nullable Role first,
      @Nullable Role second,
      Map<String, double[]> byManager) {
    if (first == null || second == null) {
      return Observed.MISSING;
    }
    byManager
        .computeIfAbsent(engagement.managerId(), id -> new double[ROLES * ROLES])[
        first.ordinal() * ROLES + second.ordinal()]++;
    return Observed.of(first == second);
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private static long[][] table(double[] counts) {
    long[][] table = new long[ROLES][ROLES];
    for (int i = 0; i < counts.length; i++) {
      table[i / ROLES][i % ROLES] = (long) counts[i];
    }
    return table;
  }
}
