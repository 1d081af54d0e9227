package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Statistic;
import java.util.List;
import java.util.function.Function;

/**
 * S26: by how much more often outcomes are met in full where work was played collaboratively than
 * where it was not, and where all four items were agreed than where fewer were. Engagements are not
 * drawn by lot: the difference goes together with the role, it need not come from it.
 */
final class OutcomeDifferences implements FigureFamily {
  private static final int ALL_ITEMS = 4;

  private final PooledChanges changes;

  OutcomeDifferences(PartnershipMethod method) {
    this.changes = new PooledChanges(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return List.of(
        difference(cell, "difference", OutcomeDifferences::isCollaborative),
        difference(cell, "difference.allFour", OutcomeDifferences::isAgreed));
  }

  private Figure difference(Cell cell, String part, Function<Engagement, Observed> first) {
    return changes.change(
        cell.scope(),
        cell.period(),
        Indicator.share(Statistic.S26, part).better(Indicator.Better.HIGHER),
        sample(cell, first, true),
        sample(cell, first, false));
  }

  private static Sample sample(Cell cell, Function<Engagement, Observed> first, boolean inFirst) {
    double group = inFirst ? 1 : 0;
    return Sample.of(
        cell.engagements(),
        Subjects.OF_ENGAGEMENT,
        engagement -> {
          Observed side = first.apply(engagement);
          Outcome outcome = engagement.result().outcomeMet();
          if (side.kind() == Observed.Kind.MISSING || outcome == null) {
            return Observed.MISSING;
          }
          return side.value() == group && outcome != Outcome.TOO_EARLY
              ? Observed.of(outcome == Outcome.YES)
              : Observed.OUTSIDE;
        });
  }

  private static Observed isCollaborative(Engagement engagement) {
    Role played = HumanRoles.played(engagement);
    return played == null ? Observed.MISSING : Observed.of(played == Role.COLLABORATIVE);
  }

  private static Observed isAgreed(Engagement engagement) {
    return ResultMeasurements.agreed(engagement).stream()
        .mapToObj(agreed -> Observed.of(agreed == ALL_ITEMS))
        .findFirst()
        .orElse(Observed.MISSING);
  }
}
