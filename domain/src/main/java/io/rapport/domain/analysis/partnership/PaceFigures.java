package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.CoxHazardRatio;
import io.rapport.domain.statistics.LogRank;
import io.rapport.domain.statistics.RiskTable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * S18: whether functions differ in how soon their relationships become partnerships. Of the whole:
 * the log-rank test of the pace among those still waiting, and Gray's of how many come to it; each
 * function against all others: log-rank, adjusted over the functions tested, and the hazard ratio.
 * Below five partnerships on a side there is no test.
 */
final class PaceFigures implements FigureFamily {
  private final Subjects<StageHistory> subjects;
  private final FunctionGroups groups;
  private final Map<String, LogRank.Result> againstRest = new TreeMap<>();
  private final Map<String, Double> adjusted = new TreeMap<>();

  PaceFigures(Contacts contacts, List<PartnerSpell> spells) {
    this.subjects = StageHistory.subjects(contacts);
    this.groups = FunctionGroups.of(spells);
    for (String function : groups.functions()) {
      LogRank.withDefaults()
          .ofTables(List.of(waiting(groups.of(function)), waiting(groups.except(function))))
          .value()
          .ifPresent(result -> againstRest.put(function, result));
    }
    double[] p =
        BenjaminiHochberg.adjust(
            againstRest.values().stream().mapToDouble(LogRank.Result::pValue).toArray());
    int at = 0;
    for (String function : againstRest.keySet()) {
      adjusted.put(function, p[at++]);
    }
  }

  private static RiskTable waiting(List<PartnerSpell> spells) {
    return PartnerCurve.table(spells).only(PartnerSpell.PARTNER);
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
    if (cell.scope() instanceof Scope.Function function) {
      return List.of(
          againstRest(key(cell, "againstRest"), function.code()),
          hazardRatio(key(cell, "hazardRatio"), function.code()));
    }
    return cell.scope() instanceof Scope.Whole
        ? List.of(
            groups
                .logRank()
                .<Figure>map(test -> test(key(cell, "logRank"), test.statistic(), test.pValue()))
                .orElse(nothing(key(cell, "logRank"))),
            groups
                .gray()
                .<Figure>map(test -> test(key(cell, "gray"), test.statistic(), test.pValue()))
                .orElse(nothing(key(cell, "gray"))))
        : List.of();
  }

  private Figure test(CellKey key, double statistic, double p) {
    List<List<PartnerSpell>> compared = groups.compared();
    Support.Records support =
        compared.stream().map(this::support).reduce(Supports::weaker).orElseThrow();
    return computed(
        key,
        Map.of(
            Measure.VALUE, statistic,
            Measure.P, p,
            Measure.UNITS, (double) compared.size()),
        support);
  }

  private Figure againstRest(CellKey key, String function) {
    LogRank.Result test = againstRest.get(function);
    Double pAdjusted = adjusted.get(function);
    if (test == null || pAdjusted == null) {
      return nothing(key);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, test.statistic());
    values.put(Measure.P, test.pValue());
    values.put(Measure.P_ADJUSTED, pAdjusted);
    return computed(key, values, bothSides(function));
  }

  private Figure hazardRatio(CellKey key, String function) {
    Optional<CoxHazardRatio.Result> found =
        Optional.ofNullable(againstRest.get(function))
            .flatMap(
                enough ->
                    CoxHazardRatio.withDefaults()
                        .ofTables(
                            new double[] {0, 1},
                            List.of(waiting(groups.except(function)), waiting(groups.of(function))))
                        .value())
            // One so uncertain that its end is beyond numbers says nothing.
            .filter(result -> Double.isFinite(result.interval().high()));
    if (found.isEmpty()) {
      return nothing(key);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, found.get().ratio());
    PooledFigures.put(values, Measure.LOW, Measure.HIGH, found.get().interval());
    values.put(Measure.P, found.get().wald().pValue());
    return computed(key, values, bothSides(function));
  }

  private Support bothSides(String function) {
    return Supports.weaker(support(groups.of(function)), support(groups.except(function)));
  }

  private Support.Records support(List<PartnerSpell> spells) {
    return Sample.of(
            spells.stream().map(PartnerSpell::history).toList(),
            subjects,
            each -> Observed.of(true))
        .support();
  }

  private static Figure computed(CellKey key, Map<Measure, Double> values, Support support) {
    return new Figure.Computed(key, Quantity.NUMBER, values, support, 1, Reading.NONE);
  }

  private static Figure nothing(CellKey key) {
    return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S18, cell.period(), cell.scope(), part);
  }
}
