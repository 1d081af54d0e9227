package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of engagements of one month, each computed when it is first asked for. All but the
 * figures are confidential whatever disclosure control says. NOT thread safe.
 *
 * <p>Periods of the figures: {@code yyyy-MM.12m} and {@code .3m} for the months that end with it;
 * {@code .1m} for each of the last twelve months (headlines of the whole, of functions and levels);
 * {@code yyyy-MM.3m~12m} for the last three months against the twelve before them, and {@code
 * .12m~12m} for a year against the year before where only a year is defined; {@code .1m} for the
 * alerts of the month. Scopes: everybody, each function, department and level of managers, and for
 * headlines each function in each department.
 */
public final class PartnershipMonth {
  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  private final PartnershipMethod method;
  private final YearMonth month;
  private final History history;
  private final SurveyedWaves survey;
  private final AlertSources alertSources;
  private final Cells cells;
  private final Contacts contacts;
  private final Behind behind;
  private final HealthIndices indices;
  private final EngagementFigures engagements;
  private final Window year;
  private final Cells.InWindow lastYear;
  private @Nullable MonthIndex index;
  private @Nullable Optional<LinkedWaves> link;
  private @Nullable List<AlertSource> alerts;

  PartnershipMonth(
      PartnershipMethod method,
      AlertSources alertSources,
      YearMonth month,
      History history,
      SurveyedWaves survey) {
    this.method = method;
    this.alertSources = alertSources;
    this.month = month;
    this.history = history;
    this.survey = survey;
    this.cells = new Cells(history);
    this.contacts = new Contacts(history);
    this.behind = new Behind(history, contacts);
    this.indices = new HealthIndices(method, history, contacts);
    this.engagements = new EngagementFigures(method);
    this.year = new Window(month, YEAR);
    this.lastYear = cells.of(year);
  }

  /** All figures, sorted by key. */
  public List<Figure> figures() {
    Window quarter = new Window(month, QUARTER);
    Cells.InWindow lastQuarter = cells.of(quarter);
    Cells.InWindow before = cells.of(quarter.before(YEAR));
    Cells.InWindow yearBefore = cells.of(year.before(YEAR));
    List<Figure> figures = new ArrayList<>();
    for (FigureFamily family : familiesOfWindows()) {
      Collector collector = collector(figures, family);
      for (Scope scope : uncrossed()) {
        collector.add(family.levels(lastYear.of(scope)), lastYear.of(scope));
        collector.add(family.levels(lastQuarter.of(scope)), lastQuarter.of(scope));
        collector.add(
            family.changes(lastQuarter.of(scope), before.of(scope)),
            lastQuarter.of(scope),
            before.of(scope));
      }
    }
    for (FigureFamily family : familiesOfYears()) {
      Collector collector = collector(figures, family);
      for (Scope scope : uncrossed()) {
        collector.add(family.levels(lastYear.of(scope)), lastYear.of(scope));
        collector.add(
            family.changes(lastYear.of(scope), yearBefore.of(scope)),
            lastYear.of(scope),
            yearBefore.of(scope));
      }
    }
    addHeadlines(collector(figures, engagements), lastQuarter);
    figures.addAll(AlertFigures.of(month, cells.scopes(), alertSources()));
    figures.sort(Comparator.comparing(Figure::key));
    return List.copyOf(figures);
  }

  private Collector collector(List<Figure> figures, FigureFamily family) {
    return new Collector(figures, family.isRecordedIn(history), family.sources(), behind);
  }

  private List<Scope> uncrossed() {
    return cells.scopes().stream()
        .filter(scope -> !(scope instanceof Scope.FunctionInDepartment))
        .toList();
  }

  /** Of functions in departments, and of single months. */
  private void addHeadlines(Collector headlines, Cells.InWindow lastQuarter) {
    for (Scope scope : cells.scopes()) {
      if (scope instanceof Scope.FunctionInDepartment) {
        headlines.add(engagements.headlines(lastYear.of(scope)), lastYear.of(scope));
        headlines.add(engagements.headlines(lastQuarter.of(scope)), lastQuarter.of(scope));
      }
    }
    for (int back = 0; back < YEAR; back++) {
      Cells.InWindow one = cells.of(new Window(month.minusMonths(back), 1));
      for (Scope scope : cells.scopes()) {
        if (PooledFigures.allowsForManagers(scope)) {
          headlines.add(engagements.headlines(one.of(scope)), one.of(scope));
        }
      }
    }
  }

  /**
   * The Partnership Health Index of the twelve months that end with the month, with intervals,
   * bands and what its conventions are worth; cells of few people are among them.
   */
  public MonthIndex index() {
    if (index == null) {
      index = indices.analyse(lastYear, cells.scopes());
    }
    return index;
  }

  /**
   * The index of departments and the latest two waves of the survey up to the month, with the
   * departments themselves; empty with fewer than two waves that can be compared.
   */
  public Optional<LinkedWaves> link() {
    if (link == null) {
      link = new LinkedDepartments(method, history, cells, indices).of(month, survey);
    }
    return link;
  }

  /** The alerts with their budget of false alarms; some name managers. */
  public MonthAlerts alerts() {
    return AlertSources.alerts(month, alertSources());
  }

  /** Managers on the roster whom nobody was in touch with for a year, by id. */
  public List<Unserved> unserved() {
    return Unserved.of(history, year);
  }

  private List<AlertSource> alertSources() {
    if (alerts == null) {
      alerts = alertSources.of(month, history, cells, contacts);
    }
    return alerts;
  }

  private List<FigureFamily> familiesOfWindows() {
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
  private List<FigureFamily> familiesOfYears() {
    List<StageHistory> stages = StageHistory.of(history);
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
    Respondents respondents = new Respondents(contacts);
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
        new AdviceWithTrust(method, respondents),
        new CoverageFigures(history, whole),
        new IndexFigures(indices, index()),
        new SurveyFollowUp(method, history, survey),
        new SurveyLinkFigures(history, link()),
        new ContactFigures(method, history, whole),
        new CoverageChange(method, history, year),
        new ClosingFigures(method, history),
        new RecurrenceFigures(method, history),
        new SkillFigures(method, history),
        new TrainingFigures(method, history));
  }
}
