package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.ChartReading;
import io.rapport.domain.analysis.partnership.alert.MonthValues;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Seed;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Alerts from control charts over engagements: A3, A4, A7. Every chart follows the twelve months
 * that end with the reporting month against the twelve before them, and alarms if its signal falls
 * into the reporting month.
 */
final class ChartAlerts implements AlertSource {
  /** Months followed, and months of the baseline before them. */
  static final int MONTHS = 12;

  private final AlertKind kind;
  private final List<Chart> charts;
  private final Cells.InWindow followed;
  private final boolean isRecorded;
  private final List<Watched> watched;

  /**
   * A chart of each scope.
   *
   * @param name of the figure followed
   */
  record Chart(
      String name,
      Function<Engagement, Observed> field,
      Reader reader,
      Function<ChartReading, String> words) {}

  /** Reads a chart; empty if there is too little to say anything. */
  interface Reader {
    Optional<ChartReading> read(MonthValues values, RandomGenerator random);
  }

  ChartAlerts(
      AlertKind kind,
      List<Chart> charts,
      List<Scope> scopes,
      Cells cells,
      Cells.InWindow followed,
      AlertRules rules) {
    this.kind = kind;
    this.charts = charts;
    this.followed = followed;
    Cells.InWindow baseline = cells.of(followed.window().before(MONTHS));
    this.isRecorded =
        List.of(followed, baseline).stream()
            .flatMap(window -> window.of(Scope.Whole.WHOLE).engagements().stream())
            .anyMatch(this::isUsed);
    List<Watched> all = new ArrayList<>();
    for (Scope scope : scopes) {
      for (Chart chart : charts) {
        watch(chart, baseline.of(scope), followed.of(scope), rules).ifPresent(all::add);
      }
    }
    this.watched = List.copyOf(all);
  }

  private boolean isUsed(Engagement engagement) {
    return charts.stream()
        .anyMatch(chart -> chart.field().apply(engagement).kind() == Observed.Kind.COUNTED);
  }

  private Optional<Watched> watch(Chart chart, Cell before, Cell after, AlertRules rules) {
    AlertSubject subject = new AlertSubject.Area(after.scope(), chart.name());
    YearMonth month = after.window().last();
    long seed =
        Seed.of(
            month.toString(),
            after.scope().text(),
            "S41/" + kind + "/" + chart.name(),
            rules.version());
    return chart
        .reader()
        .read(
            new MonthValues(values(chart, before), values(chart, after)),
            new SplittableRandom(seed))
        .map(
            reading ->
                new Watched(kind, subject, reading.chance(), alert(chart, subject, reading)));
  }

  private Optional<Alert> alert(Chart chart, AlertSubject subject, ChartReading reading) {
    return reading.alarms()
        ? Optional.of(
            new Alert(
                kind,
                subject,
                reading.figure(),
                OptionalDouble.of(reading.limit()),
                OptionalDouble.of(reading.usual()),
                chart.words().apply(reading)))
        : Optional.empty();
  }

  /** The values of each month of a cell's window, oldest first. */
  private static List<List<Double>> values(Chart chart, Cell cell) {
    Window window = cell.window();
    YearMonth first = YearMonth.from(window.from());
    List<List<Double>> months = new ArrayList<>();
    for (int month = 0; month < window.months(); month++) {
      months.add(new ArrayList<>());
    }
    for (Engagement engagement : cell.engagements()) {
      Observed observed = chart.field().apply(engagement);
      if (observed.kind() == Observed.Kind.COUNTED) {
        YearMonth month = YearMonth.from(engagement.dates().requestedOn());
        months.get((int) first.until(month, ChronoUnit.MONTHS)).add(observed.value());
      }
    }
    return months;
  }

  @Override
  public AlertKind kind() {
    return kind;
  }

  @Override
  public boolean isRecorded() {
    return isRecorded;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  /** The engagements followed by a chart that is counted for the scope. */
  @Override
  public Support support(Scope scope) {
    List<Scope> areas =
        watched.stream()
            .map(Watched::subject)
            .filter(subject -> subject.isIn(scope))
            .map(subject -> subject instanceof AlertSubject.Area area ? area.scope() : scope)
            .toList();
    List<Engagement> counted =
        followed.of(Scope.Whole.WHOLE).engagements().stream()
            .filter(this::isUsed)
            .filter(each -> areas.stream().anyMatch(area -> isIn(area, each)))
            .toList();
    return AlertSupports.of(counted, Subjects.OF_ENGAGEMENT);
  }

  private static boolean isIn(Scope area, Engagement engagement) {
    return area instanceof Scope.Whole
        || area.equals(new Scope.Function(engagement.functionCode()))
        || area.equals(new Scope.Department(engagement.departmentCode()));
  }
}
