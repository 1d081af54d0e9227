package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.FollowUpAnalysis;
import io.rapport.domain.analysis.link.FollowUpRequest;
import io.rapport.domain.analysis.link.FollowUpResult;
import io.rapport.domain.analysis.link.LowDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * S37: were the departments that came out low in the survey followed up, how soon, and in which
 * role?
 *
 * <p>The share counts a department once its time is over, in the window in which it ended, so that
 * a wave just closed does not look neglected. Time and roles are of the waves that closed in the
 * window.
 */
final class SurveyFollowUp implements FigureFamily {
  private static final Indicator FOLLOWED_UP =
      Indicator.share(Statistic.S37, "followedUp").better(Indicator.Better.HIGHER);

  private final PartnershipMethod method;
  private final FollowUpAnalysis analysis;
  private final SurveyPeople people;
  private final List<LowDepartment> low;
  private final List<FollowUpRequest> requests;
  private final boolean hasEngagements;

  SurveyFollowUp(PartnershipMethod method, History history, SurveyedWaves waves) {
    this.method = method;
    this.analysis = new FollowUpAnalysis(method.followUpDays());
    this.people = new SurveyPeople(history);
    this.low = waves.until(history.end()).low();
    this.requests =
        history.engagements().stream()
            .filter(each -> each.request().kind() == RequestKind.SURVEY_FOLLOW_UP)
            .map(
                each ->
                    new FollowUpRequest(
                        each.departmentCode(),
                        each.dates().requestedOn(),
                        Optional.ofNullable(HumanRoles.played(each))))
            .toList();
    this.hasEngagements = !history.engagements().isEmpty();
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return hasEngagements;
  }

  /** Departments of the survey, which it protects itself. */
  @Override
  public Set<Source> sources() {
    return Set.of();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    List<LowDepartment> over = over(cell);
    List<LowDepartment> closed = low(each -> cell.window().contains(each.waveClosed()));
    FollowUpResult ofOver = analysis.analyse(over, cell.window().to(), requests);
    FollowUpResult ofClosed = analysis.analyse(closed, cell.window().to(), requests);
    figures.add(
        figure(
            cell, "followedUp", over, ofOver.inTime().map(SurveyFollowUp::share), Quantity.SHARE));
    figures.add(
        figure(
            cell,
            "time",
            closed,
            ofClosed.time().flatMap(time -> days(time, ofClosed)),
            Quantity.DAYS));
    List<LowDepartment> played =
        closed.stream()
            .filter(each -> analysis.rolePlayed(each, cell.window().to(), requests).isPresent())
            .toList();
    for (Role role : Role.values()) {
      figures.add(figure(cell, "role." + role, played, share(ofClosed, role), Quantity.SHARE));
    }
    return figures;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    if (!(recent.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    String period = recent.window().periodAgainst(before.window());
    if (isHidden(recent) || isHidden(before)) {
      return List.of(
          new Figure.Missing(key(recent, period, FOLLOWED_UP.part()), Figure.Reason.NOT_RECORDED));
    }
    return List.of(
        new PooledChanges(method)
            .change(
                recent.scope(),
                period,
                FOLLOWED_UP,
                sample(recent),
                sample(before),
                Supports.weaker(support(recent, over(recent)), support(before, over(before)))));
  }

  private Sample sample(Cell cell) {
    return Sample.of(
        over(cell),
        new Subjects<>(LowDepartment::code, each -> List.of()),
        each -> Observed.of(analysis.isInTime(each, cell.window().to(), requests)));
  }

  /** Low departments whose time ended in the window. */
  private List<LowDepartment> over(Cell cell) {
    return low(each -> cell.window().contains(analysis.deadline(each)));
  }

  private List<LowDepartment> low(Predicate<LowDepartment> of) {
    return low.stream().filter(of).toList();
  }

  private Figure figure(
      Cell cell,
      String part,
      List<LowDepartment> counted,
      Optional<Map<Measure, Double>> values,
      Quantity quantity) {
    CellKey key = key(cell, cell.period(), part);
    if (counted.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    } else if (isHidden(cell)) {
      return new Figure.Missing(key, Figure.Reason.NOT_RECORDED);
    }
    Function<Map<Measure, Double>, Figure> computed =
        found ->
            new Figure.Computed(
                key,
                quantity,
                found,
                support(cell, counted),
                kinds(cell).recordedShare(),
                Reading.NONE);
    return values
        .map(computed)
        .orElseGet(() -> new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private boolean isHidden(Cell cell) {
    Sample kinds = kinds(cell);
    return kinds.records() == 0 || method.limits().isHidden(kinds.recordedShare());
  }

  private static Sample kinds(Cell cell) {
    return Sample.of(
        cell.engagements(),
        Subjects.OF_ENGAGEMENT,
        each -> each.request().kind() == null ? Observed.MISSING : Observed.of(true));
  }

  private Support.Records support(Cell cell, List<LowDepartment> counted) {
    return people.of(
        counted.stream().map(LowDepartment::code).toList(), kinds(cell).support().consultants());
  }

  private static Map<Measure, Double> share(WilsonInterval.Result found) {
    double count = Math.round(found.share() * found.effectiveN());
    return values(found.share(), count, Optional.of(found.interval()));
  }

  private static Optional<Map<Measure, Double>> share(FollowUpResult result, Role role) {
    double count = result.roles().getOrDefault(role, 0L);
    int place = role.ordinal();
    return result
        .roleMix()
        .map(
            mix -> values(mix.shares().get(place), count, Optional.of(mix.intervals().get(place))));
  }

  /** The median; none as long as fewer than half were followed up. */
  private static Optional<Map<Measure, Double>> days(
      KaplanMeier.Result time, FollowUpResult result) {
    KaplanMeier.Quantile median = time.median();
    return median.time().isEmpty()
        ? Optional.empty()
        : Optional.of(
            values(
                median.time().getAsDouble(),
                result.followedUp(),
                median.interval().filter(found -> Double.isFinite(found.high()))));
  }

  private static Map<Measure, Double> values(
      double value, double count, Optional<Interval> interval) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, value);
    values.put(Measure.COUNT, count);
    interval.ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    return values;
  }

  private static CellKey key(Cell cell, String period, String part) {
    return new CellKey(Statistic.S37, period, cell.scope(), part);
  }
}
