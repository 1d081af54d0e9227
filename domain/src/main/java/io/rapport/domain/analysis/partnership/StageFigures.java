package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * S15: relationships by stage at the month's end, as recorded and as evidenced, and the share that
 * is recorded above its evidence. Without exchanges in the register nothing can be evidenced.
 */
final class StageFigures implements FigureFamily {
  private final List<Standing> standings;
  private final boolean canBeEvidenced;
  private final Subjects<Standing> subjects;
  private final PooledFigures figures;

  /** Where a relationship stands. */
  private record Standing(
      Relationship relationship,
      Optional<String> department,
      Optional<String> level,
      Stage recorded,
      Stage evidenced) {

    boolean isIn(Scope scope) {
      if (scope instanceof Scope.Function function) {
        return relationship.functionCode().equals(function.code());
      } else if (scope instanceof Scope.Department served) {
        return department.filter(code -> code.equals(served.code())).isPresent();
      } else if (scope instanceof Scope.Level managers) {
        return level.filter(code -> code.equals(managers.code())).isPresent();
      }
      return scope instanceof Scope.Whole;
    }
  }

  StageFigures(PartnershipMethod method, History history, Contacts contacts) {
    this.standings = standings(method, history, contacts);
    this.canBeEvidenced = !history.touches().isEmpty();
    this.subjects =
        new Subjects<>(
            each -> each.relationship().managerId(),
            each -> contacts.consultants(each.relationship()));
    this.figures = new PooledFigures(method);
  }

  private static List<Standing> standings(
      PartnershipMethod method, History history, Contacts contacts) {
    Map<Relationship, Stage> latest = new TreeMap<>();
    for (StageEntry entry : history.stages()) {
      latest.put(new Relationship(entry.managerId(), entry.functionCode()), entry.stage());
    }
    StageEvidence evidence = new StageEvidence(contacts, method.evidence(), history.end());
    List<Standing> standings = new ArrayList<>();
    latest.forEach(
        (relationship, stage) ->
            standings.add(
                new Standing(
                    relationship,
                    Optional.ofNullable(history.departments().get(relationship.managerId())),
                    Optional.ofNullable(history.levels().get(relationship.managerId()))
                        .map(ManagerLevel::name),
                    stage,
                    evidence.of(relationship, stage))));
    return standings;
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.stages().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Standing> here = standings.stream().filter(each -> each.isIn(cell.scope())).toList();
    List<Figure> all = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      all.add(figure(cell, here, share("recorded." + stage), each -> each.recorded() == stage));
    }
    for (Stage stage : Stage.values()) {
      all.add(
          evidenced(cell, here, share("evidenced." + stage), each -> each.evidenced() == stage));
    }
    all.add(
        evidenced(
            cell,
            here,
            Indicator.share(Statistic.S15, "evidenced.partnership"),
            each ->
                each.evidenced() == Stage.PARTNER || each.evidenced() == Stage.STRATEGIC_PARTNER));
    all.add(
        evidenced(
            cell,
            here,
            Indicator.share(Statistic.S15, "claimed"),
            each -> each.recorded() != each.evidenced()));
    return all;
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
