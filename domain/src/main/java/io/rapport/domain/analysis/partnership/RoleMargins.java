package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.StuartMaxwell;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S02: whether the roles played differ as a whole from those asked for. */
final class RoleMargins implements FigureFamily {
  private final PooledFigures figures;

  RoleMargins(PartnershipMethod method) {
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    CellKey key = new CellKey(Statistic.S02, cell.period(), cell.scope(), "stuartMaxwell");
    int roles = Role.values().length;
    long[][] table = new long[roles][roles];
    Sample pairs =
        Sample.of(
            cell.engagements(), Subjects.OF_ENGAGEMENT, engagement -> tally(engagement, table));
    Optional<Figure.Reason> missing = figures.reasonMissing(pairs);
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    StuartMaxwell.Result test = StuartMaxwell.test(table);
    return List.of(
        new Figure.Computed(
            key,
            Quantity.NUMBER,
            Map.of(Measure.VALUE, test.statistic(), Measure.P, test.pValue()),
            pairs.support(),
            pairs.recordedShare(),
            Reading.NONE));
  }

  private static Observed tally(Engagement engagement, long[][] table) {
    Role requested = HumanRoles.requested(engagement);
    Role played = HumanRoles.played(engagement);
    if (requested == null || played == null) {
      return Observed.MISSING;
    }
    table[requested.ordinal()][played.ordinal()]++;
    return Observed.of(requested != played);
  }
}
