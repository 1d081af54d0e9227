package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Quantiles;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * S20: share of the mini-projects that were followed by a project or strategic work within {@value
 * #DAYS} days of their closing: in the same relationship, or recorded as their follow-up. A
 * mini-project counts once its days are over, in the window in which they ended, so that all had
 * the same time. Beside it the median days from closing to the next request; 0 for a follow-up
 * asked for before.
 */
final class ProjectChainFigures implements FigureFamily {
  private static final int DAYS = 180;
  private static final Indicator FOLLOWED =
      Indicator.share(Statistic.S20, "followed").better(Indicator.Better.HIGHER);

  private final History history;
  private final PooledFigures figures;
  private final PooledChanges changes;

  /** Days until the follow-up, by mini-project that had one. */
  private final Map<String, Long> lags = new HashMap<>();

  ProjectChainFigures(PartnershipMethod method, History history, Contacts contacts) {
    this.history = history;
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
    Map<String, Engagement> byId = new HashMap<>();
    history.engagements().forEach(each -> byId.put(each.engagementId(), each));
    for (Engagement project : history.engagements()) {
      if (isProject(project)) {
        for (Engagement before :
            contacts.engagements(new Relationship(project.managerId(), project.functionCode()))) {
          if (!project.dates().requestedOn().isBefore(deadline(before).minusDays(DAYS))) {
            follow(before, project);
          }
        }
        Optional.ofNullable(project.links().followsEngagementId())
            .flatMap(id -> Optional.ofNullable(byId.get(id)))
            .ifPresent(before -> follow(before, project));
      }
    }
  }

  private static boolean isProject(Engagement each) {
    WorkNature nature = each.request().workNature();
    return nature == WorkNature.PROJECT || nature == WorkNature.STRATEGIC;
  }

  /** Notes the follow-up of a closed engagement if it came in time. */
  private void follow(Engagement before, Engagement project) {
    LocalDate requestedOn = project.dates().requestedOn();
    LocalDate deadline = deadline(before);
    if (!requestedOn.isAfter(deadline)) {
      long lag = ChronoUnit.DAYS.between(deadline.minusDays(DAYS), requestedOn);
      lags.merge(before.engagementId(), Math.max(0, lag), Math::min);
    }
  }

  /** The last day for a follow-up; of open work a day that never comes. */
  private static LocalDate deadline(Engagement each) {
    LocalDate closedOn = each.dates().closedOn();
    return (closedOn == null ? LocalDate.MAX.minusDays(DAYS) : closedOn).plusDays(DAYS);
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return List.of(
        figures.level(cell.scope(), cell.period(), FOLLOWED, followed(cell)), medianLag(cell));
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return List.of(
        changes.change(
            recent.scope(),
            recent.window().periodAgainst(before.window()),
            FOLLOWED,
            followed(recent),
            followed(before)));
  }

  private Figure medianLag(Cell cell) {
    CellKey key = new CellKey(Statistic.S20, cell.period(), cell.scope(), "medianLag");
    Sample found =
        Sample.of(
            mature(cell),
            Subjects.OF_ENGAGEMENT,
            each -> observed(each, Optional.ofNullable(lags.get(each.engagementId()))));
    return figures
        .reasonMissing(found)
        .<Figure>map(reason -> new Figure.Missing(key, reason))
        .orElseGet(
            () ->
                new Figure.Computed(
                    key,
                    Quantity.DAYS,
                    Map.of(Measure.VALUE, Quantiles.of(found.values()).median()),
                    found.support(),
                    found.recordedShare(),
                    Reading.NONE));
  }

  private static Observed observed(Engagement each, Optional<Long> lag) {
    if (each.request().workNature() == null) {
      return Observed.MISSING;
    }
    return each.request().workNature() == WorkNature.MINI_PROJECT
        ? lag.map(days -> Observed.of((double) days)).orElse(Observed.OUTSIDE)
        : Observed.OUTSIDE;
  }

  private Sample followed(Cell cell) {
    return Sample.of(
        mature(cell),
        Subjects.OF_ENGAGEMENT,
        each -> {
          if (each.request().workNature() == null) {
            return Observed.MISSING;
          }
          return each.request().workNature() == WorkNature.MINI_PROJECT
              ? Observed.of(lags.containsKey(each.engagementId()))
              : Observed.OUTSIDE;
        });
  }

  /** Closed work of the scope whose days ended in the window. */
  private List<Engagement> mature(Cell cell) {
    return history.engagements().stream()
        .filter(each -> cell.window().contains(deadline(each)))
        .filter(each -> isIn(cell.scope(), each))
        .toList();
  }

  private boolean isIn(Scope scope, Engagement each) {
    return Place.of(each.functionCode(), each.departmentCode(), each.managerId(), history)
        .isIn(scope);
  }
}
