package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Recorded stages by relationship, in the order of time. */
final class StageLog {
  private final Map<Relationship, List<StageEntry>> entries = new TreeMap<>();

  StageLog(History history) {
    for (StageEntry entry : history.stages()) {
      entries
          .computeIfAbsent(
              new Relationship(entry.managerId(), entry.functionCode()), key -> new ArrayList<>())
          .add(entry);
    }
  }

  Set<Relationship> relationships() {
    return entries.keySet();
  }

  List<StageEntry> entries(Relationship relationship) {
    return entries.getOrDefault(relationship, List.of());
  }

  /** The stage in which a relationship stands at the end of a day. */
  Optional<Stage> on(LocalDate day, Relationship relationship) {
    return entries(relationship).stream()
        .filter(entry -> !entry.enteredOn().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(StageEntry::stage);
  }

  boolean isPartner(LocalDate day, Relationship relationship) {
    return on(day, relationship).filter(StageLog::isPartner).isPresent();
  }

  /** Whether a stage is partner or higher. */
  static boolean isPartner(Stage stage) {
    return stage == Stage.PARTNER || stage == Stage.STRATEGIC_PARTNER;
  }

  /** Place on the ladder; a relationship that lapsed stands where one without contact does. */
  static int rank(Stage stage) {
    return switch (stage) {
      case NO_CONTACT, LAPSED -> 0;
      case FRIEND -> 1;
      case POTENTIAL_PARTNER -> 2;
      case PARTNER -> 3;
      case STRATEGIC_PARTNER -> 4;
    };
  }
}
