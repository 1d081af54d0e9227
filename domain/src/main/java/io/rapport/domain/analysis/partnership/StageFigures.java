package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * S15: relationships by stage at the month's end, as recorded and as evidenced, and the share that
 * is recorded above its evidence. Without exchanges in the register nothing can be evidenced. A
 * relationship whose manager has left is over and not counted.
 */
final class StageFigures implements FigureFamily {
  /** Share of the relationships that are partnerships by the records. */
  static final Indicator PARTNERSHIP =
      Indicator.share(Statistic.S15, "evidenced.partnership").better(Indicator.Better.HIGHER);

  private final List<Standing> standings;
  private final boolean canBeEvidenced;
  private final Subjects<Standing> subjects;
  private final PooledFigures figures;
  private final PartnershipChange change;

  StageFigures(
      PartnershipMethod method, History history, Contacts contacts, List<StageHistory> histories) {
    this.standings = Standing.of(histories, contacts, method.evidence(), history.end());
    this.canBeEvidenced = !history.touches().isEmpty();
    Subjects<StageHistory> ofHistory = StageHistory.subjects(contacts);
    this.subjects =
        new Subjects<>(
            each -> ofHistory.manager().apply(each.history()),
            each -> ofHistory.consultants().apply(each.history()));
    this.figures = new PooledFigures(method);
    this.change = new PartnershipChange(method, history, contacts, histories);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.stages().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.RELATIONSHIPS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Standing> here =
        standings.stream().filter(each -> each.history().place().isIn(cell.scope())).toList();
    List<Figure> all = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      all.add(figure(cell, here, share("recorded." + stage), each -> each.recorded() == stage));
    }
    for (Stage stage : Stage.values()) {
      all.add(
          evidenced(cell, here, share("evidenced." + stage), each -> each.evidenced() == stage));
    }
    all.add(evidenced(cell, here, PARTNERSHIP, Standing::isPartnership));
    all.add(evidenced(cell, here, Indicator.share(Statistic.S15, "claimed"), Standing::isClaimed));
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return List.of(change.figure(recent, before));
  }

  private static Indicator share(String part) {
    return Indicator.share(Statistic.S15, part).amongShares(Stage.values().length);
  }

  private Figure evidenced(
      Cell cell, List<Standing> here, Indicator indicator, Function<Standing, Boolean> test) {
    return canBeEvidenced
        ? figure(cell, here, indicator, test)
        : new Figure.Missing(
            new CellKey(indicator.statistic(), cell.period(), cell.scope(), indicator.part()),
            Figure.Reason.NOT_RECORDED);
  }

  private Figure figure(
      Cell cell, List<Standing> here, Indicator indicator, Function<Standing, Boolean> test) {
    return figures.level(
        cell.scope(),
        cell.period(),
        indicator,
        Sample.of(here, subjects, each -> Observed.of(test.apply(each))));
  }
}
