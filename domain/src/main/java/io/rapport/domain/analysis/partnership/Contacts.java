package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Engagements and exchanges by relationship, and the consultants who were in touch there. */
final class Contacts {
  private final Map<Relationship, List<Engagement>> engagements = new HashMap<>();
  private final Map<Relationship, List<Touch>> touches = new HashMap<>();
  private final Map<Relationship, SortedMap<String, Integer>> consultants = new HashMap<>();

  Contacts(History history) {
    for (Engagement each : history.engagements()) {
      Relationship relationship = new Relationship(each.managerId(), each.functionCode());
      engagements.computeIfAbsent(relationship, key -> new ArrayList<>()).add(each);
      Optional.ofNullable(each.consultantId()).ifPresent(id -> count(relationship, id));
    }
    for (Touch touch : history.touches()) {
      touch
          .relationship()
          .ifPresent(
              relationship -> {
                touches.computeIfAbsent(relationship, key -> new ArrayList<>()).add(touch);
                Optional.ofNullable(touch.exchange().consultantId())
                    .ifPresent(id -> count(relationship, id));
              });
    }
  }

  private void count(Relationship relationship, String consultantId) {
    consultants
        .computeIfAbsent(relationship, key -> new TreeMap<>())
        .merge(consultantId, 1, Integer::sum);
  }

  List<Engagement> engagements(Relationship relationship) {
    return engagements.getOrDefault(relationship, List.of());
  }

  List<Touch> touches(Relationship relationship) {
    return touches.getOrDefault(relationship, List.of());
  }

  /** Everyone known to have worked with the manager for the function. */
  List<String> consultants(Relationship relationship) {
    return List.copyOf(of(relationship).keySet());
  }

  /** The consultant with most contacts, of several the first by id; empty if none is known. */
  Optional<String> mainConsultant(Relationship relationship) {
    Map<String, Integer> counts = of(relationship);
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private SortedMap<String, Integer> of(Relationship relationship) {
    return consultants.getOrDefault(relationship, Collections.emptySortedMap());
  }
}
