package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.AlertCharts;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All statistics of engagements for one month.
 *
 * <p>Periods of the figures: {@code yyyy-MM.12m} and {@code .3m} for the months that end with it;
 * {@code .1m} for each of the last twelve months (headlines of the whole, of functions and levels);
 * {@code yyyy-MM.3m~12m} for the last three months against the twelve before them, and {@code
 * .12m~12m} for a year against the year before where only a year is defined; {@code .1m} for the
 * alerts of the month. Scopes: everybody, each function, department and level of managers, and for
 * headlines each function in each department.
 */
public final class PartnershipAnalysis {
  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  private final PartnershipMethod method;
  private final EngagementFigures engagements;
  private final AlertSources alerts;

  private PartnershipAnalysis(PartnershipMethod method) {
    this.method = method;
    this.engagements = new EngagementFigures(method);
    this.alerts = new AlertSources(method, AlertCharts.by(method.alerts()));
  }

  /** Analyses by these settings. */
  public static PartnershipAnalysis by(PartnershipMethod method) {
    return new PartnershipAnalysis(method);
  }

  /**
   * The figures of a month, sorted by key, whatever the order of the records. What happened after
   * the month is not seen.
   *
   * @param register reviewed records; identifiers are unique
   * @param survey departments in the survey, for their follow-up and what goes together with it
   */
  public List<Figure> figures(Register register, YearMonth month, SurveyedWaves survey) {
    History history = History.until(month.atEndOfMonth(), register);
    Cells cells = new Cells(history);
    Window year = new Window(month, YEAR);
    Window quarter = new Window(month, QUARTER);
    Cells.InWindow lastYear = cells.of(year);
    Cells.InWindow lastQuarter = cells.of(quarter);
    Cells.InWindow before = cells.of(quarter.before(YEAR));
    Cells.InWindow yearBefore = cells.of(year.before(YEAR));
    Contacts contacts = new Contacts(history);
    List<Figure> figures = new ArrayList<>();
    for (FigureFamily family : familiesOfWindows(history, contacts)) {
      Collector collector = new Collector(figures, family.isRecordedIn(history));
      for (Scope scope : cells.scopes()) {
        if (!(scope instanceof Scope.FunctionInDepartment)) {
          collector.add(family.levels(lastYear.of(scope)));
          collector.add(family.levels(lastQuarter.of(scope)));
          collector.add(family.changes(lastQuarter.of(scope), before.of(scope)));
        }
      }
    }
    for (FigureFamily family : familiesOfYears(history, contacts, cells, lastYear, survey)) {
      Collector collector = new Collector(figures, family.isRecordedIn(history));
      for (Scope scope : cells.scopes()) {
        if (!(scope instanceof Scope.FunctionInDepartment)) {
          collector.add(family.levels(lastYear.of(scope)));
          collector.add(family.changes(lastYear.of(scope), yearBefore.of(scope)));
        }
      }
    }
    Collector headlines = new Collector(figures, engagements.isRecordedIn(history));
    for (Scope scope : cells.scopes()) {
      if (scope instanceof Scope.FunctionInDepartment) {
        headlines.add(engagements.headlines(lastYear.of(scope)));
        headlines.add(engagements.headlines(lastQuarter.of(scope)));
      }
    }
    for (int back = 0; back < YEAR; back++) {
      Cells.InWindow one = cells.of(new Window(month.minusMonths(back), 1));
      for (Scope scope : cells.scopes()) {
        if (PooledFigures.allowsForManagers(scope)) {
          headlines.add(engagements.headlines(one.of(scope)));
        }
      }
    }
    figures.addAll(
        AlertFigures.of(month, cells.scopes(), alerts.of(month, history, cells, contacts)));
    figures.sort(Comparator.comparing(Figure::key));
    return List.copyOf(figures);
  }

  /**
   * The Partnership Health Index of the twelve months that end with a month, with intervals, bands
   * and what its conventions are worth. Confidential: cells of few people are among them.
   *
   * @param register reviewed records; identifiers are unique
   */
  public MonthIndex index(Register register, YearMonth month) {
    History history = History.until(month.atEndOfMonth(), register);
    Cells cells = new Cells(history);
    return new HealthIndices(method, history, new Contacts(history))
        .analyse(cells.of(new Window(month, YEAR)), cells.scopes());
  }

  /**
   * The index of departments and the latest two waves of the survey up to a month, with the
   * departments themselves. Confidential: departments of few people are among them.
   *
   * @param register reviewed records; identifiers are unique
   * @return empty with fewer than two waves that can be compared
   */
  public Optional<LinkedWaves> link(Register register, YearMonth month, SurveyedWaves survey) {
    History history = History.until(month.atEndOfMonth(), register);
    HealthIndices indices = new HealthIndices(method, history, new Contacts(history));
    return new LinkedDepartments(method, history, new Cells(history), indices).of(month, survey);
  }

  /**
   * The alerts of a month with their budget of false alarms. What happened after the month is not
   * seen. Confidential: some name managers.
   *
   * @param register reviewed records; identifiers are unique
   */
  public MonthAlerts alerts(Register register, YearMonth month) {
    History history = History.until(month.atEndOfMonth(), register);
    return AlertSources.alerts(
        month, alerts.of(month, history, new Cells(history), new Contacts(history)));
  }

  private List<FigureFamily> familiesOfWindows(History history, Contacts contacts) {
    Respondents respondents = new Respondents(contacts);
    return List.of(
        engagements,
        new EngagementFigures(method, HistoricMeasurements.all(method.leadTime(), history)),
        new EngagementFigures(method, new RepeatedRequests(history).all()),
        new RoleMargins(method),
        new HabitFigures(method, history),
        new LabelFigures(method),
        new LeadFigures(method),
        new HourFigures(method),
        new PressureFigures(method),
        new CapaFigures(method, history),
        new OutcomeTrend(method),
        new ExchangeFigures(method),
        new DirectionFigures(method),
        new ExchangeShares(method, history, contacts),
        new ExchangeRates(method),
        new BalanceFigures(method, contacts),
        new TrustFigures(method, respondents),
        new PartnerItemFigures(method, respondents),
        new TrustAggregation(respondents),
        new PerceptionFigures(method, respondents),
        new QualityFigures(method, history),
        new QualityRates(method, history),
        new EngagementFigures(method, ResultMeasurements.all(history)),
        new OutcomeDifferences(method),
        new FrustrationFigures(method));
  }

  /** What is defined for a month's end or a year only. */
  private List<FigureFamily> familiesOfYears(
      History history,
      Contacts contacts,
      Cells cells,
      Cells.InWindow lastYear,
      SurveyedWaves survey) {
    List<StageHistory> stages = StageHistory.of(history);
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
    HealthIndices indices = new HealthIndices(method, history, contacts);
    YearMonth month = lastYear.window().last();
    Cell whole = lastYear.of(Scope.Whole.WHOLE);
    return List.of(
        new NeverAskedFigures(method),
        new TrendFigures(method),
        new StageFigures(method, history, contacts, stages),
        new TransitionFigures(method, history, contacts, stages),
        new TimeToPartnerFigures(method, contacts, stages, spells),
        new PaceFigures(contacts, spells),
        new EntryPointFigures(method, contacts, FirstWork.mature(history, stages)),
        new ProjectChainFigures(method, history, contacts),
        new PhaseAgainstRest(method, history, whole),
        new AdviceWithTrust(method, new Respondents(contacts)),
        new CoverageFigures(history, whole),
        new IndexFigures(indices, indices.analyse(lastYear, cells.scopes())),
        new SurveyFollowUp(method, history, survey),
        new SurveyLinkFigures(
            history, new LinkedDepartments(method, history, cells, indices).of(month, survey)),
        new ContactFigures(method, history, whole),
        new CoverageChange(method, history, lastYear.window()),
        new ClosingFigures(method, history),
        new RecurrenceFigures(method, history),
        new SkillFigures(method, history),
        new TrainingFigures(method, history));
  }
}
