package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.alert.AlertCharts;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.ChartReading;
import io.rapport.domain.analysis.partnership.alert.MonthAlerts;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Scope;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All kinds of alerts of one month. */
final class AlertSources {
  private final PartnershipMethod method;
  private final AlertCharts charts;

  /**
   * @param charts charts by the rules of the method
   */
  AlertSources(PartnershipMethod method, AlertCharts charts) {
    this.method = method;
    this.charts = charts;
  }

  /** One source for each kind. */
  List<AlertSource> of(YearMonth month, History history, Cells cells, Contacts contacts) {
    AlertRules rules = method.alerts();
    Window one = new Window(month, 1);
    Cells.InWindow year = cells.of(new Window(month, ChartAlerts.MONTHS));
    List<StageHistory> stages = StageHistory.of(history);
    List<Scope> functions = scopes(cells, Scope.Function.class);
    List<Scope> departments = scopes(cells, Scope.Department.class);
    return List.of(
        new SlippingBack(one, rules, history, stages, contacts),
        new StageLoss(one, stages, contacts),
        new ChartAlerts(
            AlertKind.A3, hands(), with(functions, Scope.Whole.WHOLE), cells, year, rules),
        new ChartAlerts(AlertKind.A4, rises(), with(functions, departments), cells, year, rules),
        new PerceptionAlerts(
            rules.gapLimit(),
            new PerceptionFigures(method, new Respondents(contacts)),
            history,
            functions,
            year),
        new UnservedManagers(rules.unservedDays(), history, year.of(Scope.Whole.WHOLE)),
        new ChartAlerts(AlertKind.A7, falls(), functions, cells, year, rules),
        new RepeatAlerts(one, rules.repeatMonths(), history),
        new MissingRecords(cells, one, method.limits().fewestCompared(), rules));
  }

  /** What the sources say. */
  static MonthAlerts alerts(YearMonth month, List<AlertSource> sources) {
    return new MonthAlerts(
        month,
        sources.stream()
            .flatMap(source -> source.watched().stream())
            .flatMap(watched -> watched.alert().stream())
            .toList(),
        sources.stream()
            .filter(AlertSource::isRecorded)
            .map(source -> AlertBudget.of(source.kind(), source.watched()))
            .toList());
  }

  private static <T extends Scope> List<Scope> scopes(Cells cells, Class<T> type) {
    return cells.scopes().stream().filter(type::isInstance).toList();
  }

  private static List<Scope> with(List<Scope> scopes, Scope another) {
    return with(scopes, List.of(another));
  }

  private static List<Scope> with(List<Scope> scopes, List<Scope> others) {
    List<Scope> all = new ArrayList<>(scopes);
    all.addAll(others);
    return all;
  }

  private List<ChartAlerts.Chart> hands() {
    return List.of(
        new ChartAlerts.Chart(
            "pairOfHands",
            engagement ->
                Optional.ofNullable(HumanRoles.played(engagement))
                    .map(role -> Observed.of(role == Role.PAIR_OF_HANDS))
                    .orElse(Observed.MISSING),
            charts::cusum,
            this::handsRising));
  }

  private String handsRising(ChartReading reading) {
    return AlertWords.handsRising(reading, charts.calibration(reading.usual()).orElseThrow());
  }

  private List<ChartAlerts.Chart> rises() {
    int lastMinute = method.leadTime().lastMinute();
    return List.of(
        new ChartAlerts.Chart(
            "lastMinute",
            engagement -> within(engagement, lastMinute),
            charts::rise,
            reading -> AlertWords.movedOut("Last-minute requests have risen", reading)),
        new ChartAlerts.Chart(
            "firefighting",
            engagement ->
                Optional.ofNullable(engagement.request().workNature())
                    .map(nature -> Observed.of(nature == WorkNature.FIREFIGHTING))
                    .orElse(Observed.MISSING),
            charts::rise,
            reading -> AlertWords.movedOut("Firefighting has risen", reading)));
  }

  private Observed within(Engagement engagement, int days) {
    Observed lead = TimingMeasurements.lead(engagement, method.leadTime());
    return lead.kind() == Observed.Kind.COUNTED ? Observed.of(lead.value() <= days) : lead;
  }

  private List<ChartAlerts.Chart> falls() {
    return List.of(
        new ChartAlerts.Chart(
            "contracting",
            AgreementMeasurements::completeness,
            charts::fall,
            reading -> AlertWords.movedOut("Less is agreed before the work", reading)));
  }
}
