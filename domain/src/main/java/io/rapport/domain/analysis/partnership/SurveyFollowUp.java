package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.WilsonInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * S37: share of the departments below target in which an engagement to follow up on the survey was
 * asked for in time. A department counts once its time is over, in the window in which it ended, so
 * that a wave just closed does not look neglected.
 */
final class SurveyFollowUp implements FigureFamily {
  private final PartnershipMethod method;
  private final History history;
  private final List<LowDepartment> lowDepartments;

  SurveyFollowUp(PartnershipMethod method, History history, List<LowDepartment> lowDepartments) {
    this.method = method;
    this.history = history;
    this.lowDepartments = lowDepartments.stream().distinct().toList();
  }

  @Override
  public boolean isRecordedIn(History ignored) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    CellKey key = new CellKey(Statistic.S37, cell.period(), cell.scope(), "followedUp");
    List<LowDepartment> mature =
        lowDepartments.stream().filter(low -> cell.window().contains(deadline(low))).toList();
    Sample kinds =
        Sample.of(
            cell.engagements(),
            Subjects.OF_ENGAGEMENT,
            each -> each.request().kind() == null ? Observed.MISSING : Observed.of(true));
    if (mature.isEmpty()) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
    } else if (kinds.records() == 0 || method.limits().isHidden(kinds.recordedShare())) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOT_RECORDED));
    }
    long followed = mature.stream().filter(this::isFollowedUp).count();
    WilsonInterval.Result wilson = WilsonInterval.withDefaults().ofCounts(followed, mature.size());
    return List.of(
        new Figure.Computed(
            key,
            Quantity.SHARE,
            Map.of(
                Measure.VALUE, wilson.share(),
                Measure.COUNT, (double) followed,
                Measure.LOW, wilson.interval().low(),
                Measure.HIGH, wilson.interval().high()),
            support(mature, kinds.support()),
            kinds.recordedShare(),
            Reading.NONE));
  }

  private LocalDate deadline(LowDepartment low) {
    return low.waveClosed().plusDays(method.followUpDays());
  }

  private boolean isFollowedUp(LowDepartment low) {
    return history.engagements().stream().anyMatch(each -> follows(each, low));
  }

  private boolean follows(Engagement each, LowDepartment low) {
    LocalDate requestedOn = each.dates().requestedOn();
    return each.request().kind() == RequestKind.SURVEY_FOLLOW_UP
        && each.departmentCode().equals(low.code())
        && !requestedOn.isBefore(low.waveClosed())
        && !requestedOn.isAfter(deadline(low));
  }

  /** The departments are the records; the managers on their roster stand behind them. */
  private Support.Records support(List<LowDepartment> mature, Support.Records engagements) {
    TreeSet<String> codes = new TreeSet<>();
    mature.forEach(low -> codes.add(low.code()));
    long managers =
        history.managers().stream()
            .filter(manager -> codes.contains(manager.departmentCode()))
            .count();
    return new Support.Records(
        mature.size(),
        (int) managers,
        engagements.consultants(),
        managers == 0 ? 1 : 1.0 / managers);
  }
}
