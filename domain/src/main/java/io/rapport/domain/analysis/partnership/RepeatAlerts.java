package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.AlertWords;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A8: events of the month that repeat an earlier one on which an engagement had been closed before
 * they were opened. An event repeats the one that it names; naming none, every earlier one of the
 * same department, process, cause and type whose engagement was closed in the months before it.
 * Watched are the earlier events with a closed engagement. The rule looks at facts, so nothing is
 * expected by chance.
 */
final class RepeatAlerts implements AlertSource {
  private final int repeatMonths;
  private final boolean isRecorded;
  private final Map<String, Set<Engagement>> closed;
  private final List<QualityEvent> earlier;
  private final List<Watched> watched;

  RepeatAlerts(Window month, int repeatMonths, History history) {
    this.repeatMonths = repeatMonths;
    this.closed = closed(history);
    this.isRecorded = !history.events().isEmpty();
    this.earlier =
        history.events().stream().filter(each -> closed.containsKey(each.eventId())).toList();
    List<QualityEvent> news =
        history.events().stream().filter(each -> month.contains(each.openedOn())).toList();
    this.watched = earlier.stream().map(each -> watch(each, news)).toList();
  }

  /** Closed engagements by the event that they were about, whichever side names the other. */
  private static Map<String, Set<Engagement>> closed(History history) {
    Map<String, Engagement> byId = new HashMap<>();
    Map<String, Set<Engagement>> closed = new HashMap<>();
    for (Engagement each : history.engagements()) {
      LocalDate closedOn = each.dates().closedOn();
      if (closedOn != null && !closedOn.isAfter(history.end())) {
        byId.put(each.engagementId(), each);
        each.links()
            .qualityEventIds()
            .forEach(id -> closed.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(each));
      }
    }
    for (QualityEvent event : history.events()) {
      Optional.ofNullable(event.engagementId())
          .flatMap(id -> Optional.ofNullable(byId.get(id)))
          .ifPresent(
              each ->
                  closed.computeIfAbsent(event.eventId(), key -> new LinkedHashSet<>()).add(each));
    }
    return closed;
  }

  private Watched watch(QualityEvent before, List<QualityEvent> news) {
    AlertSubject subject = new AlertSubject.Event(before.departmentCode(), before.eventId());
    return new Watched(
        kind(),
        subject,
        0,
        news.stream().flatMap(event -> alert(subject, before, event).stream()).findFirst());
  }

  private Optional<Alert> alert(AlertSubject subject, QualityEvent before, QualityEvent event) {
    boolean isNamed = before.eventId().equals(event.repeatOfEventId());
    if (!isNamed && (event.repeatOfEventId() != null || !isLike(before, event))) {
      return Optional.empty();
    }
    return closed.getOrDefault(before.eventId(), Set.of()).stream()
        .flatMap(each -> Optional.ofNullable(each.dates().closedOn()).stream())
        .filter(closedOn -> closedOn.isBefore(event.openedOn()))
        .max(Comparator.naturalOrder())
        .filter(
            closedOn -> isNamed || !closedOn.plusMonths(repeatMonths).isBefore(event.openedOn()))
        .map(closedOn -> ChronoUnit.DAYS.between(closedOn, event.openedOn()))
        .map(
            days ->
                new Alert(
                    kind(),
                    subject,
                    days,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    AlertWords.repeated(days, isNamed)));
  }

  private static boolean isLike(QualityEvent before, QualityEvent event) {
    return before.openedOn().isBefore(event.openedOn())
        && before.departmentCode().equals(event.departmentCode())
        && before.processCode() != null
        && before.processCode().equals(event.processCode())
        && before.cause() != null
        && before.cause() != Cause.NOT_DETERMINED
        && before.cause() == event.cause()
        && before.type() == event.type();
  }

  @Override
  public AlertKind kind() {
    return AlertKind.A8;
  }

  @Override
  public boolean isRecorded() {
    return isRecorded;
  }

  @Override
  public List<Watched> watched() {
    return watched;
  }

  /** The closed engagements on the events watched. */
  @Override
  public Support support(Scope scope) {
    Set<Engagement> behind = new LinkedHashSet<>();
    for (QualityEvent event : earlier) {
      if (new AlertSubject.Event(event.departmentCode(), event.eventId()).isIn(scope)) {
        behind.addAll(closed.getOrDefault(event.eventId(), Set.of()));
      }
    }
    return AlertSupports.of(new ArrayList<>(behind), Subjects.OF_ENGAGEMENT);
  }
}
