package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All statistics of engagements for one month.
 *
 * <p>Periods of the figures: {@code yyyy-MM.12m} and {@code .3m} for the months that end with it;
 * {@code .1m} for each of the last twelve months (headlines of the whole, of functions and levels);
 * {@code yyyy-MM.3m~12m} for the last three months against the twelve before them, and {@code
 * .12m~12m} for a year against the year before where only a year is defined. Scopes: everybody,
 * each function, department and level of managers, and for headlines each function in each
 * department.
 */
public final class PartnershipAnalysis {
  private static final int YEAR = 12;
  private static final int QUARTER = 3;

  private final PartnershipMethod method;
  private final EngagementFigures engagements;

  private PartnershipAnalysis(PartnershipMethod method) {
    this.method = method;
    this.engagements = new EngagementFigures(method);
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
   * @param lowDepartments departments below target in the survey, for their follow-up
   */
  public List<Figure> figures(
      Register register, YearMonth month, List<LowDepartment> lowDepartments) {
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
    for (FigureFamily family :
        familiesOfYears(history, contacts, lastYear.of(Scope.Whole.WHOLE), lowDepartments)) {
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
    figures.sort(Comparator.comparing(Figure::key));
    return List.copyOf(figures);
  }

  private List<FigureFamily> familiesOfWindows(History history, Contacts contacts) {
    Respondents respondents = new Respondents(contacts);
    return List.of(
        engagements,
        new EngagementFigures(method, new RepeatedRequests(history).all()),
        new RoleMargins(method),
        new HabitFigures(method, history),
        new LabelFigures(method),
        new LeadFigures(method),
        new HourFigures(method),
        new ExchangeFigures(method),
        new BalanceFigures(method, contacts),
        new TrustFigures(method, respondents),
        new PerceptionFigures(method, respondents),
        new QualityFigures(method, history));
  }

  /** What is defined for a month's end or a year only. */
  private List<FigureFamily> familiesOfYears(
      History history, Contacts contacts, Cell lastYear, List<LowDepartment> lowDepartments) {
    return List.of(
        new StageFigures(method, history, contacts),
        new CoverageFigures(history, lastYear),
        new NeverAskedFigures(method),
        new TrendFigures(method),
        new SurveyFollowUp(method, history, lowDepartments));
  }
}
