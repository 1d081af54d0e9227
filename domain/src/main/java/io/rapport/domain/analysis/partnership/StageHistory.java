package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The stages that a relationship has gone through, as recorded.
 *
 * @param place where it belongs
 * @param entries its entries, oldest first; at least one
 * @param leftOn first day on which its manager was no longer on the roster, if that came
 */
record StageHistory(
    Relationship relationship, Place place, List<StageEntry> entries, Optional<LocalDate> leftOn) {
  StageHistory {
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a relationship without stages has no history of them");
    }
    entries = List.copyOf(entries);
  }

  /** One for each relationship with an entry, in the order of the relationships. */
  static List<StageHistory> of(History history) {
    Map<Relationship, List<StageEntry>> entries = new TreeMap<>();
    for (StageEntry entry : history.stages()) {
      entries
          .computeIfAbsent(
              new Relationship(entry.managerId(), entry.functionCode()), key -> new ArrayList<>())
          .add(entry);
    }
    List<StageHistory> histories = new ArrayList<>();
    entries.forEach(
        (relationship, own) ->
            histories.add(
                new StageHistory(
                    relationship,
                    Place.of(relationship, history),
                    own,
                    Optional.ofNullable(history.left().get(relationship.managerId())))));
    return List.copyOf(histories);
  }

  /** Whether a stage is that of a partnership. */
  static boolean isPartnership(Stage stage) {
    return stage == Stage.PARTNER || stage == Stage.STRATEGIC_PARTNER;
  }

  /** The stage at the end of a day; empty before the first entry and once the manager has left. */
  Optional<Stage> on(LocalDate day) {
    return leftOn.filter(away -> !day.isBefore(away)).isPresent()
        ? Optional.empty()
        : entries.stream()
            .filter(entry -> !entry.enteredOn().isAfter(day))
            .reduce((earlier, later) -> later)
            .map(StageEntry::stage);
  }

  /** The day on which a stage like that was first entered. */
  Optional<LocalDate> first(Predicate<Stage> stage) {
    return entries.stream()
        .filter(entry -> stage.test(entry.stage()))
        .map(StageEntry::enteredOn)
        .findFirst();
  }

  /** Those behind figures over relationships: the manager, and every consultant in touch. */
  static Subjects<StageHistory> subjects(Contacts contacts) {
    return new Subjects<>(
        each -> each.relationship().managerId(), each -> contacts.consultants(each.relationship()));
  }
}
