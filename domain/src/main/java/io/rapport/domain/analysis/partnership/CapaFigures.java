package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.HodgesLehmann;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.WilcoxonSignedRank;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * S09: of engagements linked with a corrective action, by how many days the gap was found before
 * the action was opened, below zero where the action came first, and the share in which the action
 * found the gap. Of several actions the earliest counts.
 *
 * <p>The middle is that of Hodges and Lehmann, its interval from signed ranks. Where managers have
 * more than two such engagements on average the printed interval is a bootstrap over managers, none
 * from fewer than {@value PooledInterval#FEWEST_CLUSTERS} of them, and that of signed ranks stands
 * beside it.
 */
final class CapaFigures implements FigureFamily {
  private static final Indicator FIRST =
      Indicator.share(Statistic.S09, "capaFirst").better(Indicator.Better.LOWER);

  private final PartnershipMethod method;
  private final Map<String, LocalDate> opened = new HashMap<>();
  private final PooledFigures figures;
  private final PooledChanges changes;

  CapaFigures(PartnershipMethod method, History history) {
    this.method = method;
    for (QualityEvent event : history.events()) {
      if (event.type() == QualityEventType.CAPA) {
        opened.put(event.eventId(), event.openedOn());
      }
    }
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty() && !history.events().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.ENGAGEMENTS, Source.EVENTS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Engagement> linked = linked(cell);
    return List.of(
        figures.level(cell.scope(), cell.period(), FIRST, first(linked)), lead(cell, linked));
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return List.of(
        changes.change(
            recent.scope(),
            recent.window().periodAgainst(before.window()),
            FIRST,
            first(linked(recent)),
            first(linked(before))));
  }

  private List<Engagement> linked(Cell cell) {
    return cell.engagements().stream().filter(each -> openedOn(each).isPresent()).toList();
  }

  private Optional<LocalDate> openedOn(Engagement engagement) {
    return engagement.links().qualityEventIds().stream()
        .flatMap(id -> Optional.ofNullable(opened.get(id)).stream())
        .min(LocalDate::compareTo);
  }

  private static Sample first(List<Engagement> linked) {
    return Sample.of(
        linked,
        Subjects.OF_ENGAGEMENT,
        engagement -> {
          GapFinder finder = engagement.request().gapFoundBy();
          if (finder == null) {
            return Observed.MISSING;
          }
          return finder == GapFinder.UNKNOWN
              ? Observed.OUTSIDE
              : Observed.of(finder == GapFinder.CAPA);
        });
  }

  private Figure lead(Cell cell, List<Engagement> linked) {
    CellKey key = new CellKey(Statistic.S09, cell.period(), cell.scope(), "leadOverCapa");
    Sample leads = Sample.of(linked, Subjects.OF_ENGAGEMENT, this::days);
    Optional<Figure.Reason> missing = figures.reasonMissing(leads);
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, HodgesLehmann.of(leads.values()));
    Optional<Interval> simple =
        WilcoxonSignedRank.withDefaults()
            .of(leads.values())
            .value()
            .flatMap(WilcoxonSignedRank.Result::interval);
    if (PooledFigures.allowsForManagers(cell.scope()) && PooledInterval.isClustered(leads)) {
      overManagers(key, leads)
          .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
      simple.ifPresent(
          found ->
              PooledFigures.put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, found));
    } else {
      simple.ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    }
    return new Figure.Computed(
        key, Quantity.DAYS, values, leads.support(), leads.recordedShare(), Reading.NONE);
  }

  private Observed days(Engagement engagement) {
    LocalDate found = engagement.request().gapFoundOn();
    return found == null
        ? Observed.MISSING
        : openedOn(engagement)
            .map(day -> Observed.of((double) ChronoUnit.DAYS.between(found, day)))
            .orElse(Observed.OUTSIDE);
  }

  /** Resamples managers' counts of each number of days. */
  private Optional<Interval> overManagers(CellKey key, Sample leads) {
    if (leads.clusters() < PooledInterval.FEWEST_CLUSTERS) {
      return Optional.empty();
    }
    double[] days = Arrays.stream(leads.values()).sorted().distinct().toArray();
    Map<String, double[]> counts = new TreeMap<>();
    leads
        .valuesByManager()
        .forEach(
            (manager, values) -> {
              double[] own = new double[days.length];
              for (double value : values) {
                own[Arrays.binarySearch(days, value)]++;
              }
              counts.put(manager, own);
            });
    return ClusterBootstrap.withDefaults()
        .withReplications(method.bootstrapReplicates())
        .of(counts, drawn -> middle(days, drawn), Seeds.random(key, method))
        .map(ClusterBootstrap.Result::interval);
  }

  private static double middle(double[] days, double[] counts) {
    double[] drawn = new double[(int) Math.round(Arrays.stream(counts).sum())];
    int next = 0;
    for (int i = 0; i < days.length; i++) {
      int until = next + (int) Math.round(counts[i]);
      Arrays.fill(drawn, next, until, days[i]);
      next = until;
    }
    return HodgesLehmann.of(drawn);
  }
}
