package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * S22: how soon corrective actions, and commitments, are closed, and whether they were effective.
 * Times, shares in time and effectiveness are of events opened in the window, as they stood at its
 * end; what is overdue is counted whenever it was opened.
 */
final class ClosingFigures implements FigureFamily {
  private static final List<QualityEventType> TYPES =
      List.of(QualityEventType.CAPA, QualityEventType.COMMITMENT);

  /** Most days overdue in each band of age but the last. */
  private static final int MONTH = 30;

  private static final int QUARTER = 90;

  private static final Subjects<QualityEvent> SUBJECTS =
      new Subjects<>(QualityEvent::departmentCode, event -> List.of());

  private final History history;
  private final EventPeople people;
  private final PooledFigures figures;
  private final PooledChanges changes;

  ClosingFigures(PartnershipMethod method, History history) {
    this.history = history;
    this.people = new EventPeople(history);
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  /** A share of events that has a direction. */
  private record Share(Indicator indicator, Function<QualityEvent, Observed> field) {}

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.events().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EVENTS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!QualityFigures.hasEvents(cell.scope())) {
      return List.of();
    }
    List<Figure> all = new ArrayList<>();
    for (QualityEventType type : TYPES) {
      List<QualityEvent> opened = ofType(type, cell.events());
      all.addAll(times(cell, type, opened));
      for (Share share : shares(type, cell)) {
        all.add(
            figures.level(
                cell.scope(),
                cell.period(),
                share.indicator(),
                Sample.of(opened, SUBJECTS, share.field()),
                support(cell, opened, share)));
      }
      all.addAll(overdue(cell, type));
    }
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    if (!QualityFigures.hasEvents(recent.scope())) {
      return List.of();
    }
    List<Figure> all = new ArrayList<>();
    for (QualityEventType type : TYPES) {
      List<QualityEvent> now = ofType(type, recent.events());
      List<QualityEvent> then = ofType(type, before.events());
      List<Share> nowShares = shares(type, recent);
      List<Share> thenShares = shares(type, before);
      for (int i = 0; i < nowShares.size(); i++) {
        Share share = nowShares.get(i);
        if (share.indicator().better() != Indicator.Better.NEITHER) {
          all.add(
              changes.change(
                  recent.scope(),
                  recent.window().periodAgainst(before.window()),
                  share.indicator(),
                  Sample.of(now, SUBJECTS, share.field()),
                  Sample.of(then, SUBJECTS, thenShares.get(i).field()),
                  Supports.weaker(
                      support(recent, now, share), support(before, then, thenShares.get(i)))));
        }
      }
    }
    return all;
  }

  private static List<Share> shares(QualityEventType type, Cell cell) {
    Closing closing = new Closing(cell.window().to());
    List<Share> shares = new ArrayList<>();
    shares.add(
        new Share(
            Indicator.share(Statistic.S22, part(type, "onTime")).better(Indicator.Better.HIGHER),
            closing::inTime));
    if (type == QualityEventType.CAPA) {
      shares.add(
          new Share(
              Indicator.share(Statistic.S22, part(type, "effective"))
                  .better(Indicator.Better.HIGHER),
              closing::effective));
      shares.add(
          new Share(Indicator.share(Statistic.S22, part(type, "pending")), closing::pending));
    }
    return shares;
  }

  private Support.Records support(Cell cell, List<QualityEvent> opened, Share share) {
    return people.of(
        opened.stream()
            .filter(each -> share.field().apply(each).kind() == Observed.Kind.COUNTED)
            .toList(),
        cell.engagements());
  }

  private List<Figure> times(Cell cell, QualityEventType type, List<QualityEvent> opened) {
    CellKey median = key(cell, part(type, "median"));
    CellKey ninetieth = key(cell, part(type, "p90"));
    Closing closing = new Closing(cell.window().to());
    KaplanMeier.Result curve =
        KaplanMeier.withDefaults().of(opened.stream().map(closing::spell).toList());
    Support.Records support = people.of(opened, cell.engagements());
    KaplanMeier.Quantile half = curve.median();
    return List.of(
        days(median, half.time(), half.interval(), support),
        days(ninetieth, curve.quantile(0.9).time(), Optional.empty(), support));
  }

  /** A time that the events have reached; an interval only if both its ends are within reach. */
  private static Figure days(
      CellKey key, OptionalDouble time, Optional<Interval> interval, Support support) {
    if (time.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, time.getAsDouble());
    interval
        .filter(found -> Double.isFinite(found.high()))
        .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    return new Figure.Computed(key, Quantity.DAYS, values, support, 1, Reading.NONE);
  }

  /** Overdue events by age; their base is what was open at the window's end or opened in it. */
  private List<Figure> overdue(Cell cell, QualityEventType type) {
    Closing closing = new Closing(cell.window().to());
    List<QualityEvent> base =
        ofType(type, history.events()).stream()
            .filter(each -> isIn(cell.scope(), each))
            .filter(each -> !closing.isClosed(each) || cell.window().contains(each.openedOn()))
            .toList();
    Sample due =
        Sample.of(
            base, SUBJECTS, each -> each.dueOn() == null ? Observed.MISSING : Observed.of(true));
    List<CellKey> keys =
        List.of(
            key(cell, part(type, "overdue.30")),
            key(cell, part(type, "overdue.90")),
            key(cell, part(type, "overdue.older")));
    Optional<Figure.Reason> missing = figures.reasonMissing(due);
    if (missing.isPresent()) {
      return keys.stream().map(key -> (Figure) new Figure.Missing(key, missing.get())).toList();
    }
    long[] counts = new long[keys.size()];
    for (QualityEvent each : base) {
      long days = closing.daysOverdue(each);
      if (days > 0) {
        counts[days <= MONTH ? 0 : days <= QUARTER ? 1 : 2]++;
      }
    }
    Support.Records support =
        people.of(base.stream().filter(each -> each.dueOn() != null).toList(), cell.engagements());
    List<Figure> all = new ArrayList<>();
    for (int band = 0; band < counts.length; band++) {
      all.add(
          new Figure.Computed(
              keys.get(band),
              Quantity.COUNT,
              Map.of(Measure.VALUE, (double) counts[band]),
              support,
              due.recordedShare(),
              Reading.NONE));
    }
    return all;
  }

  private static boolean isIn(Scope scope, QualityEvent event) {
    return !(scope instanceof Scope.Department department)
        || department.code().equals(event.departmentCode());
  }

  private static List<QualityEvent> ofType(QualityEventType type, List<QualityEvent> events) {
    return events.stream().filter(each -> each.type() == type).toList();
  }

  private static String part(QualityEventType type, String part) {
    return type.name().toLowerCase(Locale.ROOT) + "." + part;
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S22, cell.period(), cell.scope(), part);
  }
}
