package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** S12: which way exchanges went. */
final class ExchangeFigures implements FigureFamily {
  private static final Map<Direction, String> PARTS =
      new EnumMap<>(
          Map.of(
              Direction.TO_CLIENT, "toClient",
              Direction.TO_CONSULTANT, "toConsultant",
              Direction.MUTUAL, "mutual"));

  private final PooledFigures figures;

  ExchangeFigures(PartnershipMethod method) {
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.touches().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EXCHANGES);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Figure> all = new ArrayList<>();
    PARTS.forEach(
        (direction, part) ->
            all.add(
                figures.level(
                    cell.scope(),
                    cell.period(),
                    Indicator.share(Statistic.S12, part).amongShares(PARTS.size()),
                    Sample.of(
                        cell.touches(), Subjects.OF_TOUCH, touch -> went(touch, direction)))));
    return all;
  }

  private static Observed went(Touch touch, Direction direction) {
    Direction recorded = touch.exchange().direction();
    return recorded == null ? Observed.MISSING : Observed.of(recorded == direction);
  }
}
