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

/**
 * The first engagement of a relationship with recorded stages, by which it was entered, and what
 * came of it.
 *
 * @param engagement empty if the relationship has none
 */
record FirstWork(StageHistory stages, Optional<Engagement> engagement) {
  private static final int MONTHS = 12;

  /**
   * Of every relationship entered at least twelve months before the end of the history: by its
   * first engagement, or its first stage where there is none. Left out are relationships whose
   * stages began in a month before the register did, because their first engagement is not in it,
   * and those that were potential partners or more before it.
   */
  static List<FirstWork> mature(History history, List<StageHistory> histories) {
    Map<Relationship, Engagement> first = new HashMap<>();
    for (Engagement each : history.engagements()) {
      first.putIfAbsent(new Relationship(each.managerId(), each.functionCode()), each);
    }
    LocalDate begin = history.firstContact().orElse(history.end());
    List<FirstWork> mature = new ArrayList<>();
    for (StageHistory stages : histories) {
      FirstWork work = new FirstWork(stages, Optional.ofNullable(first.get(stages.relationship())));
      boolean isOlderThanTheRegister =
          StagePanel.calendarMonth(work.firstStage()) < StagePanel.calendarMonth(begin);
      boolean wasMoreBefore =
          work.entries(Stage.POTENTIAL_PARTNER).stream()
              .anyMatch(entered -> entered.isBefore(work.day()));
      if (!work.until().isAfter(history.end()) && !isOlderThanTheRegister && !wasMoreBefore) {
        mature.add(work);
      }
    }
    return List.copyOf(mature);
  }

  private LocalDate firstStage() {
    return stages.entries().get(0).enteredOn();
  }

  private LocalDate day() {
    return engagement.map(each -> each.dates().requestedOn()).orElse(firstStage());
  }

  /** The last day on which what it reaches counts. */
  private LocalDate until() {
    return day().plusMonths(MONTHS);
  }

  /** The days on which it entered a stage or one above. */
  private List<LocalDate> entries(Stage stage) {
    return stages.entries().stream()
        .filter(entry -> isAtLeast(entry, stage))
        .map(StageEntry::enteredOn)
        .toList();
  }

  private static boolean isAtLeast(StageEntry entry, Stage stage) {
    return entry.stage() != Stage.LAPSED && entry.stage().compareTo(stage) >= 0;
  }

  /** What led to it, the first one primary; empty if not recorded. */
  List<EntryPoint> entryPoints() {
    return engagement.map(each -> each.request().entryPoints()).orElse(List.of());
  }

  /** Whether the relationship came to a stage, or one above, within twelve months. */
  boolean reached(Stage stage) {
    return entries(stage).stream().anyMatch(entered -> !entered.isAfter(until()));
  }
}
