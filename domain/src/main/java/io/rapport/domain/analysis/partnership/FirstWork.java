package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The first engagement of a relationship, by which it was entered, and what came of it.
 *
 * @param stages its recorded stages; empty if it has none
 */
record FirstWork(
    Relationship relationship, Place place, Engagement engagement, Optional<StageHistory> stages) {
  private static final int MONTHS = 12;

  /**
   * Of every relationship entered at least twelve months before the end of the history. Left out
   * are relationships whose stages began in a month before the register did, because their first
   * engagement is not in it, and those that were potential partners or more before it.
   */
  static List<FirstWork> mature(History history, List<StageHistory> histories) {
    Map<Relationship, StageHistory> stages = new HashMap<>();
    histories.forEach(each -> stages.put(each.relationship(), each));
    Map<Relationship, Engagement> first = new TreeMap<>();
    for (Engagement each : history.engagements()) {
      first.putIfAbsent(new Relationship(each.managerId(), each.functionCode()), each);
    }
    LocalDate begin = history.firstContact().orElse(history.end());
    List<FirstWork> mature = new ArrayList<>();
    first.forEach(
        (relationship, engagement) -> {
          FirstWork work =
              new FirstWork(
                  relationship,
                  Place.of(relationship, history),
                  engagement,
                  Optional.ofNullable(stages.get(relationship)));
          if (!work.until().isAfter(history.end())
              && work.stages().filter(own -> beganBefore(own, begin)).isEmpty()
              && work.entries(Stage.POTENTIAL_PARTNER).stream()
                  .noneMatch(entry -> entry.isBefore(work.day()))) {
            mature.add(work);
          }
        });
    return List.copyOf(mature);
  }

  private static boolean beganBefore(StageHistory history, LocalDate begin) {
    return StagePanel.calendarMonth(history.entries().get(0).enteredOn())
        < StagePanel.calendarMonth(begin);
  }

  private LocalDate day() {
    return engagement.dates().requestedOn();
  }

  /** The last day on which what it reaches counts. */
  private LocalDate until() {
    return day().plusMonths(MONTHS);
  }

  /** The days on which it entered a stage or one above. */
  private List<LocalDate> entries(Stage stage) {
    return stages.stream()
        .flatMap(own -> own.entries().stream())
        .filter(entry -> isAtLeast(entry, stage))
        .map(StageEntry::enteredOn)
        .toList();
  }

  private static boolean isAtLeast(StageEntry entry, Stage stage) {
    return entry.stage() != Stage.LAPSED && entry.stage().compareTo(stage) >= 0;
  }

  /** What led to it, the first one primary; empty if not recorded. */
  List<EntryPoint> entryPoints() {
    return engagement.request().entryPoints();
  }

  /** Whether it is known both what led to it and what came of it. */
  boolean isRecorded() {
    return !entryPoints().isEmpty() && stages.isPresent();
  }

  /** Whether the relationship came to a stage, or one above, within twelve months. */
  boolean reached(Stage stage) {
    return entries(stage).stream().anyMatch(day -> !day.isAfter(until()));
  }
}
