package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * S34: managers who asked at least three times and never for collaboration. A manager of whose
 * requests fewer than three have their role recorded is not known to be one.
 */
final class NeverAskedFigures implements FigureFamily {
  private static final int FEWEST_REQUESTS = 3;
  private static final Indicator NEVER =
      Indicator.share(Statistic.S34, "neverCollaborative").better(Better.LOWER);

  private static final Subjects<Requests> SUBJECTS =
      new Subjects<>(
          Requests::managerId,
          Requests::consultants,
          asked -> List.of(Requests.class, asked.managerId()));

  private final PooledFigures figures;
  private final PooledChanges changes;

  /** What one manager asked for. */
  private record Requests(String managerId, List<Engagement> engagements) {

    List<String> consultants() {
      return engagements.stream()
          .flatMap(each -> Optional.ofNullable(each.consultantId()).stream())
          .toList();
    }

    Observed neverCollaborative() {
      if (engagements.size() < FEWEST_REQUESTS) {
        return Observed.OUTSIDE;
      }
      List<Role> roles =
          engagements.stream()
              .flatMap(each -> Optional.ofNullable(HumanRoles.requested(each)).stream())
              .toList();
      return roles.size() < FEWEST_REQUESTS
          ? Observed.INCOMPLETE
          : Observed.of(!roles.contains(Role.COLLABORATIVE));
    }
  }

  NeverAskedFigures(PartnershipMethod method) {
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return List.of(figures.level(cell.scope(), cell.period(), NEVER, sample(cell)));
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return List.of(
        changes.change(
            recent.scope(),
            recent.window().periodAgainst(before.window()),
            NEVER,
            sample(recent),
            sample(before)));
  }

  private static Sample sample(Cell cell) {
    Map<String, List<Engagement>> byManager = new TreeMap<>();
    for (Engagement each : cell.engagements()) {
      byManager.computeIfAbsent(each.managerId(), id -> new ArrayList<>()).add(each);
    }
    List<Requests> managers = new ArrayList<>();
    byManager.forEach((id, engagements) -> managers.add(new Requests(id, engagements)));
    return Sample.of(managers, SUBJECTS, Requests::neverCollaborative);
  }
}
