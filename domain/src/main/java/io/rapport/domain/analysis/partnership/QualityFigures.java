package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * S21: shares of quality events by cause. Operator error stands beside the share whose cause was
 * not determined, since a fall of one may be a rise of the other. Events of a department are alike,
 * and it takes the place of the manager where records are resampled. Functions and levels have no
 * events.
 */
final class QualityFigures implements FigureFamily {
  private static final Subjects<QualityEvent> SUBJECTS =
      new Subjects<>(QualityEvent::departmentCode, event -> List.of());

  /** A share among some of the events. */
  private record Share(Predicate<QualityEvent> among, Measurement<QualityEvent> measurement) {
    Indicator indicator() {
      return measurement.indicator();
    }
  }

  private static final List<Share> SHARES = shares();

  private final EventPeople people;
  private final PooledFigures figures;
  private final PooledChanges changes;

  QualityFigures(PartnershipMethod method, History history) {
    this.people = new EventPeople(history);
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  private static List<Share> shares() {
    List<Share> shares = new ArrayList<>();
    shares.add(
        share(
            Indicator.share(Statistic.S21, "operatorError").better(Indicator.Better.LOWER),
            Cause.OPERATOR_ERROR));
    shares.add(
        share(
            Indicator.share(Statistic.S21, "notDetermined").better(Indicator.Better.LOWER),
            Cause.NOT_DETERMINED));
    for (Cause cause : Cause.values()) {
      shares.add(
          share(
              Indicator.share(Statistic.S21, "cause." + cause).amongShares(Cause.values().length),
              cause));
    }
    shares.add(
        new Share(
            event -> event.cause() == Cause.OPERATOR_ERROR,
            new Measurement<>(
                Indicator.share(Statistic.S21, "unjustified").better(Indicator.Better.LOWER),
                event ->
                    event.causeJustified() == null
                        ? Observed.MISSING
                        : Observed.of(!event.causeJustified()))));
    return List.copyOf(shares);
  }

  private static Share share(Indicator indicator, Cause cause) {
    return new Share(
        event -> true,
        new Measurement<>(
            indicator,
            event ->
                event.cause() == null ? Observed.MISSING : Observed.of(event.cause() == cause)));
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.events().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EVENTS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!hasEvents(cell.scope())) {
      return List.of();
    }
    return SHARES.stream()
        .map(
            each ->
                figures.level(
                    cell.scope(),
                    cell.period(),
                    each.indicator(),
                    sample(cell, each),
                    support(cell, each)))
        .toList();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    if (!hasEvents(recent.scope())) {
      return List.of();
    }
    return SHARES.stream()
        .filter(each -> each.indicator().better() != Indicator.Better.NEITHER)
        .map(
            each ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    each.indicator(),
                    sample(recent, each),
                    sample(before, each),
                    Supports.weaker(support(recent, each), support(before, each))))
        .toList();
  }

  static boolean hasEvents(Scope scope) {
    return scope instanceof Scope.Whole || scope instanceof Scope.Department;
  }

  private static Sample sample(Cell cell, Share each) {
    return Sample.of(
        cell.events().stream().filter(each.among()).toList(), SUBJECTS, each.measurement().field());
  }

  private Support.Records support(Cell cell, Share each) {
    return people.of(
        cell.events().stream()
            .filter(each.among())
            .filter(
                event -> each.measurement().field().apply(event).kind() == Observed.Kind.COUNTED)
            .toList(),
        cell.engagements());
  }
}
